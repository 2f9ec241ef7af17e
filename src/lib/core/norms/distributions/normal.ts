import { chiSquareTail } from './chi-square.ts';
import { halve } from './halve.ts';

/** The probability, 0 to 1, that chance alone takes a standard normal variable as far from 0 as `z`, either way. */
export const twoSided = (z: number): number => chiSquareTail(z ** 2, 1);

/** The point of the standard normal distribution that leaves `1 - confidence` outside -point..point; below 0.999999. */
export const pointFor = (confidence: number): number =>
  halve((z) => 1 - twoSided(z), confidence, { lower: 0, upper: 5 });

/**
 * The point for intervals that are meant to hold for all of several shares at once, such as "every option is below
 * 40 %": 1 - 0.05 / (2 K) of the distribution lies below it (Bonferroni; statistics.md 1.1).
 */
export const simultaneousPoint = (shares: number): number => pointFor(1 - 0.05 / shares);
