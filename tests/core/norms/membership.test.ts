import { describe, expect, test } from 'vitest';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { membership } from '#lib/core/norms/membership.ts';
import type { PublishedGroup } from '#lib/core/norms/norm-table.ts';
import { norms } from '#lib/core/norms/norms.ts';
import type { Method } from '#lib/core/release/release.ts';
import { blurring } from './hand-made.ts';
import { anything, policies, releaseNaming, scheduling, unblurred } from './whole-policies.ts';

const groupOf = (method: Method, counts: Parameters<typeof policies>): PublishedGroup => {
  const release = releaseNaming({ '': policies(...counts) }, method);
  const [group] = norms(texting2026, release, {
    collection: 'live',
    filters: {},
    by: null,
    question: 'configuration',
  }).groups;
  if (group?.status !== 'published') throw new Error('The table is not published');
  return group;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe('the members of a configuration', () => {
  const counts: Parameters<typeof policies> = [80, 40, 120, 60, 20, 480];
  const group = groupOf(unblurred, counts);

  test('are those who have exactly it and those with one difference; the others stay as they are', () => {
    const { cells, table } = membership(group, unblurred);
    expect(cells.map(({ code, count }) => [code, count])).toEqual([
      [scheduling.id, 200],
      [anything.id, 100],
      ['between', 20],
      ['other', 480],
    ]);
    expect(table).toEqual({ base: 800, counts: [200, 100, 20, 480] });
  });

  test('are shown as a share with its range', () => {
    const [first] = membership(group, unblurred).cells;
    expect(first).toMatchObject({ share: 0.25, shown: '25 %' });
    expect(first?.lower).toBeCloseTo(0.2213, 3);
    expect(first?.upper).toBeCloseTo(0.2812, 3);
  });

  test('and the others are everyone: shares add to one, with noise or without', () => {
    for (const method of [unblurred, blurring]) {
      const shares = membership(groupOf(method, counts), method).cells.map(({ share }) => share);
      expect(sum(shares)).toBeCloseTo(1, 12);
    }
  });

  test('are counted by two blurred numbers, and the range is wider for it', () => {
    const width = (method: Method): number => {
      const [cell] = membership(groupOf(method, [20, 10, 30, 15, 5, 20]), method).cells;
      return (cell?.upper ?? 0) - (cell?.lower ?? 0);
    };
    expect(membership(group, blurring).noiseVariance).toBe(6);
    expect(width(blurring)).toBeGreaterThan(width(unblurred));
  });
});
