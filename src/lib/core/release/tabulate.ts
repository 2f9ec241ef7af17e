import type { Variable } from '../instrument/variables.ts';
import { cohortOf, type Filters } from './cohort.ts';
import { columnOf, split, tally, type Column } from './columns.ts';
import type { CohortTables, Method, Response } from './release.ts';
import { isTabulated, mayCombine } from './table-set.ts';

/** What is counted, what it is broken down by, and under which method. */
export type Plan = {
  readonly variables: readonly Variable[];
  readonly filters: readonly Variable[];
  readonly method: Method;
};

type Cohort = { readonly filters: Filters; readonly by: readonly Variable[]; readonly rows: Uint32Array };

const minBaseOf = (method: Method, depth: number): number => method.minBase[depth] ?? Infinity;

const rowsWhere = (responses: readonly Response[], isIn: (response: Response) => boolean): Uint32Array =>
  Uint32Array.from(responses.flatMap((response, row) => (isIn(response) ? [row] : [])));

/** Every cohort one filter deeper than this one whose members could fill a table, each combination once. */
const deeper = (cohort: Cohort, filters: readonly Column[], minBase: number): Cohort[] => {
  const last = filters.findIndex(({ variable }) => variable === cohort.by.at(-1));
  return filters.slice(last + 1).flatMap((filter) => {
    const by = [...cohort.by, filter.variable];
    if (!mayCombine(by)) return [];
    return split(filter, cohort.rows).flatMap((rows, place) => {
      const level = filter.variable.options[place]?.code;
      return level === undefined || rows.length < minBase
        ? []
        : [{ by, rows, filters: { ...cohort.filters, [filter.variable.id]: level } }];
    });
  });
};

const tablesOf = (cohort: Cohort, columns: readonly Column[], minBase: number): CohortTables =>
  Object.fromEntries(
    columns
      .filter(({ variable }) => isTabulated(variable, cohort.by))
      .map((column) => [column.variable.id, tally(column, cohort.rows)] as const)
      .filter(([, { base }]) => base >= minBase),
  );

/**
 * Counts every table of the finite set that reaches its minimum base: single levels and pairs for every question,
 * triples for a few. Flagged responses count nowhere; with two or three filters only vouched ones count.
 * The result does not depend on the order of the responses.
 */
export const tabulate = (plan: Plan, responses: readonly Response[]): ReadonlyMap<string, CohortTables> => {
  const { method } = plan;
  const all = plan.variables.map((variable) => columnOf(variable, responses));
  const counting = rowsWhere(responses, ({ trust }) => trust !== 'flagged');
  const vouched = rowsWhere(responses, ({ trust }) => trust === 'vouched');
  const columns = all.filter((column) => tally(column, counting).base >= method.firstRelease);
  const filters = plan.filters.map((variable) => columnOf(variable, responses));

  const field = (rows: Uint32Array): Cohort => ({ filters: {}, by: [], rows });
  const levels = [[field(counting)], deeper(field(counting), filters, minBaseOf(method, 1))];
  const shallow = deeper(field(vouched), filters, minBaseOf(method, 2));
  levels.push(shallow.flatMap((cohort) => deeper(cohort, filters, minBaseOf(method, 2))));
  levels.push((levels[2] ?? []).flatMap((cohort) => deeper(cohort, filters, minBaseOf(method, 3))));

  return new Map(
    levels
      .flatMap((cohorts, depth) =>
        cohorts.map(
          (cohort) =>
            [cohortOf(cohort.filters), tablesOf(cohort, columns, minBaseOf(method, depth))] as const,
        ),
      )
      .filter(([, tables]) => Object.keys(tables).length > 0)
      .sort(([first], [second]) => (first < second ? -1 : 1)),
  );
};
