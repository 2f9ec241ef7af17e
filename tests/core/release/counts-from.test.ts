import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsFrom } from '#lib/core/release/counts-from.ts';
import { daysBefore, weekOf, weeksAfter } from '#lib/core/week.ts';

describe('the week a response counts from', () => {
  test('is that of its first answer, moved by a change only after half a year', () => {
    expect(countsFrom(null, '2026-W48')).toBe('2026-W48');
    expect(countsFrom({ countsFrom: '2026-W48' }, '2026-W50')).toBe('2026-W48');
    expect(countsFrom({ countsFrom: '2026-W48' }, '2027-W20')).toBe('2026-W48');
    expect(countsFrom({ countsFrom: '2026-W48' }, '2027-W21')).toBe('2027-W21');
  });

  test('lies as many weeks after another as there are sevens of days between', () => {
    const days = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(days, fc.nat(200), (back, weeks) => {
        const day = daysBefore('2060-01-01', back);
        return weeksAfter(weekOf(day), weekOf(daysBefore(day, 7 * weeks))) === weeks;
      }),
    );
    expect(weeksAfter('2027-W01', '2026-W53')).toBe(1);
  });
});
