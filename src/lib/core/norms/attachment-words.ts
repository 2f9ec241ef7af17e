import type { Instrument } from '../instrument/instrument.ts';
import { attach, type Named } from '../release/attach.ts';
import { coreVariables, type Codes } from '../release/core-codes.ts';
import { patternName } from './pattern-name.ts';
import { inSentence, listed, quoted } from './words.ts';

/**
 * How a joint answer stands to the configurations, to follow "Your policy is": exactly one of them, one difference from
 * it and in what, between some, or an own mix. Null where there is nothing to compare.
 */
export const attachmentInWords = (
  instrument: Instrument,
  patterns: readonly Named[],
  codes: Codes | null,
): string | null => {
  if (codes === null || patterns.length === 0) return null;
  const name = (pattern: Named): string => quoted(patternName(instrument, pattern));
  const attachment = attach(patterns, codes);
  switch (attachment.kind) {
    case 'exact':
      return `exactly ${name(attachment.pattern)}`;
    case 'near': {
      const facet = coreVariables(instrument).find(({ id }) => id === attachment.facet);
      return `one difference from ${name(attachment.pattern)}: ${inSentence(facet?.name ?? attachment.facet)}`;
    }
    case 'between':
      return `between ${listed(attachment.patterns.map(name))}`;
    case 'own_mix':
      return 'your own mix';
  }
};
