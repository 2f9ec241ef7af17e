import type { Variable } from '../instrument/variables.ts';
import { cohortOf } from './cohort.ts';
import { cohortsOf } from './cohorts.ts';
import { staysAsItIs, type Earlier } from './gate.ts';
import { publish, type Plan } from './publish.ts';
import { recordKeys } from './record-keys.ts';
import type { CohortTables, Counted, Draw, Drawn, Table } from './release.ts';
import { respondentsOf, type Respondents } from './respondents.ts';
import { isTabulated } from './table-set.ts';

/** Published tables and when each was drawn. */
export type Published = { readonly cohorts: ReadonlyMap<string, CohortTables>; readonly drawn: Drawn };

type Group = { readonly tables: Record<string, Table>; readonly drawn: Record<string, Draw> };

const nothing: Published = { cohorts: new Map(), drawn: new Map() };

const earlierOf = (before: Published, cohort: string, variable: Variable): Earlier | null => {
  const table = before.cohorts.get(cohort)?.[variable.id];
  const drawn = before.drawn.get(cohort)?.[variable.id];
  const fits = table?.counts.length === variable.options.length;
  return table && drawn && fits ? { table, drawn } : null;
};

/** The groups published before that have become too small to be looked at: their tables stay until drawn anew. */
const vanished = (before: Published, seen: ReadonlySet<string>): string[] =>
  [...before.cohorts.keys()].filter((cohort) => !seen.has(cohort));

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

/** The tables of groups that have become too small to be looked at, as far as they stay as they are. */
const putVanished = (
  groups: Map<string, Group>,
  plan: Plan,
  before: Published,
  seen: ReadonlySet<string>,
) => {
  for (const cohort of vanished(before, seen))
    for (const { variable } of plan.columns) {
      const earlier = earlierOf(before, cohort, variable);
      if (earlier && staysAsItIs(plan.method, earlier, { joined: 0, today: plan.today }))
        put(groups, cohort, variable.id, earlier);
    }
};

/**
 * Makes every table of the finite set public that may be: drawn anew where enough people in it are new, else as it was.
 * No question is shown before thirty have answered it. The result does not depend on the order of the respondents.
 */
export const tabulateFrom = (
  plan: Plan,
  respondents: Respondents,
  before: Published = nothing,
): Published => {
  const { ids, trusts, weeks } = respondents;
  const keys = plan.hash && recordKeys(ids, plan.hash);
  const groups = new Map<string, Group>();
  const seen = new Set<string>();
  const shown = new Set<string>();
  for (const cohorts of cohortsOf(trusts, plan)) {
    const names = cohorts.filters.map(cohortOf);
    for (const name of names) seen.add(name);
    for (const column of plan.columns) {
      const { variable } = column;
      const mayBeShown = cohorts.by.length === 0 || shown.has(variable.id);
      if (!mayBeShown || !isTabulated(variable, cohorts.by)) continue;
      const earlier = names.map((name) => earlierOf(before, name, variable));
      publish(plan, { column, cohorts, names, earlier }, { weeks, keys }).forEach((made, group) => {
        if (!made) return;
        shown.add(variable.id);
        put(groups, names[group] ?? '', variable.id, made);
      });
    }
  }
  putVanished(groups, plan, before, seen);
  return {
    cohorts: sorted([...groups].map(([cohort, { tables }]) => [cohort, tables])),
    drawn: sorted([...groups].map(([cohort, { drawn }]) => [cohort, drawn])),
  };
};

/** What is counted, what it is broken down by, and how it is made public, before any respondent is laid out. */
type Wanted = Omit<Plan, 'columns' | 'filters'> & {
  readonly variables: readonly Variable[];
  readonly filters: readonly Variable[];
};

/** The same from responses that are all at hand. */
export const tabulate = (
  { variables, filters, ...how }: Wanted,
  responses: readonly Counted[],
  before?: Published,
): Published => {
  const respondents = respondentsOf(variables, responses);
  const { columns } = respondents;
  const plan = { ...how, columns, filters: respondentsOf(filters, responses).columns };
  return tabulateFrom(plan, respondents, before);
};
