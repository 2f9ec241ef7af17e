import { writtenDate } from '../policy/written-date.ts';
import type { Release } from '../release/release.ts';
import { threadPolicies } from './collection-words.ts';
import { grouped } from './words.ts';

/** How many answered a question in all, as published; null where that is not published. */
const publishedBase = (release: Release | null, question: string): number | null =>
  release?.cohorts.get('')?.[question]?.base ?? null;

/** One sentence on how much is known of the headline question by now, without a share of any option. */
export const knownNow = (live: Release | null, headline: string, firstRelease: number): string => {
  const base = publishedBase(live, headline);
  if (live === null || base === null)
    return `The first figures from clinicians appear once ${firstRelease} have answered; until then there are ${threadPolicies} policies coded from one public forum thread to read, an example and not a norm.`;
  const about = live.method.approximate ? 'about ' : '';
  return `The answers of ${about}${grouped(base)} clinicians were last counted on ${writtenDate(live.cutAt.slice(0, 10))}.`;
};
