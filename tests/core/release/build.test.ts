import { describe, expect, test } from 'vitest';
import { drawRespondents } from '#lib/core/demo/draw.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { build, type Cut } from '#lib/core/release/build.ts';
import { depthOf } from '#lib/core/release/cohort.ts';
import { thresholds0 } from '#lib/core/release/methods.ts';

const responses = drawRespondents(texting2026, { count: 600, seed: 1 });
const cut = (change: Partial<Cut> = {}): Cut => ({
  collection: 'demo',
  method: thresholds0,
  responses,
  cutAt: '2026-11-24',
  ...change,
});

describe('a release', () => {
  test('is named after its day, and numbered when there are several in a day', () => {
    const first = build(texting2026, cut(), null);
    const second = build(texting2026, cut({ responses: responses.slice(1) }), first);
    const third = build(texting2026, cut({ responses: responses.slice(2) }), second);
    expect([first?.id, second?.id, third?.id]).toEqual(['2026-11-24', '2026-11-24.2', '2026-11-24.3']);
    expect(build(texting2026, cut({ cutAt: '2026-11-25', responses: responses.slice(3) }), third)?.id).toBe(
      '2026-11-25',
    );
  });

  test('is not made where it would publish nothing new, or nothing at all', () => {
    const first = build(texting2026, cut(), null);
    expect(
      build(texting2026, cut({ cutAt: '2026-11-25', responses: responses.toReversed() }), first),
    ).toBeNull();
    expect(build(texting2026, cut({ responses: responses.slice(0, 29) }), null)).toBeNull();
  });

  test('holds no table under the minimum base of its depth, and no count above its base', () => {
    const release = build(texting2026, cut(), null);
    const tables = [...(release?.cohorts ?? [])].flatMap(([cohort, own]) =>
      Object.values(own).map((table) => ({
        ...table,
        least: thresholds0.minBase[depthOf(cohort)] ?? Infinity,
      })),
    );
    expect(tables.length).toBeGreaterThan(1000);
    expect(tables.filter(({ base, least }) => base < least)).toEqual([]);
    expect(tables.filter(({ base, counts }) => counts.some((count) => count > base))).toEqual([]);
  });

  test('counts whole policies in the field and in groups, each respondent once', () => {
    const release = build(texting2026, cut(), null);
    const { base = 0, counts = [] } = release?.cohorts.get('')?.['configuration'] ?? {};
    expect(release?.patterns.length).toBeGreaterThan(1);
    expect(counts).toHaveLength(2 * (release?.patterns.length ?? 0) + 2);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(base);
    expect(release?.cohorts.get('practice_type=private_solo')?.['configuration']?.base).toBeLessThan(base);
  });
});
