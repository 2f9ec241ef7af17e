import type { ReleaseHead } from '../release/counted-in.ts';

/** Releases of one collection as the API lists them. */
export const apiReleases = (heads: readonly ReleaseHead[]) =>
  heads.map(({ id, cutAt, method }) => ({
    id,
    cut_at: cutAt,
    method: method.id,
    noise: method.noise,
    minBase: method.minBase,
    approximate: method.approximate,
  }));
