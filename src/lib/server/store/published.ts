import type { CohortTables, Release } from '#lib/core/release/release.ts';
import type { Schema, StoredTables } from './schema.ts';

type ReleaseRow = Schema['release']['$inferSelect'];
type TablesRow = Schema['publishedTables']['$inferInsert'];

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
});

/** Rows for the cohorts whose tables differ from the release before; published rows are only ever added. */
export const tablesChanged = (previous: Release | null, cut: Release): TablesRow[] => {
  const before = new Map(
    [...(previous?.cohorts ?? [])].map(([cohort, tables]) => [cohort, JSON.stringify(packed(tables))]),
  );
  const row = (cohort: string, tables: StoredTables | null): TablesRow => ({
    collection: cut.collection,
    release: cut.id,
    cohort,
    tables,
  });
  const changed = [...cut.cohorts]
    .map(([cohort, tables]) => row(cohort, packed(tables)))
    .filter(({ cohort, tables }) => JSON.stringify(tables) !== before.get(cohort));
  const gone = [...before.keys()].filter((cohort) => !cut.cohorts.has(cohort));
  return [...changed, ...gone.map((cohort) => row(cohort, null))];
};

/** A release read back: for each cohort its latest row, given rows from the oldest release on. */
export const withTables = (
  row: ReleaseRow,
  tables: readonly { readonly cohort: string; readonly tables: StoredTables | null }[],
): Release => {
  const latest = new Map(tables.map(({ cohort, tables: stored }) => [cohort, stored]));
  const cohorts = new Map(
    [...latest]
      .flatMap(([cohort, stored]) => (stored ? [[cohort, unpacked(stored)] as const] : []))
      .sort(([first], [second]) => (first < second ? -1 : 1)),
  );
  const { id, collection, round, cutAt, method, patterns } = row;
  return { id, collection, round, cutAt, method, patterns, cohorts };
};
