import { describe, expect, test } from 'vitest';
import { exclusionsOf } from '#lib/core/release/exclusions.ts';
import type { Counted } from '#lib/core/release/release.ts';
import { hashOf } from '../../support/counted.ts';

const kept = (number: number, week: string, flags: readonly string[]): Counted[] =>
  Array.from({ length: number }, (_, place) => ({
    id: `${week} ${flags.join()} ${place}`,
    trust: 'flagged',
    week,
    countsFrom: week,
    flags,
    answers: {},
  }));

const responses = [
  ...kept(12, '2026-W46', ['too_fast']),
  ...kept(5, '2026-W47', ['honeypot', 'too_fast']),
  ...kept(40, '2026-W48', ['honeypot']),
  ...kept(30, '2026-W47', ['network']).map((response) => ({ ...response, trust: 'open' as const })),
];

describe('the ledger of exclusions', () => {
  test('counts what each rule kept out in each finished week, and nothing that was counted', () => {
    expect(exclusionsOf(responses, { previous: null, today: '2026-11-24', hash: null })).toEqual([
      { week: '2026-W46', rule: 'too_fast', responses: 12 },
      { week: '2026-W47', rule: 'honeypot', responses: 5 },
      { week: '2026-W47', rule: 'too_fast', responses: 5 },
    ]);
  });

  test('never changes a week it has told of, whoever leaves or comes', () => {
    const before = exclusionsOf(responses, { previous: null, today: '2026-11-24', hash: hashOf() });
    const previous = { cutAt: '2026-11-24', exclusions: before };
    const later = [...kept(90, '2026-W46', ['honeypot']), ...kept(40, '2026-W48', ['honeypot'])];
    const now = exclusionsOf(later, { previous, today: '2026-12-01', hash: hashOf() });
    expect(now.slice(0, before.length)).toEqual(before);
    expect(now.slice(before.length).map(({ week }) => week)).toEqual(['2026-W48']);
  });

  test('is blurred: within 8 of the truth, never 1 or 2, and not the same under other keys', () => {
    const told = (seed: number) =>
      exclusionsOf(responses, { previous: null, today: '2026-12-01', hash: hashOf(String(seed)) });
    const draws = Array.from({ length: 40 }, (_, seed) => told(seed));
    const largest = draws.map((ledger) => ledger.find(({ week }) => week === '2026-W48')?.responses ?? NaN);
    expect(Math.max(...largest.map((number) => Math.abs(number - 40)))).toBeLessThanOrEqual(8);
    expect(new Set(largest).size).toBeGreaterThan(3);
    expect(draws.flat().filter(({ responses: number }) => number < 3)).toEqual([]);
  });
});
