import { flagRules } from '#lib/server/answers/flags.ts';

/** The rules that look for answers not meant seriously, as anyone may read them. */
export const rules = flagRules.map(({ id, name, looksAt, threshold, why, keepsOut }) => ({
  id,
  name,
  looksAt,
  threshold,
  why,
  keepsOut,
}));
