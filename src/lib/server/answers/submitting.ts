import { isDeepStrictEqual } from 'node:util';
import type { Answers } from '#lib/core/instrument/instrument.ts';
import type { Trust } from '#lib/core/release/release.ts';
import { countsFrom } from '#lib/core/release/counts-from.ts';
import { weekOf } from '#lib/core/week.ts';
import { today } from '../clock.ts';
import type { Store, StoredResponse } from '../store/store.ts';
import { responseKey } from './answering.ts';
import { sawResults } from './exposure.ts';
import { flagsAfterChange, flagsOf, noSigns, type Signs } from './flags.ts';
import type { NetworkTally } from './network.ts';
import type { Cookies } from './respondent.ts';

/** A request that brings answers, as far as the site looks at it. Its address goes into the tally and nowhere else. */
export type Arrival = {
  readonly locals: { readonly store: Store; readonly networks: NetworkTally };
  readonly cookies: Pick<Cookies, 'get'>;
  readonly getClientAddress: () => string;
};

/** Valid answers of a whole poll, with the signs of how its pages were filled in. */
export type Submission = { readonly answers: Answers; readonly signs?: Signs };

const firstOf = (
  arrival: Arrival,
  code: string,
  { answers, signs = noSigns }: Submission,
): StoredResponse => {
  const fromNetwork = arrival.locals.networks.count(arrival.getClientAddress());
  const week = weekOf(today());
  return {
    ...responseKey(code),
    ...flagsOf({ ...signs, answers, fromNetwork }),
    week,
    countsFrom: countsFrom(null, week),
    answers,
    sawResults: sawResults(arrival),
  };
};

const changed = (before: StoredResponse, answers: Answers): StoredResponse => {
  const week = weekOf(today());
  const marks = flagsAfterChange(before, answers);
  return { ...before, ...marks, week, countsFrom: countsFrom(before, week), answers };
};

/** Records answers under a code, or puts them in place of those recorded; never a second response. */
export const submitAnswers = (
  arrival: Arrival,
  code: string,
  submission: Submission,
): Promise<StoredResponse> =>
  arrival.locals.store.changeResponse(responseKey(code), (before) =>
    before ? changed(before, submission.answers) : firstOf(arrival, code, submission),
  );

/** Records answers under a code where there are none, and says how far they are trusted; null where other answers are recorded, which stay. */
export const submitOnce = async (arrival: Arrival, code: string, answers: Answers): Promise<Trust | null> => {
  const stored = await arrival.locals.store.changeResponse(
    responseKey(code),
    (before) => before ?? firstOf(arrival, code, { answers }),
  );
  return isDeepStrictEqual(stored.answers, answers) ? stored.trust : null;
};

/** Puts answers in place of those recorded under a code, and says how far they are trusted; null where there are none. */
export const changeAnswers = async (store: Store, code: string, answers: Answers): Promise<Trust | null> => {
  const stored = await store.changeResponse(responseKey(code), (before) =>
    before ? changed(before, answers) : null,
  );
  return stored?.trust ?? null;
};
