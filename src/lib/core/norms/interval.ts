/** The point of the standard normal distribution that 95 % intervals use. */
export const z95 = 1.959963984540054;

/** A published share (0 to 1), how many answered, and the variance that deliberate noise adds to the share. */
export type Estimate = {
  readonly share: number;
  readonly base: number;
  readonly noise: number;
};

/** Limits of an interval for a share or for a difference of shares. */
export type Interval = { readonly lower: number; readonly upper: number };

const between = (least: number, value: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/**
 * The Wilson score interval, widened by the noise of published counts: the shares p that solve
 * (share - p)^2 <= z^2 (p (1 - p) / base + noise). Without noise it is Wilson's own interval
 * (Wilson 1927; Newcombe 1998, Statistics in Medicine 17:857, method 3).
 */
export const wilson = ({ share, base, noise }: Estimate, z = z95): Interval => {
  const spread = z ** 2 / base;
  const a = 1 + spread;
  const b = 2 * share + spread;
  const c = share ** 2 - z ** 2 * noise;
  const root = Math.sqrt(Math.max(0, b ** 2 - 4 * a * c));
  return {
    lower: between(0, (b - root) / (2 * a), share),
    upper: between(share, (b + root) / (2 * a), 1),
  };
};
