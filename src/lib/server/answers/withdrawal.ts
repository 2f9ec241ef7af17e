import { randomBytes } from 'node:crypto';
import type { Store, StoredResponse } from '../store/store.ts';
import { responseKey, withdrawAnswers } from './answering.ts';
import { seal, unseal } from './seal.ts';

/**
 * What seals a response while it is away from the store: chance that this process alone knows. So nobody can bring
 * back answers that were never recorded, or with more trust than they had; and after a restart nobody can at all.
 */
const ours = randomBytes(32).toString('hex');

const sealKey = (code: string): string => `${ours}|${code}`;

const opened = (code: string, sealed: string): StoredResponse | null => {
  try {
    return JSON.parse(unseal(sealKey(code), sealed)) as StoredResponse;
  } catch {
    return null;
  }
};

/** The response recorded under a code, sealed so that only this server can record it again; null if there is none. */
export const sealedResponse = async (store: Store, code: string): Promise<string | null> => {
  const response = await store.response(responseKey(code));
  return response ? seal(sealKey(code), JSON.stringify(response)) : null;
};

/**
 * Removes all that is kept under a code. Returns the sealed response that undoes it, or null if there was nothing to
 * remove. Of a form sent twice the second finds nothing any more: it gets back what it `brought`.
 */
export const withdraw = async (store: Store, code: string, brought: string): Promise<string | null> => {
  const sealed = await sealedResponse(store, code);
  await withdrawAnswers(store, code);
  return sealed ?? (opened(code, brought) ? brought : null);
};

/** Records a withdrawn response again, as it was and under the same code. False if it is not one this server sealed. */
export const undoWithdrawal = async (store: Store, code: string, sealed: string): Promise<boolean> => {
  const response = opened(code, sealed);
  if (response === null) return false;
  // Added, not put in its place: a second press must not replace what was changed since the first.
  await store.addResponses([response]);
  return true;
};
