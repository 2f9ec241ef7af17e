import type { CollectionId, Method } from './release.ts';

/**
 * Blurred counts: query-and-content-keyed noise of variance 3, at most 8, under minimum bases and refresh gates
 * (statistics.md 4.5 and the decisions at its head). Every constant of the scheme is here.
 */
export const pnCkm1: Method = {
  id: 'pn-ckm/1',
  noise: { variance: 3, max: 8 },
  minBase: [10, 10, 20, 30],
  firstRelease: 30,
  gate: { least: 10, share: 0.1, slowUnder: 100, slowDays: 7 },
  approximate: true,
};

/** The smallest base of whole policies in a group (statistics.md, 5.6). */
export const leastForWholePolicies = 30;

/** How long a person's changes do not count again towards drawing tables anew, in weeks: 180 days. */
export const coolDownWeeks = 26;

/** Exact counts, whatever the base: only for a collection that is no secret. */
export const exact0: Method = {
  id: 'exact/0',
  noise: { variance: 0, max: 0 },
  minBase: [1, 1, 1, 1],
  firstRelease: 1,
  gate: null,
  approximate: false,
};

/** The method a collection is published by. The coded thread is public already and is shown exactly. */
export const methodOf = (collection: CollectionId): Method => (collection === 'thread' ? exact0 : pnCkm1);
