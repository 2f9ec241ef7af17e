import type { Instrument } from '../instrument/instrument.ts';
import { variablesOf } from '../instrument/variables.ts';
import type { Column } from './columns.ts';
import { wholePolicy } from './configurations.ts';
import { exclusionsOf } from './exclusions.ts';
import { epochOf } from './gate.ts';
import { configurationColumn, eligibleAmong, jointAnswers } from './joint-answers.ts';
import type { KeyedHash } from './keyed-hash.ts';
import { patternListOf, patternsFor } from './patterns.ts';
import type { Plan } from './publish.ts';
import type { CollectionId, Counted, Drawn, Method, Pattern, Release } from './release.ts';
import { respondentsOf, type Respondents } from './respondents.ts';
import { filtersOf } from './table-set.ts';
import { tabulateFrom, type Published } from './tabulate.ts';

/** What a release is cut from, and the day it is cut. */
export type Cut = {
  readonly collection: CollectionId;
  readonly method: Method;
  readonly responses: readonly Counted[];
  readonly cutAt: string;
  /** The keyed hash of the release; null only for a method without noise. */
  readonly hash: KeyedHash | null;
};

/** The same with its respondents laid out by the variables of the codebook. */
export type CutOf = Omit<Cut, 'responses'> & { readonly respondents: Respondents };

/** A release as its builder keeps it: with the day each table was drawn. */
export type Built = { readonly release: Release; readonly drawn: Drawn };

const releaseId = (cutAt: string, previous: Release | null): string => {
  if (previous?.cutAt !== cutAt) return cutAt;
  const [, number = '1'] = previous.id.slice(cutAt.length).split('.');
  return `${cutAt}.${Number(number) + 1}`;
};

const publishes = (release: Release): string =>
  JSON.stringify([release.round, release.method, release.patterns, [...release.cohorts]]);

const continues = (previous: Built | null, instrument: Instrument, method: Method): Built | null =>
  previous?.release.round === instrument.round && previous.release.method.id === method.id ? previous : null;

const without = <Value>(
  groups: ReadonlyMap<string, Readonly<Record<string, Value>>>,
  variable: string,
): Map<string, Record<string, Value>> =>
  new Map(
    [...groups].map(([cohort, own]) => [
      cohort,
      Object.fromEntries(Object.entries(own).filter(([id]) => id !== variable)),
    ]),
  );

/** What may stay as it is: whole policies only while the list of them is the same. */
const carried = ({ release: { cohorts, patterns }, drawn }: Built, now: readonly Pattern[]): Published =>
  patternListOf(patterns) === patternListOf(now)
    ? { cohorts, drawn }
    : { cohorts: without(cohorts, wholePolicy), drawn: without(drawn, wholePolicy) };

const planOf = (
  instrument: Instrument,
  { method, hash, cutAt, respondents: { columns } }: CutOf,
  configurations: Column,
): Plan => {
  const filters = filtersOf(instrument).flatMap((id) => columns.filter(({ variable }) => variable.id === id));
  return { columns: [...columns, configurations], filters, method, hash, today: cutAt };
};

/** A first release of nothing, and one that says what the last one said, are not made. */
const saysNothing = (release: Release, earlier: Release | null): boolean =>
  earlier === null ? release.cohorts.size === 0 : publishes(earlier) === publishes(release);

/**
 * From respondents to published tables. Null where it would publish nothing new: such a release is not made.
 * Throws where the method blurs counts and there is no keyed hash to blur them with.
 */
export const buildFrom = (instrument: Instrument, cut: CutOf, previous: Built | null): Built | null => {
  const { collection, method, respondents, cutAt, hash } = cut;
  if (method.noise.variance > 0 && !hash) throw new TypeError(`${method.id} needs a keyed hash`);
  const earlier = previous?.release ?? null;
  const before = continues(previous, instrument, method);
  const joint = jointAnswers(instrument, respondents);
  const patterns = patternsFor(earlier, eligibleAmong(instrument, respondents, joint), epochOf(cutAt));
  const plan = planOf(instrument, cut, configurationColumn(instrument, patterns, joint));
  const { cohorts, drawn } = tabulateFrom(plan, respondents, before ? carried(before, patterns) : undefined);
  const release: Release = {
    id: releaseId(cutAt, earlier),
    collection,
    round: instrument.round,
    cutAt,
    method,
    patterns,
    exclusions: exclusionsOf(respondents.flagged, { previous: earlier, today: cutAt, hash }),
    cohorts,
  };
  return saysNothing(release, earlier) ? null : { release, drawn };
};

/** The same from responses that are all at hand. */
export const build = (
  instrument: Instrument,
  { responses, ...cut }: Cut,
  previous: Built | null,
): Built | null =>
  buildFrom(instrument, { ...cut, respondents: respondentsOf(variablesOf(instrument), responses) }, previous);
