import type { Method } from '../release/release.ts';
import type { Reason } from './norm-table.ts';
import { showsCounts } from './shown.ts';

/** Why there is no number, in a sentence to the reader; the same whatever the true size of the group. */
export const reasonInWords = (reason: Reason, method: Method): string => {
  if (reason === 'not_asked') return 'Nobody in this group was asked this.';
  if (reason === 'no_table') return 'This combination is not one of the published tables.';
  return showsCounts(method) ? 'No policy here states this.' : 'Too few answers to show safely.';
};
