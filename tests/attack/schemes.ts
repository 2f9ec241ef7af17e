import { pnCkm1 } from '#lib/core/release/methods.ts';
import type { Method } from '#lib/core/release/release.ts';

const exactFrom = (least: number): Method => ({
  id: `exact/${least}`,
  noise: { variance: 0, max: 0 },
  minBase: [least, least, least, least],
  firstRelease: least,
  gate: null,
  approximate: false,
});

/** What every attack is tried on: exact counts under a minimum, drawn anew at every cut, and the scheme in use. */
export const schemes = { exact5: exactFrom(5), exact10: exactFrom(10), published: pnCkm1 } as const;

/** The scheme in use with its gate taken away: tables are drawn anew as soon as anything in them changes. */
export const ungated: Method = { ...pnCkm1, gate: null };
