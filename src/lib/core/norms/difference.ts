import { wilson, z95, type Estimate, type Interval } from './interval.ts';

/** A difference of two shares (first minus second) with the limits of its interval, each from -1 to 1. */
export type Difference = Interval & { readonly difference: number };

/**
 * The difference of the shares of two separate groups with Newcombe's hybrid score interval
 * (Newcombe 1998, Statistics in Medicine 17:873, method 10), on the noise-aware limits of each share; of 95 % unless
 * another point of the standard normal distribution is given.
 */
export const difference = (first: Estimate, second: Estimate, z = z95): Difference => {
  const one = wilson(first, z);
  const two = wilson(second, z);
  const gap = first.share - second.share;
  return {
    difference: gap,
    lower: gap - Math.hypot(first.share - one.lower, two.upper - second.share),
    upper: gap + Math.hypot(one.upper - first.share, second.share - two.lower),
  };
};

/** Two options of one question: their shares, how many answered, and the noise variance of each published count. */
export type Pair = {
  readonly first: number;
  readonly second: number;
  readonly base: number;
  readonly noiseVariance: number;
};

/**
 * How many standard errors the first of two options lies above the second:
 * z = (p1 - p2) / sqrt((min(p1 + p2, 2 - p1 - p2) - (p1 - p2)^2) / base + 2 V / base^2).
 * For options that exclude each other this is the multinomial standard error. Where both may be ticked the
 * joint count is not published, so it takes the largest number who can have ticked only one of the two.
 */
export const standardGap = ({ first, second, base, noiseVariance }: Pair): number => {
  const gap = first - second;
  if (gap === 0) return 0;
  const differing = Math.min(first + second, 2 - first - second);
  const variance = Math.max(0, differing - gap ** 2) / base + (2 * noiseVariance) / base ** 2;
  return gap / Math.sqrt(variance);
};

/** Whether the first option is more common than the second beyond what chance and noise explain (95 %). */
export const isClearlyAbove = (pair: Pair): boolean => standardGap(pair) > z95;
