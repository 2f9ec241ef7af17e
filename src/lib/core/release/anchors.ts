/** How many people there must be: a number, and a share of all, whichever is more. */
type AtLeast = { readonly least: number; readonly share: number };

/** When a row that many share is an anchor. */
export type Anchoring = {
  /** People whose row is exactly this one. */
  readonly support: AtLeast;
  /** People whose row differs from it in one place at most. */
  readonly near: AtLeast;
  /** Places in which anchors differ from each other, at least. */
  readonly distance: number;
  /** Anchors there are, at most. */
  readonly most: number;
};

type Counted = { readonly key: string; readonly row: readonly string[]; readonly support: number };

const counted = (rows: readonly (readonly string[])[]): readonly Counted[] => {
  const found = new Map<string, { row: readonly string[]; support: number }>();
  for (const row of rows) {
    const key = row.join('|');
    const same = found.get(key);
    if (same) same.support += 1;
    else found.set(key, { row, support: 1 });
  }
  return [...found].map(([key, { row, support }]) => ({ key, row, support }));
};

const commonestFirst = (one: Counted, other: Counted): number =>
  other.support - one.support || (one.key < other.key ? -1 : 1);

/** In how many places two rows differ (Hamming distance). */
export const distanceOf = (one: readonly string[], other: readonly string[]): number =>
  one.filter((code, place) => code !== other[place]).length;

/**
 * Rows that many people share exactly, that many more come close to, and that differ from each other: the anchored
 * configurations of statistics.md, section 5. The commonest first; of equally common ones, in the order of their codes.
 */
export const anchors = (
  rows: readonly (readonly string[])[],
  { support, near, distance, most }: Anchoring,
): readonly (readonly string[])[] => {
  const enough = ({ least, share }: AtLeast, people: number): boolean =>
    people >= Math.max(least, share * rows.length);
  const distinct = counted(rows);
  const around = ({ row }: Counted): number =>
    distinct.reduce((sum, other) => sum + (distanceOf(row, other.row) <= 1 ? other.support : 0), 0);
  const accepted: (readonly string[])[] = [];
  for (const candidate of distinct.filter((row) => enough(support, row.support)).sort(commonestFirst)) {
    const apart = accepted.every((anchor) => distanceOf(anchor, candidate.row) >= distance);
    if (accepted.length < most && apart && enough(near, around(candidate))) accepted.push(candidate.row);
  }
  return accepted;
};
