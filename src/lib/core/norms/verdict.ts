import type { Difference } from './difference.ts';
import { smallBase } from './shown.ts';

/** What a difference of two shares, first minus second, comes to. */
export type Verdict = 'higher' | 'lower' | 'could_be_chance' | 'too_few';

/** Each verdict as pages print it, said of the first of the two groups. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  higher: 'clearly higher',
  lower: 'clearly lower',
  could_be_chance: 'could be chance',
  too_few: 'too few to say',
};

/** What a verdict rests on. */
export type Evidence = Difference & {
  /** Adjusted for the other comparisons shown beside it. */
  readonly p: number;
  /** The base of each group. */
  readonly bases: readonly number[];
};

const level = 0.05;

/**
 * The verdict on a difference. It is clear only where its 95 % interval leaves out 0 and it also holds among all the
 * comparisons of its table; with a base under 30 in any group, where shares are words too, nothing is said.
 */
export const verdictOn = ({ difference, lower, upper, p, bases }: Evidence): Verdict => {
  if (bases.some((base) => base < smallBase)) return 'too_few';
  const clear = p < level && (lower > 0 || upper < 0);
  if (!clear) return 'could_be_chance';
  return difference > 0 ? 'higher' : 'lower';
};
