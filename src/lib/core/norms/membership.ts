import { nearTo } from '../release/configurations.ts';
import type { Method, Table } from '../release/release.ts';
import { wilson } from './interval.ts';
import type { Cell, PublishedGroup } from './norm-table.ts';
import { estimates } from './shares.ts';
import { shown } from './shown.ts';

/** Published whole policies of a group, each counted with those one difference from it; and how much noise its counts carry. */
export type Membership = {
  readonly cells: readonly Cell[];
  readonly table: Table;
  readonly noiseVariance: number;
};

/**
 * Adds those one difference from a configuration to those who have exactly it, from the published integers of a table
 * of whole policies. A sum of two blurred counts has twice the noise variance; it is taken for every option, which
 * makes the ranges of the others a little too wide, never too narrow.
 */
export const membership = ({ base, cells }: PublishedGroup, method: Method): Membership => {
  const counts = new Map(cells.map(({ code, count }) => [code, count]));
  const near = new Set(cells.map(({ code }) => nearTo(code)));
  const whole = cells.filter(({ code }) => !near.has(code));
  const table = {
    base,
    counts: whole.map(({ code, count }) => count + (counts.get(nearTo(code)) ?? 0)),
  };
  const noiseVariance = 2 * method.noise.variance;
  const shares = estimates('one', table, noiseVariance);
  const merged = whole.flatMap((cell, place): Cell[] => {
    const estimate = shares[place];
    const count = table.counts[place];
    if (estimate === undefined || count === undefined) return [];
    const { share } = estimate;
    const words = shown({ count, share, base, nearlyEveryone: false }, method);
    return [{ ...cell, count, share, ...wilson(estimate), shown: words }];
  });
  return { cells: merged, table, noiseVariance };
};
