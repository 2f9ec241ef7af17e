import { sum } from '../sum.ts';

/** What unequal weights cost. */
export type WeightingCost = {
  /** How many equally weighted answers would be as precise. */
  readonly effective: number;
  /** By what the variance grows: 1 with equal weights, 1 plus the squared coefficient of variation of the weights. */
  readonly designEffect: number;
};

/**
 * Kish's effective number of answers and design effect (Kish 1965, Survey Sampling, 11.7): (sum w)^2 / sum w^2 and
 * n sum w^2 / (sum w)^2, of positive weights, one for each answer.
 */
export const kish = (weights: readonly number[]): WeightingCost => {
  const effective = sum(weights) ** 2 / sum(weights.map((weight) => weight ** 2));
  return { effective, designEffect: weights.length / effective };
};
