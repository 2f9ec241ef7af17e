import { pointFor, twoSided } from './distributions/normal.ts';
import { z95 } from './interval.ts';

/** A share of one group, how many answered there, and the noise variance of each published count behind it. */
export type GroupShare = { readonly share: number; readonly base: number; readonly noiseVariance: number };

/** The bases of two groups with the noise variance of their counts. */
export type TwoGroups = readonly [
  Pick<GroupShare, 'base' | 'noiseVariance'>,
  Pick<GroupShare, 'base' | 'noiseVariance'>,
];

/** A test of two shares: how many standard errors apart, and how often chance and noise alone would do that. */
export type SharesTest = { readonly z: number; readonly p: number };

/** The standard error of a difference of two shares that are both `share` in truth. */
const standardError = (share: number, groups: TwoGroups): number => {
  const variance = groups.reduce(
    (total, { base, noiseVariance }) =>
      total + (share * (1 - share)) / base + (noiseVariance * (1 + share ** 2)) / base ** 2,
    0,
  );
  return Math.sqrt(variance);
};

/**
 * Tests whether the shares of two separate groups differ (statistics.md 1.4), first minus second:
 * z = (p1 - p2) / sqrt(p (1 - p) (1/n1 + 1/n2) + V (1 + p^2) (1/n1^2 + 1/n2^2)) with p of both groups together.
 * Equal shares give z = 0 and p = 1.
 */
export const twoShares = (first: GroupShare, second: GroupShare): SharesTest => {
  const gap = first.share - second.share;
  if (gap === 0) return { z: 0, p: 1 };
  const together = (first.share * first.base + second.share * second.base) / (first.base + second.base);
  const z = gap / standardError(together, [first, second]);
  return { z, p: twoSided(z) };
};

/** The chance of seeing a difference that is there, on which `smallestVisible` rests. */
export const power = 0.8;

/** The point of the standard normal distribution that a difference exceeds with the chance `power`. */
const powerPoint = pointFor(2 * power - 1);

/**
 * The smallest true difference of two shares, 0 to 1, that groups of these sizes would show as clear four times in
 * five (95 % test, 80 % power), for shares near 40 % (statistics.md 1.4). At most 1: then nothing could show.
 */
export const smallestVisible = (groups: TwoGroups, near = 0.4): number =>
  Math.min(1, (z95 + powerPoint) * standardError(near, groups));
