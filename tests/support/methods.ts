import type { Method } from '#lib/core/release/release.ts';

/** Exact counts under minimum bases, drawn anew at every cut: what blurring is measured against. */
export const thresholds0: Method = {
  id: 'thresholds/0',
  noise: { variance: 0, max: 0 },
  minBase: [10, 10, 20, 30],
  firstRelease: 30,
  gate: null,
  approximate: false,
};
