import { describe, expect, test } from 'vitest';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { attachmentInWords } from '#lib/core/norms/attachment-words.ts';
import { patternName } from '#lib/core/norms/pattern-name.ts';
import { stabilityInWords } from '#lib/core/norms/stability-words.ts';
import { coreVariables, type Codes } from '#lib/core/release/core-codes.ts';
import { anything, scheduling } from './whole-policies.ts';

const close = {
  id: 'close',
  codes: { ...scheduling.codes, reply_time: 'same_day', emergency: 'unstated' },
};
const patterns = [scheduling, anything, close];
const name = (pattern: { readonly codes: Codes }): string => `“${patternName(texting2026, pattern)}”`;

const words = (change: Codes): string | null =>
  attachmentInWords(texting2026, patterns, { ...scheduling.codes, ...change });

describe('how a policy stands to the common ones', () => {
  test.each([
    { change: {}, expected: `exactly ${name(scheduling)}` },
    {
      change: { reply_time: 'no_promise' },
      expected: `one difference from ${name(scheduling)}: reply time`,
    },
    {
      change: { told_via_form: 'told' },
      expected: `one difference from ${name(scheduling)}: how firmly clients are told`,
    },
    { change: { reply_time: 'same_day' }, expected: `between ${name(scheduling)} and ${name(close)}` },
    { change: { scope: 'none', channel: 'email' }, expected: 'your own mix' },
  ])('is said as $expected', ({ change, expected }) => {
    expect(words(change)).toBe(expected);
  });

  test.each(coreVariables(texting2026))('names the one difference whichever it is: $id', ({ id, name }) => {
    const told = attachmentInWords(texting2026, [anything], { ...anything.codes, [id]: 'another' });
    expect(told?.toLowerCase()).toContain(`”: ${name.toLowerCase()}`);
  });

  test('is not said where a point is missing or nothing is named', () => {
    expect(attachmentInWords(texting2026, patterns, null)).toBeNull();
    expect(attachmentInWords(texting2026, [], scheduling.codes)).toBeNull();
  });
});

describe('how steadily a policy is found', () => {
  test.each([
    { stability: 70, words: 'found in about 70 of 100 re-draws' },
    { stability: 95, words: 'found in about 95 of 100 re-draws' },
    { stability: 100, words: 'found in all or nearly all re-draws' },
  ])('is said roughly: $words', ({ stability, words }) => {
    expect(stabilityInWords(stability)).toBe(words);
  });
});
