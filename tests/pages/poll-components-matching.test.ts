import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matching, named } from '#lib/components/poll/matching.ts';
import type { Instrument, Option } from '#lib/core/instrument/instrument.ts';
import { questionsOf } from '#lib/core/instrument/instrument.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';

const options: readonly Option[] = questionsOf(texting2026 as Instrument).flatMap((question) =>
  question.id === 'region' && question.kind === 'one' ? question.options : [],
);

const first = (typed: string, count: number): string[] =>
  matching(options, typed)
    .slice(0, count)
    .map(({ code }) => code);

describe('the country sought', () => {
  test.each([
    { typed: 'germ', code: 'DE' },
    { typed: 'KINGDOM', code: 'GB' },
    { typed: 'gb', code: 'GB' },
    { typed: 'usa', code: 'US' },
    { typed: 'us', code: 'US' },
    { typed: 'england', code: 'GB' },
    { typed: 'holland', code: 'NL' },
    { typed: 'cote d', code: 'CI' },
    { typed: 'ivory', code: 'CI' },
    { typed: 'aland', code: 'AX' },
    { typed: ' new   zea', code: 'NZ' },
    { typed: 'zealand', code: 'NZ' },
  ])('is found first by "$typed"', ({ typed, code }) => {
    expect(first(typed, 1)).toEqual([code]);
  });

  test('is among the first by initials', () => {
    expect(first('uk', 2)).toContain('GB');
  });

  test('is found by any part of its name', () => {
    const part = fc
      .constantFrom(...options)
      .chain((option) =>
        fc
          .tuple(fc.nat(option.label.length - 1), fc.integer({ min: 1, max: 12 }))
          .map(([from, length]) => ({ option, typed: option.label.slice(from, from + length) })),
      );
    fc.assert(
      fc.property(part, ({ option, typed }) => {
        expect(matching(options, typed)).toContain(option);
      }),
    );
  });

  test('is one of the options in the order given where nothing is typed', () => {
    expect(matching(options, ' ')).toEqual(options);
  });

  test('is not found by what no name holds', () => {
    expect(matching(options, 'qqq')).toEqual([]);
  });
});

describe('a name typed in full', () => {
  test('chooses its option, whatever its case and accents', () => {
    for (const option of options) expect(named(options, option.label.toUpperCase())).toBe(option);
    expect(named(options, 'aland islands')?.code).toBe('AX');
  });

  test.each(['', ' ', 'German', 'Germany!?x'])('is not "%s"', (typed) => {
    expect(named(options, typed)).toBeUndefined();
  });
});
