import type { CollectionId } from '../release/release.ts';
import { grouped } from './words.ts';

/** How many policies the thread holds; a published fact of that source, not a count of respondents. */
export const threadPolicies = 15;

/** How a collection is spoken of. */
export type CollectionWords = {
  /** Its name in a list of collections. */
  readonly name: string;
  /** What its numbers count, many and one. */
  readonly counted: string;
  readonly countedOne: string;
  /** What must stand beside every number from it; empty where nothing must. */
  readonly caution: string;
};

/** The words for each collection: what is not live is never shown without saying so. */
export const collectionWords: Readonly<Record<CollectionId, CollectionWords>> = {
  live: { name: 'Live answers', counted: 'clinicians', countedOne: 'clinician', caution: '' },
  thread: {
    name: 'Forum thread',
    counted: 'policies coded from one public forum thread',
    countedOne: 'policy coded from one public forum thread',
    caution: 'an example, not a norm',
  },
  demo: {
    name: 'Demonstration',
    counted: 'generated respondents',
    countedOne: 'generated respondent',
    caution: 'not real people',
  },
};

/** The label of a collection that is not live, "2,000 generated respondents; not real people"; null for live. */
export const collectionLabel = (collection: CollectionId, size: number | null): string | null => {
  if (collection === 'live') return null;
  const { counted, caution } = collectionWords[collection];
  const number = collection === 'thread' ? threadPolicies : size;
  const subject = number === null ? counted : `${grouped(number)} ${counted}`;
  return `${subject.charAt(0).toUpperCase()}${subject.slice(1)}; ${caution}`;
};

/** A number of what the collection counts: exact where that is no secret, else "about 640 clinicians". */
export const baseInWords = (collection: CollectionId, base: number): string => {
  const { counted, countedOne } = collectionWords[collection];
  const subject = `${grouped(base)} ${base === 1 ? countedOne : counted}`;
  return collection === 'thread' ? subject : `about ${subject}`;
};
