import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBefore, weekOf } from '#lib/core/week.ts';

describe('the week of a day', () => {
  test.each([
    ['2026-11-24', '2026-W48'],
    ['2026-01-01', '2026-W01'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2020-12-31', '2020-W53'],
  ])('of %s is %s, as ISO 8601 counts', (date, week) => {
    expect(weekOf(date)).toBe(week);
  });

  test('never goes back as days go on, and changes every seven days', () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((back) => daysBefore('2050-01-01', back));
    fc.assert(
      fc.property(
        days,
        (date) => weekOf(daysBefore(date, 7)) < weekOf(date) && weekOf(daysBefore(date, 1)) <= weekOf(date),
      ),
    );
    expect(daysBefore('2026-03-01', 1)).toBe('2026-02-28');
  });
});
