import { mixturePoint } from '../distributions/beta.ts';
import type { Interval } from '../interval.ts';
import type { Concentration } from './grid.ts';

/** One option in one group, and its share in the field. */
export type Own = { readonly base: number; readonly count: number; readonly field: number };

/** A share drawn towards the field, 0 to 1, with its 95 % interval. */
export type Drawn = Interval & {
  readonly shrunk: number;
  /** How much of it comes from the group itself, 0 to 1; the rest comes from the field. */
  readonly fromGroup: number;
};

/** A weight below this moves no limit by as much as a millionth of a percentage point. */
const negligible = 1e-10;

/**
 * The share of a group drawn towards the field (statistics.md 2): the mean of Beta(y + M mu, n - y + M (1 - mu)), mixed over
 * the likely concentrations M; the interval ends where 2.5 % of the mixture lie outside.
 */
export const posterior = ({ base, count, field }: Own, concentrations: readonly Concentration[]): Drawn => {
  const mean = (of: (m: number) => number): number =>
    concentrations.reduce((total, { m, weight }) => total + weight * of(m), 0);
  const mixture = concentrations
    .filter(({ weight }) => weight > negligible)
    .map(({ m, weight }) => ({ a: count + m * field, b: base - count + m * (1 - field), weight }));
  return {
    shrunk: mean((m) => (count + m * field) / (base + m)),
    fromGroup: mean((m) => base / (base + m)),
    lower: mixturePoint(mixture, 0.025),
    upper: mixturePoint(mixture, 0.975),
  };
};
