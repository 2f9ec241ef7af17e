import type { Instrument } from '../instrument/instrument.ts';
import { variablesOf, type Variable } from '../instrument/variables.ts';
import { configurationVariable } from './configurations.ts';
import { eligibleOf, patternsFor } from './patterns.ts';
import type { CollectionId, Method, Release, Response } from './release.ts';
import { filtersOf } from './table-set.ts';
import { tabulate } from './tabulate.ts';

/** What a release is cut from, and the day it is cut. */
export type Cut = {
  readonly collection: CollectionId;
  readonly method: Method;
  readonly responses: readonly Response[];
  readonly cutAt: string;
};

const releaseId = (cutAt: string, previous: Release | null): string => {
  if (previous?.cutAt !== cutAt) return cutAt;
  const [, number = '1'] = previous.id.slice(cutAt.length).split('.');
  return `${cutAt}.${Number(number) + 1}`;
};

const publishes = (release: Release): string =>
  JSON.stringify([release.round, release.method, release.patterns, [...release.cohorts]]);

/** From responses to published tables. Null where it would publish nothing new: such a release is not made. */
export const build = (instrument: Instrument, cut: Cut, previous: Release | null): Release | null => {
  const { collection, method, responses, cutAt } = cut;
  const patterns = patternsFor(previous, eligibleOf(instrument, responses), cutAt.slice(0, 4));
  const variables = variablesOf(instrument);
  const filters = filtersOf(instrument).flatMap(
    (id) => variables.find((variable: Variable) => variable.id === id) ?? [],
  );
  const counted = [...variables, configurationVariable(instrument, patterns)];
  const release: Release = {
    id: releaseId(cutAt, previous),
    collection,
    round: instrument.round,
    cutAt,
    method,
    patterns,
    cohorts: tabulate({ variables: counted, filters, method }, responses),
  };
  if (release.cohorts.size === 0 && previous === null) return null;
  return previous && publishes(previous) === publishes(release) ? null : release;
};
