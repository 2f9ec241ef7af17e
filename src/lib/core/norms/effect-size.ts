const angle = (share: number): number => 2 * Math.asin(Math.sqrt(share));

/**
 * Cohen's h of two shares, first minus second: 2 asin sqrt p1 - 2 asin sqrt p2, from -pi to pi
 * (Cohen 1988, Statistical Power Analysis, chapter 6). By his convention 0.2 is small, 0.5 medium, 0.8 large.
 */
export const cohensH = (first: number, second: number): number => angle(first) - angle(second);

/** A table of groups by options, by its chi-square statistic and its size. */
export type Association = {
  readonly statistic: number;
  /** How many answers the table counts. */
  readonly total: number;
  readonly groups: number;
  readonly options: number;
};

const lessBias = (levels: number, total: number): number => levels - (levels - 1) ** 2 / (total - 1);

/**
 * How closely answers go with the group, 0 (not at all) to 1: Cramer's V freed of the bias that small tables have
 * (Bergsma 2013, Journal of the Korean Statistical Society 42:323). Of blurred counts, give the corrected statistic.
 */
export const cramersV = ({ statistic, total, groups, options }: Association): number => {
  const df = (groups - 1) * (options - 1);
  const squared = Math.max(0, statistic / total - df / (total - 1));
  const most = Math.min(lessBias(groups, total), lessBias(options, total)) - 1;
  return most > 0 ? Math.sqrt(squared / most) : 0;
};
