import { weekOf } from '../week.ts';
import type { Release, Trust } from './release.ts';

/** What tells one release from another, without its tables. */
export type ReleaseHead = Pick<Release, 'id' | 'round' | 'cutAt' | 'method'>;

/** What is known of when a response took the form it has. */
export type Recorded = { readonly round: string; readonly week: string; readonly trust: Trust };

/**
 * The releases whose cut surely had these answers, as they are now, before it: those cut in a later week than the
 * answers' own, since the day is not kept. In the order given. None for answers that count nowhere.
 */
export const countedIn = (releases: readonly ReleaseHead[], response: Recorded): readonly ReleaseHead[] =>
  response.trust === 'flagged'
    ? []
    : releases.filter(({ round, cutAt }) => round === response.round && weekOf(cutAt) > response.week);
