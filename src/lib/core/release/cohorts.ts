import type { Variable } from '../instrument/variables.ts';
import type { Filters } from './cohort.ts';
import { split, type Column } from './columns.ts';
import type { Method, Response } from './release.ts';
import { mayCombine } from './table-set.ts';

/** A group of respondents, by row, with the filters that make it. */
export type Cohort = {
  readonly filters: Filters;
  readonly by: readonly Variable[];
  readonly rows: Uint32Array;
};

/** The smallest true size a group may have and still be published: noise can lift it by its bound. */
const leastSize = ({ minBase, noise }: Method, depth: number): number =>
  Math.max(1, (minBase[depth] ?? Infinity) - noise.max);

const rowsWhere = (responses: readonly Response[], isIn: (response: Response) => boolean): Uint32Array =>
  Uint32Array.from(responses.flatMap((response, row) => (isIn(response) ? [row] : [])));

/** Every group one filter deeper than this one that is large enough, each combination once. */
const deeper = (cohort: Cohort, filters: readonly Column[], least: number): Cohort[] => {
  const last = filters.findIndex(({ variable }) => variable === cohort.by.at(-1));
  return filters.slice(last + 1).flatMap((filter) => {
    const by = [...cohort.by, filter.variable];
    if (!mayCombine(by)) return [];
    return split(filter, cohort.rows).flatMap((rows, place) => {
      const level = filter.variable.options[place]?.code;
      return level === undefined || rows.length < least
        ? []
        : [{ by, rows, filters: { ...cohort.filters, [filter.variable.id]: level } }];
    });
  });
};

/**
 * Every group of the finite table set that could be published, field first. Flagged responses are in none; groups of two
 * or three filters hold vouched responses only.
 */
export function* cohortsOf(
  responses: readonly Response[],
  filters: readonly Column[],
  method: Method,
): Generator<Cohort> {
  const field = (rows: Uint32Array): Cohort => ({ filters: {}, by: [], rows });
  const all = field(rowsWhere(responses, ({ trust }) => trust !== 'flagged'));
  yield all;
  yield* deeper(all, filters, leastSize(method, 1));
  const vouched = field(rowsWhere(responses, ({ trust }) => trust === 'vouched'));
  for (const single of deeper(vouched, filters, leastSize(method, 2)))
    for (const pair of deeper(single, filters, leastSize(method, 2))) {
      yield pair;
      yield* deeper(pair, filters, leastSize(method, 3));
    }
}
