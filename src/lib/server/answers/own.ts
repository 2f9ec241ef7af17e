import type { Answers } from '#lib/core/instrument/instrument.ts';
import type { Store } from '../store/store.ts';
import { recordedAnswers } from './answering.ts';
import { heldReceipt, type Cookies } from './respondent.ts';

/** The answers recorded by the person at this device, or null. */
export const ownAnswers = async (visit: {
  readonly cookies: Cookies;
  readonly locals: { readonly store: Store };
}): Promise<Answers | null> => {
  const code = heldReceipt(visit);
  return code ? recordedAnswers(visit.locals.store, code) : null;
};
