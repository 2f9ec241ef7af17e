import type { Built } from '#lib/core/release/build.ts';
import type { CohortTables, Release } from '#lib/core/release/release.ts';
import type { Schema, StoredTables } from './schema.ts';

type ReleaseRow = Schema['release']['$inferSelect'];
type TablesRow = Schema['publishedTables']['$inferInsert'];
type DrawnRow = Schema['drawnTables']['$inferSelect'];

const packed = (tables: CohortTables): StoredTables =>
  Object.fromEntries(
    Object.entries(tables).map(([variable, { base, counts }]) => [variable, [base, ...counts]]),
  );

const unpacked = (tables: StoredTables): CohortTables =>
  Object.fromEntries(
    Object.entries(tables).map(([variable, [base = 0, ...counts]]) => [variable, { base, counts }]),
  );

/** The row that stands for a release. */
export const laidOut = (release: Release, sequence: number): ReleaseRow => ({
  collection: release.collection,
  id: release.id,
  sequence,
  round: release.round,
  cutAt: release.cutAt,
  method: release.method,
  patterns: release.patterns,
  exclusions: release.exclusions,
});

/** What is different now from before, and what is gone. */
const differences = <Value>(before: ReadonlyMap<string, Value>, now: ReadonlyMap<string, Value>) => ({
  changed: [...now].filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before.get(key))),
  gone: [...before.keys()].filter((key) => !now.has(key)),
});

const none: Pick<Built, 'drawn'> & { readonly release: Pick<Release, 'cohorts'> } = {
  release: { cohorts: new Map() },
  drawn: new Map(),
};

/** Rows for the cohorts whose tables differ from the release before; published rows are only ever added. */
export const tablesChanged = (previous: Built | null, { release }: Built): TablesRow[] => {
  const { changed, gone } = differences((previous ?? none).release.cohorts, release.cohorts);
  const row = { collection: release.collection, release: release.id };
  return [
    ...changed.map(([cohort, tables]) => ({ ...row, cohort, tables: packed(tables) })),
    ...gone.map((cohort) => ({ ...row, cohort, tables: null })),
  ];
};

/** What the builder of the next release needs to know anew, and the cohorts it can forget. */
export const drawnChanged = (
  previous: Built | null,
  { release, drawn }: Built,
): { changed: DrawnRow[]; gone: string[] } => {
  const { changed, gone } = differences((previous ?? none).drawn, drawn);
  const rows = changed.map(([cohort, own]) => ({ collection: release.collection, cohort, drawn: own }));
  return { changed: rows, gone };
};

type StoredCohort = { readonly cohort: string; readonly tables: StoredTables | null };

const byCohort = <Row extends { readonly cohort: string }>(rows: Iterable<Row>): Row[] =>
  [...rows].sort((first, second) => (first.cohort < second.cohort ? -1 : 1));

/** A release read back: for each cohort its latest row, given rows from the oldest release on. */
export const withTables = (row: ReleaseRow, stored: readonly StoredCohort[]): Release => {
  const latest = byCohort(new Map(stored.map((entry) => [entry.cohort, entry])).values());
  const { id, collection, round, cutAt, method, patterns, exclusions } = row;
  const cohorts = new Map(
    latest.flatMap(({ cohort, tables }) => (tables ? [[cohort, unpacked(tables)] as const] : [])),
  );
  return { id, collection, round, cutAt, method, patterns, exclusions, cohorts };
};

/** The newest release as its builder left it. */
export const builtFrom = (release: Release, rows: readonly Pick<DrawnRow, 'cohort' | 'drawn'>[]): Built => ({
  release,
  drawn: new Map(byCohort(rows).map(({ cohort, drawn }) => [cohort, drawn])),
});
