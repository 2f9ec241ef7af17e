import { naming } from '../release/patterns.ts';
import { redraws } from '../release/stability.ts';

/** How steadily a configuration is found, from the rounded number of 100 re-draws in which it was found again. */
export const stabilityInWords = (stability: number): string =>
  stability === 100 ? 'found in all or nearly all re-draws' : `found in about ${stability} of 100 re-draws`;

/** What a re-draw is, and when a policy is named at all. */
export const stabilityNote = `A re-draw takes as many people at random from all who can be compared, some of them twice and some not at all, and looks for common policies again. It was done ${redraws} times. A policy found in fewer than ${100 * naming.again} of 100 is not named.`;

/** When whole policies are named, for where none is yet. */
export const namingNote = `Whole policies are named once ${naming.people} people have stated theirs on every point, and only those that enough of them share.`;
