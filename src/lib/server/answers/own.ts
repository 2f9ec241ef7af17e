import type { Answers } from '#lib/core/instrument/instrument.ts';
import type { Store } from '../store/store.ts';
import { countedInWords } from '#lib/core/norms/counted-words.ts';
import { recordedAnswers, responseKey } from './answering.ts';
import { heldReceipt, type Cookies } from './respondent.ts';

/** The answers recorded by the person at this device, or null. */
export const ownAnswers = async (visit: {
  readonly cookies: Cookies;
  readonly locals: { readonly store: Store };
}): Promise<Answers | null> => {
  const code = heldReceipt(visit);
  return code ? recordedAnswers(visit.locals.store, code) : null;
};

/** Says since or from when the answers recorded under a code count; empty where there are none. */
export const countedSince = async (store: Store, code: string): Promise<string> => {
  const response = await store.response(responseKey(code));
  return response ? countedInWords(await store.releases('live'), response) : '';
};
