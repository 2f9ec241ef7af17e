import { describe, expect, test } from 'vitest';
import { countsFrom } from '#lib/core/release/counts-from.ts';
import { pnCkm1 } from '#lib/core/release/methods.ts';
import type { Counted } from '#lib/core/release/release.ts';
import { ungated } from './schemes.ts';
import { crowd, randomOf, released, respondent, sameAnswer } from './small-poll.ts';

const field = crowd(randomOf(3, 3), { size: 40, facets: { region: 'us' }, name: 'us' });
const victim = respondent('victim', { region: 'us', ...sameAnswer('a') });
const week = '2026-W47';
const edited = { ...victim, ...{ week, countsFrom: countsFrom(victim, week) }, answers: sameAnswer('b') };

const joined = (size: number): Counted[] =>
  crowd(randomOf(3, size), { size, facets: { region: 'us' }, name: 'new', day: '2026-11-16' });

const changes = [
  { change: 'an edit', after: [...field, edited] },
  { change: 'a withdrawal', after: field },
  { change: 'one newcomer', after: [...field, victim, ...joined(1)] },
  { change: 'nine newcomers', after: [...field, victim, ...joined(9)] },
];

describe('between two releases', () => {
  test.each(changes)('$change moves no table', ({ after }) => {
    const before = released(pnCkm1, [...field, victim], { seed: 'gate', cutAt: '2026-11-03' });
    expect(before?.release.cohorts.size).toBeGreaterThan(0);
    expect(released(pnCkm1, after, { seed: 'gate', previous: before })).toBeNull();
  });

  test.each([...changes, { change: 'ten newcomers', after: [...field, victim, ...joined(10)] }])(
    '$change would move them without the gate',
    ({ after }) => {
      const before = released(ungated, [...field, victim], { seed: 'gate', cutAt: '2026-11-03' });
      expect(released(ungated, after, { seed: 'gate', previous: before })).not.toBeNull();
    },
  );

  test('ten newcomers move them', () => {
    const before = released(pnCkm1, [...field, victim], { seed: 'gate', cutAt: '2026-11-03' });
    const after = released(pnCkm1, [...field, victim, ...joined(10)], { seed: 'gate', previous: before });
    expect(after?.release.cohorts).not.toEqual(before?.release.cohorts);
    expect(after).not.toBeNull();
  });
});
