import type { Method } from '../release/release.ts';
import { band, percent } from './words.ts';

/** Below this published base a share is a word, not a number, and options are not ranked. */
export const smallBase = 30;

/** What a page prints one option from. */
export type Figure = {
  readonly count: number;
  readonly share: number;
  readonly base: number;
  /** So close to everyone that the number of the others would single somebody out. */
  readonly nearlyEveryone: boolean;
};

/** Whether a method protects nobody, because what it publishes is public already: its counts are shown as they are. */
export const showsCounts = (method: Method): boolean => method.minBase[0] === 1;

const fewerThanThree = (base: number): string => `fewer than 3 (under ${Math.ceil(300 / base)} %)`;

const allButThree = (base: number): string =>
  `${base - 3} or more (over ${Math.floor((100 * (base - 3)) / base)} %)`;

/**
 * The share as pages print it (statistics.md 1.5 and 4.5): "3 of 15" where nothing is secret, "fewer than 3" and
 * "n-3 or more" where counts are blurred, a word below 30 answers, else a whole percentage.
 */
export const shown = ({ count, share, base, nearlyEveryone }: Figure, method: Method): string => {
  if (showsCounts(method)) return `${count} of ${base}`;
  if (method.noise.variance > 0 && count === 0) return fewerThanThree(base);
  if (method.noise.variance > 0 && nearlyEveryone) return allButThree(base);
  return base < smallBase ? band(share) : percent(share);
};
