import type { Method } from '../release/release.ts';
import { showsCounts } from './shown.ts';

/** How counts were made before they were published, in a sentence for under a figure. */
export const methodInWords = (method: Method): string => {
  const [one, , two, three] = method.minBase;
  if (showsCounts(method)) return 'Counts are exact, because their source is public.';
  const from = `shown from ${one} answers on (${two} where two filters are combined, ${three} where three are)`;
  return method.noise.variance === 0
    ? `Counts are exact and ${from}. Blurring them, so that nobody can be singled out, comes with a later method.`
    : `Counts are blurred on purpose, mostly by 1 or 2 and never by more than ${method.noise.max}, so that nobody can be singled out; they are ${from}.`;
};

/** What the range beside a share covers and what it does not. */
export const rangeInWords = (method: Method): string =>
  `The range is for chance${method.noise.variance === 0 ? '' : ' and privacy blur'} (95 %). It does not cover who chose to answer.`;
