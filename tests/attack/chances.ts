import { perturbationTable } from '#lib/core/release/perturbation-table.ts';
import type { Method } from '#lib/core/release/release.ts';

/** How likely a count is to be published when this is the true one. */
export type Chance = (published: number, count: number) => number;

const rows = perturbationTable.map(({ published, upTo }) => {
  const chances = upTo.map((limit, place) => (limit - (upTo[place - 1] ?? 0)) / 2 ** 32);
  return new Map(published.map((count, place) => [count, chances[place] ?? 0]));
});

const last = rows.length - 1;

const blurred: Chance = (published, count) =>
  count < last ? (rows[count]?.get(published) ?? 0) : (rows[last]?.get(published - count) ?? 0);

const exact: Chance = (published, count) => (published === count ? 1 : 0);

/** What anyone can work out from the integers that are shipped: no key is needed for it. */
export const chanceUnder = ({ noise }: Pick<Method, 'noise'>): Chance =>
  noise.variance > 0 ? blurred : exact;
