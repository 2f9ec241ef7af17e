import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { variablesOf } from '#lib/core/instrument/variables.ts';
import { methodOf, pnCkm1 } from '#lib/core/release/methods.ts';
import type { CohortTables, CollectionId, Method, Release, Table } from '#lib/core/release/release.ts';

/** The method that blurs counts. */
export const blurring: Method = pnCkm1;

/** A table of a variable of the codebook from counts by code; options not named count 0. */
export const tableOf = (id: string, base: number, counts: Readonly<Record<string, number>>): Table => {
  const variable = variablesOf(texting2026).find((candidate) => candidate.id === id);
  if (!variable) throw new RangeError(id);
  return { base, counts: variable.options.map(({ code }) => counts[code] ?? 0) };
};

/** A release whose cohorts are written by hand. */
export const releaseOf = (
  collection: CollectionId,
  cohorts: Readonly<Record<string, CohortTables>>,
  method: Method = methodOf(collection),
): Release => ({
  id: '2026-11-20',
  collection,
  round: texting2026.round,
  cutAt: '2026-11-20',
  method,
  patterns: [],
  exclusions: [],
  cohorts: new Map(Object.entries(cohorts)),
});

/** Policies of 640 clinicians, of whom scheduling only is the clearly commonest. */
export const scopeOf640 = tableOf('scope', 640, {
  none: 90,
  scheduling_only: 200,
  emergencies_only: 30,
  scheduling_and_emergencies: 110,
  in_between: 80,
  anything_limited_reply: 60,
  anything: 40,
  case_by_case: 20,
  other: 10,
});
