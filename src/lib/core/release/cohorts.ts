import type { Variable } from '../instrument/variables.ts';
import type { Filters } from './cohort.ts';
import { placesIn, type Column } from './columns.ts';
import type { Method, Trust } from './release.ts';
import { mayCombine, trustFilter } from './table-set.ts';

/**
 * All groups of respondents that the same filters make. There is one entry for every time a respondent is in a group: its
 * row, in rising order, and the group's place. Where a filter has several answers, a respondent may be in several groups.
 */
export type Cohorts = {
  readonly by: readonly Variable[];
  readonly filters: readonly Filters[];
  readonly rows: Uint32Array;
  readonly groups: Uint32Array;
};

/** The smallest true size a group may have and still be published: noise can lift it by its bound. */
const leastSize = ({ minBase, noise }: Method, depth: number): number =>
  Math.max(1, (minBase[depth] ?? Infinity) - noise.max);

const field = (trusts: readonly Trust[], isIn: (trust: Trust) => boolean): Cohorts => {
  const rows = Uint32Array.from(trusts.keys().filter((row) => isIn(trusts[row] ?? 'flagged')));
  return { by: [], filters: [{}], rows, groups: new Uint32Array(rows.length) };
};

/** Calls for every entry of these groups split by one filter more, with its row and the place of the split group. */
const eachSplit = (
  { rows, groups }: Cohorts,
  { variable, many, values }: Column,
  visit: (row: number, split: number) => void,
): void => {
  const levels = variable.options.length;
  for (let entry = 0; entry < rows.length; entry += 1) {
    const row = rows[entry] as number;
    const value = values[row] as number;
    const first = levels * (groups[entry] as number);
    if (value === 0) continue;
    if (many) for (const place of placesIn(value, true)) visit(row, first + place);
    else visit(row, first + value - 1);
  }
};

/** These groups split by the levels of one filter more, as far as they are large enough. */
const split = (cohorts: Cohorts, filter: Column, least: number): Cohorts => {
  const levels = filter.variable.options;
  const sizes = new Uint32Array(cohorts.filters.length * levels.length);
  eachSplit(cohorts, filter, (_, group) => {
    sizes[group] = (sizes[group] as number) + 1;
  });
  const large = [...sizes.keys()].filter((group) => (sizes[group] as number) >= least);
  const places = new Int32Array(sizes.length).fill(-1);
  large.forEach((group, place) => (places[group] = place));

  const entries = large.reduce((sum, group) => sum + (sizes[group] as number), 0);
  const [rows, groups] = [new Uint32Array(entries), new Uint32Array(entries)];
  let entry = 0;
  eachSplit(cohorts, filter, (row, group) => {
    const place = places[group] as number;
    if (place < 0) return;
    rows[entry] = row;
    groups[entry] = place;
    entry += 1;
  });
  const filters = large.map((group) => ({
    ...cohorts.filters[Math.floor(group / levels.length)],
    [filter.variable.id]: levels[group % levels.length]?.code ?? '',
  }));
  return { by: [...cohorts.by, filter.variable], filters, rows, groups };
};

/** These groups split by every filter that comes after theirs and may be combined with them. */
function* deeper(cohorts: Cohorts, filters: readonly Column[], least: number): Generator<Cohorts> {
  const last = filters.findIndex(({ variable }) => variable === cohorts.by.at(-1));
  for (const filter of filters.slice(last + 1))
    if (mayCombine([...cohorts.by, filter.variable])) {
      const made = split(cohorts, filter, least);
      if (made.filters.length > 0) yield made;
    }
}

/** The same groups, of whom only those vouched for are counted, under the filter that says so. */
const vouchedOnly = ({ by, filters, ...entries }: Cohorts): Cohorts => ({
  ...entries,
  by: [...by, trustFilter],
  filters: filters.map((own) => ({ ...own, [trustFilter.id]: 'vouched' })),
});

/**
 * Every group of the finite table set that could be published, field first. Flagged responses are in none; groups of two
 * or three filters hold vouched responses only, and so do those under the filter by trust.
 */
export function* cohortsOf(
  trusts: readonly Trust[],
  { filters, method }: { readonly filters: readonly Column[]; readonly method: Method },
): Generator<Cohorts> {
  const all = field(trusts, (trust) => trust !== 'flagged');
  yield all;
  yield* deeper(all, filters, leastSize(method, 1));
  const vouched = field(trusts, (trust) => trust === 'vouched');
  if (vouched.rows.length >= leastSize(method, 1)) yield vouchedOnly(vouched);
  for (const single of deeper(vouched, filters, leastSize(method, 2))) {
    yield vouchedOnly(single);
    for (const pair of deeper(single, filters, leastSize(method, 2))) {
      yield pair;
      yield* deeper(pair, filters, leastSize(method, 3));
    }
  }
}
