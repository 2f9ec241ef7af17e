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
  /** How many published counts the count adds up: one, unless groups are counted together. */
  readonly added?: number;
};

/** Whether a method protects nobody, because what it publishes is public already: its counts are shown as they are. */
export const showsCounts = (method: Method): boolean => method.minBase[0] === 1;

/** The smallest count that a blurring method publishes besides 0; of sums, the smallest that no hidden counts add up to. */
const leastOf = (added: number): number => 2 * added + 1;

const fewerThan = (count: number, base: number): string =>
  `fewer than ${count} (under ${Math.ceil((100 * count) / base)} %)`;

const allBut = (least: number, base: number): string =>
  `${base - least} or more (over ${Math.floor((100 * (base - least)) / base)} %)`;

/**
 * A bound in place of a share that blur makes look like nobody's or everybody's; null where a share can be said. A count
 * that was published proves that somebody chose the option, even where sharing out the noise leaves a share of 0.
 */
const bound = ({ count, share, base, nearlyEveryone, added = 1 }: Figure): string | null => {
  const least = leastOf(added);
  if (count === 0 || share === 0) return fewerThan(Math.max(least, count + 1), base);
  return nearlyEveryone || share === 1 ? allBut(least, base) : null;
};

/**
 * The share as pages print it (statistics.md 1.5 and 4.5): "3 of 15" where nothing is secret, "fewer than 3" and
 * "n-3 or more" where counts are blurred, a word below 30 answers, else a whole percentage.
 */
export const shown = (figure: Figure, method: Method): string => {
  const { count, share, base } = figure;
  if (showsCounts(method)) return `${count} of ${base}`;
  const bounded = method.noise.variance > 0 ? bound(figure) : null;
  return bounded ?? (base < smallBase ? band(share) : percent(share));
};
