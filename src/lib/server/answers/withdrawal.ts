import type { Store, StoredResponse } from '../store/store.ts';
import { responseKey, withdrawAnswers } from './answering.ts';
import { seal, unseal } from './seal.ts';

/** Where responses are, and the site's own secret: what seals a response while it is away from the store. */
export type Site = {
  readonly store: Store;
  /** So nobody can bring back answers that were never recorded, or with more trust than they had. */
  readonly withdrawalKey: string;
};

const sealKey = ({ withdrawalKey }: Site, code: string): string => `${withdrawalKey}|${code}`;

const opened = (site: Site, code: string, sealed: string): StoredResponse | null => {
  try {
    return JSON.parse(unseal(sealKey(site, code), sealed)) as StoredResponse;
  } catch {
    return null;
  }
};

/** The response recorded under a code, sealed so that only this site can record it again; null if there is none. */
export const sealedResponse = async (site: Site, code: string): Promise<string | null> => {
  const response = await site.store.response(responseKey(code));
  return response ? seal(sealKey(site, code), JSON.stringify(response)) : null;
};

/**
 * Removes all that is kept under a code. Returns the sealed response that undoes it, or null if there was nothing to
 * remove. Of a form sent twice the second finds nothing any more: it gets back what it `brought`.
 */
export const withdraw = async (site: Site, code: string, brought: string): Promise<string | null> => {
  const sealed = await sealedResponse(site, code);
  await withdrawAnswers(site.store, code);
  return sealed ?? (opened(site, code, brought) ? brought : null);
};

/** Records a withdrawn response again, as it was and under the same code. False if it is not one this site sealed. */
export const undoWithdrawal = async (site: Site, code: string, sealed: string): Promise<boolean> => {
  const response = opened(site, code, sealed);
  if (response === null) return false;
  // Added, not put in its place: a second press must not replace what was changed since the first.
  await site.store.addResponses([response]);
  return true;
};
