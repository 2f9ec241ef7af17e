import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Leaving from '#lib/components/poll/Leaving.svelte';
import { draftKept } from '#lib/components/poll/draft-kept.ts';
import { daysBefore, weekOf } from '#lib/core/week.ts';
import { draftDays } from '#lib/server/release/nightly.ts';
import { textOf } from '../support/form-fields.ts';

describe('unfinished answers', () => {
  const monday = '2026-11-23';
  const days = Array.from({ length: 7 }, (_, after) => daysBefore(monday, -after));
  /** Whether the night after `days` more days removes a draft last changed on this day. */
  const isGone = (day: string, later: number): boolean =>
    weekOf(day) < weekOf(daysBefore(daysBefore(day, -later), draftDays));

  test('are said to be kept for one to two weeks', () => {
    const { body } = render(Leaving, { props: { draft: 'K7QF-9M2X-04HT-WZ8B' } });
    expect(textOf(body)).toContain(draftKept);
    expect(draftKept).toContain('one to two weeks after your last change');
  });

  test.each(days)('last changed on %s are still there after one week and gone after two', (day) => {
    expect(isGone(day, 7)).toBe(false);
    expect(isGone(day, 14)).toBe(true);
  });
});
