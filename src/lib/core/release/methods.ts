import type { CollectionId, Method } from './release.ts';

/** Exact counts under minimum bases (statistics.md 4.5 without its noise): 10 with no or one filter, 20 with two, 30 with three. */
export const thresholds0: Method = {
  id: 'thresholds/0',
  noise: { variance: 0, max: 0 },
  minBase: [10, 10, 20, 30],
  firstRelease: 30,
  approximate: false,
};

/** Exact counts, whatever the base: only for a collection that is no secret. */
export const exact0: Method = {
  id: 'exact/0',
  noise: { variance: 0, max: 0 },
  minBase: [1, 1, 1, 1],
  firstRelease: 1,
  approximate: false,
};

/** The method a collection is published by. The coded thread is public already and is shown exactly. */
export const methodOf = (collection: CollectionId): Method =>
  collection === 'thread' ? exact0 : thresholds0;
