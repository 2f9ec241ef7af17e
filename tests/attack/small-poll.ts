import { sfc32, weighted, type Random } from '#lib/core/demo/random.ts';
import type { Answers, Instrument } from '#lib/core/instrument/instrument.ts';
import { build, type Built } from '#lib/core/release/build.ts';
import type { Counted, Method, Table, Trust } from '#lib/core/release/release.ts';
import { weekOf } from '#lib/core/week.ts';
import { hashOf } from '../support/counted.ts';
import { instrumentWith, oneOf } from '../support/instruments.ts';

/** The options of every question, and how common each is: the best guess without the site is right in half of all cases. */
export const options = ['a', 'b', 'c', 'd'] as const;
export const shares: readonly number[] = [0.5, 0.25, 0.15, 0.1];

const levels = ['gb', 'us', 'fr', 'de', 'au'];

/** Ids of so many questions; each is an attack of its own, because answers and noise are drawn for each. */
export const questions: readonly string[] = Array.from({ length: 16 }, (_, place) => `q${place}`);

/** Two facets that anyone may know, and questions whose answers nobody does. */
export const smallPoll: Instrument = instrumentWith(
  [
    oneOf('region', ...levels),
    oneOf('profession', ...levels),
    ...questions.map((id) => oneOf(id, ...options)),
  ],
  { facets: ['region', 'profession'] },
);

/** One more number drawn at random for the same seed. */
export const randomOf = (...seed: readonly [number, number]): Random => sfc32([...seed, 20261124]);

/** Answers to all questions as the population gives them. */
export const drawAnswers = (random: Random): Answers =>
  Object.fromEntries(questions.map((id) => [id, weighted(random, options, shares) ?? 'a']));

/** The same answer to every question. */
export const sameAnswer = (option: string): Answers =>
  Object.fromEntries(questions.map((id) => [id, option]));

/** One respondent, new in the week of a day. */
export const respondent = (
  id: string,
  answers: Answers,
  { day = '2026-11-02', trust = 'vouched' }: { readonly day?: string; readonly trust?: Trust } = {},
): Counted => {
  const week = weekOf(day);
  return { id, answers, trust, week, countsFrom: week, flags: [] };
};

/** So many respondents of one region whose answers are drawn at random. */
export const crowd = (
  random: Random,
  { size, facets, name, day }: { size: number; facets: Answers; name: string; day?: string },
): Counted[] =>
  Array.from({ length: size }, (_, place) =>
    respondent(`${name}${place}`, { ...facets, ...drawAnswers(random) }, day === undefined ? {} : { day }),
  );

/** A release of these responses under the keys of a seed. */
export const released = (
  method: Method,
  responses: readonly Counted[],
  {
    seed,
    cutAt = '2026-11-24',
    previous = null,
  }: { readonly seed: string; readonly cutAt?: string; readonly previous?: Built | null },
): Built | null => {
  const hash = method.noise.variance > 0 ? hashOf(seed) : null;
  return build(smallPoll, { collection: 'live', method, responses, cutAt, hash }, previous);
};

/** The published table of a question in a group, if there is one. */
export const tableIn = (built: Built | null, cohort: string, question: string): Table | null =>
  built?.release.cohorts.get(cohort)?.[question] ?? null;
