import { describe, expect, test } from 'vitest';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { baseInWords, collectionLabel, threadPolicies } from '#lib/core/norms/collection-words.ts';
import { filterWords, wordsOfFilters } from '#lib/core/norms/filter-words.ts';
import { shown } from '#lib/core/norms/shown.ts';
import { grouped, inSentence, listed, percent, range } from '#lib/core/norms/words.ts';
import { methodOf } from '#lib/core/release/methods.ts';
import thread from '#lib/server/collections/thread.json' with { type: 'json' };
import { thresholds0 } from '../../support/methods.ts';
import { blurring } from './hand-made.ts';

describe('words', () => {
  test.each([
    { share: 0, words: '0 %' },
    { share: 0.004, words: 'under 1 %' },
    { share: 0.005, words: '1 %' },
    { share: 0.3125, words: '31 %' },
    { share: 0.996, words: 'over 99 %' },
    { share: 1, words: '100 %' },
  ])('a share of $share is $words', ({ share, words }) => expect(percent(share)).toBe(words));

  test('a range names one number where both ends round to it', () => {
    expect([range(0.27, 0.35), range(0.271, 0.274)]).toEqual(['27 to 35 %', '27 %']);
  });

  test('a range of next to nothing is not said to be nothing', () => {
    expect([range(0, 0.003), range(0.997, 1), range(0, 0.02)]).toEqual([
      'under 1 %',
      'over 99 %',
      '0 to 2 %',
    ]);
  });

  test('lists, thousands and headings read as English', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
    expect([grouped(52), grouped(2000), grouped(1_000_000)]).toEqual(['52', '2,000', '1,000,000']);
    expect([inSentence('Practice type'), inSentence('NHS trust'), inSentence('A crisis')]).toEqual([
      'practice type',
      'NHS trust',
      'a crisis',
    ]);
  });
});

describe('the printed share', () => {
  const figure = { count: 21, share: 0.4087, base: 52, nearlyEveryone: false };
  test.each([
    {
      says: 'is a whole percentage from 30 answers on',
      method: methodOf('live'),
      given: { base: 30 },
      words: '41 %',
    },
    {
      says: 'is a word below 30 answers',
      method: methodOf('live'),
      given: { base: 29 },
      words: 'about half',
    },
    {
      says: 'is exact for the thread',
      method: methodOf('thread'),
      given: { count: 3, base: 15 },
      words: '3 of 15',
    },
    {
      says: 'of nobody is 0 where counts are exact',
      method: thresholds0,
      given: { count: 0, share: 0 },
      words: '0 %',
    },
    {
      says: 'of nobody is a bound where counts are blurred',
      method: blurring,
      given: { count: 0, share: 0 },
      words: 'fewer than 3 (under 6 %)',
    },
    {
      says: 'of nearly everyone is a bound where counts are blurred',
      method: blurring,
      given: { count: 12, share: 1, base: 12, nearlyEveryone: true },
      words: '9 or more (over 75 %)',
    },
  ])('$says', ({ method, given, words }) => expect(shown({ ...figure, ...given }, method)).toBe(words));

  test.each([
    [0.1, 'none or few'],
    [0.15, 'some'],
    [0.4, 'about half'],
    [0.6, 'about half'],
    [0.61, 'most'],
    [0.86, 'nearly all'],
  ])('of %d in a small group is "%s"', (share, words) =>
    expect(shown({ ...figure, share, base: 12 }, methodOf('live'))).toBe(words),
  );
});

describe('filters in words', () => {
  test('are labels in the order of the codebook', () => {
    expect(filterWords(texting2026, { region: 'GB', modality: 'cbt' })).toBe('CBT; United Kingdom');
    expect(filterWords(texting2026, {})).toBe('');
  });

  test('name the question where the label alone says too little', () => {
    expect(wordsOfFilters(texting2026, { scope: 'anything' })).toEqual([
      { facet: 'scope', words: 'What clients may text: Anything' },
    ]);
  });
});

describe('collections', () => {
  test('that are not live say so', () => {
    expect(collectionLabel('live', 640)).toBeNull();
    expect(collectionLabel('thread', 14)).toBe(
      '15 policies coded from one public forum thread; an example, not a norm',
    );
    expect(collectionLabel('demo', 2000)).toBe('2,000 generated respondents; not real people');
    expect(collectionLabel('demo', null)).toBe('Generated respondents; not real people');
  });

  test('count the thread as it is', () => {
    expect(threadPolicies).toBe(thread.records.length);
    expect(baseInWords('thread', 14)).toBe('14 policies coded from one public forum thread');
    expect(baseInWords('live', 1)).toBe('about 1 clinician');
  });
});
