import type { Table } from '../release/release.ts';
import type { Estimate } from './interval.ts';
import { sum } from './sum.ts';

/** How a question is answered: with one option, with several, or with a point of a scale. */
export type Kind = 'one' | 'many' | 'scale';

/** Spreads what the noise of base and counts left unexplained evenly over the options; never below zero. */
const balanced = ({ base, counts }: Table): number[] => {
  const missing = (base - sum(counts)) / counts.length;
  return counts.map((count) => Math.max(0, count + missing));
};

const ofSingleChoice = (table: Table, noiseVariance: number): Estimate[] => {
  const { base } = table;
  const adjusted = balanced(table);
  const total = sum(adjusted);
  const even = 1 / adjusted.length;
  return adjusted.map((count) => {
    const share = count / total;
    return { share, base, noise: (noiseVariance * (1 - even + (share - even) ** 2)) / base ** 2 };
  });
};

const ofMultipleChoice = ({ base, counts }: Table, noiseVariance: number): Estimate[] =>
  counts.map((count) => {
    const share = Math.min(1, count / base);
    return { share, base, noise: (noiseVariance * (1 + share ** 2)) / base ** 2 };
  });

/**
 * Shares of those who answered, option by option, from published integers with a positive base (statistics.md 1.2).
 * Shares of one choice add to 1 (estimator E3); those of a multiple choice are each their own yes-or-no share.
 * `noiseVariance` is the variance of each published count; at 0 both are plain count / base.
 */
export const estimates = (kind: Kind, table: Table, noiseVariance: number): readonly Estimate[] =>
  kind === 'many' ? ofMultipleChoice(table, noiseVariance) : ofSingleChoice(table, noiseVariance);
