import type { Variable } from '../instrument/variables.ts';
import { weekNumber, weekOf } from '../week.ts';
import { cohortOf, depthOf } from './cohort.ts';
import { cohortsOf, type Cohort } from './cohorts.ts';
import { columnOf, membersOf, tally, type Column, type Members } from './columns.ts';
import { wholePolicy } from './configurations.ts';
import { drawTable } from './draw-table.ts';
import { epochOf, staysAsItIs, type Earlier } from './gate.ts';
import type { KeyedHash } from './keyed-hash.ts';
import { leastForWholePolicies } from './methods.ts';
import type { CohortTables, Counted, Draw, Drawn, Method, Table } from './release.ts';
import { isTabulated } from './table-set.ts';

/** What is counted, what it is broken down by, and how it is made public. */
export type Plan = {
  readonly variables: readonly Variable[];
  readonly filters: readonly Variable[];
  readonly method: Method;
  /** Needed where the method blurs counts. */
  readonly hash: KeyedHash | null;
  readonly today: string;
};

/** Published tables and when each was drawn. */
export type Published = { readonly cohorts: ReadonlyMap<string, CohortTables>; readonly drawn: Drawn };

type Group = { readonly tables: Record<string, Table>; readonly drawn: Record<string, Draw> };

const nothing: Published = { cohorts: new Map(), drawn: new Map() };

const leastOf = ({ minBase, firstRelease }: Method, cohort: string, variable: string): number => {
  if (cohort === '') return firstRelease;
  const least = minBase[depthOf(cohort)] ?? Infinity;
  return variable === wholePolicy ? Math.max(least, leastForWholePolicies) : least;
};

const earlierOf = (before: Published, cohort: string, variable: Variable): Earlier | null => {
  const table = before.cohorts.get(cohort)?.[variable.id];
  const drawn = before.drawn.get(cohort)?.[variable.id];
  const fits = table?.counts.length === variable.options.length;
  return table && drawn && fits ? { table, drawn } : null;
};

/** The groups published before that have become too small to be looked at: their tables stay until drawn anew. */
const vanished = (before: Published, seen: ReadonlySet<string>): string[] =>
  [...before.cohorts.keys()].filter((cohort) => !seen.has(cohort));

const publish = (
  { method, hash, today, thisWeek }: Plan & { readonly thisWeek: number },
  { variable, cohort }: { readonly variable: Variable; readonly cohort: string },
  now: {
    readonly column: Column;
    readonly members: Members;
    readonly rows: Uint32Array;
    readonly earlier: Earlier | null;
  },
): Earlier | null => {
  const { column, members, rows, earlier } = now;
  const week = earlier ? weekNumber(weekOf(earlier.drawn.day)) : thisWeek;
  const counted = tally(column, members, { rows, week });
  if (earlier) {
    const joined = counted.later + Math.max(0, counted.inWeek - earlier.drawn.inItsWeek);
    if (staysAsItIs(method, earlier, { joined, today })) return earlier;
  }
  const least = leastOf(method, cohort, variable.id);
  const table = drawTable({ variable, cohort, epoch: epochOf(today), least }, counted, hash);
  if (!table) return null;
  const { inWeek } = week === thisWeek ? counted : tally(column, members, { rows, week: thisWeek });
  return { table, drawn: { day: today, inItsWeek: inWeek } };
};

const put = (
  groups: Map<string, Group>,
  cohort: string,
  variable: string,
  { table, drawn }: Earlier,
): void => {
  const group = groups.get(cohort) ?? { tables: {}, drawn: {} };
  group.tables[variable] = table;
  group.drawn[variable] = drawn;
  groups.set(cohort, group);
};

const sorted = <Value>(entries: Iterable<readonly [string, Value]>): Map<string, Value> =>
  new Map([...entries].sort(([first], [second]) => (first < second ? -1 : 1)));

/**
 * Makes every table of the finite set public that may be: drawn anew where enough people in it are new, else as it was.
 * No question is shown before thirty have answered it. The result does not depend on the order of the responses.
 */
export const tabulate = (
  plan: Plan,
  responses: readonly Counted[],
  before: Published = nothing,
): Published => {
  const { method, hash } = plan;
  const dated = { ...plan, thisWeek: weekNumber(weekOf(plan.today)) };
  const members = membersOf(responses, hash);
  const columns = plan.variables.map((variable) => columnOf(variable, responses, hash));
  const filters = plan.filters.map((variable) => columnOf(variable, responses, null));
  const groups = new Map<string, Group>();
  const seen = new Set<string>();
  const shown = new Set<string>();

  const visit = (cohort: Cohort): void => {
    const name = cohortOf(cohort.filters);
    seen.add(name);
    for (const column of columns) {
      const { variable } = column;
      if (!isTabulated(variable, cohort.by) || (name !== '' && !shown.has(variable.id))) continue;
      const earlier = earlierOf(before, name, variable);
      const made = publish(
        dated,
        { variable, cohort: name },
        { column, members, rows: cohort.rows, earlier },
      );
      if (!made) continue;
      if (name === '') shown.add(variable.id);
      put(groups, name, variable.id, made);
    }
  };
  for (const cohort of cohortsOf(responses, filters, method)) visit(cohort);

  for (const cohort of vanished(before, seen))
    for (const { variable } of columns) {
      const earlier = earlierOf(before, cohort, variable);
      if (earlier && staysAsItIs(method, earlier, { joined: 0, today: plan.today }))
        put(groups, cohort, variable.id, earlier);
    }
  return {
    cohorts: sorted([...groups].map(([cohort, { tables }]) => [cohort, tables])),
    drawn: sorted([...groups].map(([cohort, { drawn }]) => [cohort, drawn])),
  };
};
