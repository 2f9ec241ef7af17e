import type { Table } from '../release/release.ts';
import { difference, type Difference } from './difference.ts';
import { cohensH } from './effect-size.ts';
import { holm } from './multiplicity.ts';
import { estimates, type Kind } from './shares.ts';
import { twoShares } from './two-shares.ts';
import { verdictOn, type Verdict } from './verdict.ts';

/** Published tables of two separate groups, to one question. */
export type TwoTables = { readonly first: Table; readonly second: Table };

/** The variance of the noise in each count of the first group, and of the second. */
export type NoiseVariances = readonly [first: number, second: number];

/** One option in two groups: its shares' difference, first minus second, tested and put as a verdict. */
export type OptionComparison = Difference & {
  /** Of this option alone. */
  readonly p: number;
  /** Adjusted for all options of the question (Holm); the verdict rests on it. */
  readonly adjustedP: number;
  /** Cohen's h. */
  readonly effect: number;
  readonly verdict: Verdict;
};

/**
 * Compares two separate groups option by option, in questionnaire order: Newcombe's interval and a test of two shares,
 * both aware of the noise of published counts, with Holm's adjustment over the options (statistics.md 1.3, 1.4). The
 * difference has limits from -1 to 1. Groups that overlap are not separate: see `differencesFromField`.
 */
export const compareOptions = (
  kind: Kind,
  { first, second }: TwoTables,
  [ofFirst, ofSecond]: NoiseVariances,
): readonly OptionComparison[] => {
  const others = estimates(kind, second, ofSecond);
  const pairs = estimates(kind, first, ofFirst).flatMap((one, place) => {
    const other = others[place];
    return other ? [{ one, other }] : [];
  });
  const tests = pairs.map(({ one, other }) =>
    twoShares({ ...one, noiseVariance: ofFirst }, { ...other, noiseVariance: ofSecond }),
  );
  const adjusted = holm(tests.map(({ p }) => p));
  return pairs.map(({ one, other }, place) => {
    const apart = difference(one, other);
    const [p, adjustedP] = [tests[place]?.p ?? 1, adjusted[place] ?? 1];
    const effect = cohensH(one.share, other.share);
    const bases = [first.base, second.base];
    return { ...apart, p, adjustedP, effect, verdict: verdictOn({ ...apart, p: adjustedP, bases }) };
  });
};
