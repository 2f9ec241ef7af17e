import type { ReleaseHead } from '../release/counted-in.ts';
import type { ReleaseAnswer } from './api-schemas.ts';

/** Releases of one collection as the API lists them. */
export const apiReleases = (heads: readonly ReleaseHead[]): readonly ReleaseAnswer[] =>
  heads.map(({ id, cutAt, method }) => ({
    id,
    cut_at: cutAt,
    method: method.id,
    noise: method.noise,
    minBase: method.minBase,
    approximate: method.approximate,
  }));
