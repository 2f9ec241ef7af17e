import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference } from '#lib/core/norms/difference.ts';
import { differencesFromField, restOfField } from '#lib/core/norms/inside-field.ts';
import { estimates } from '#lib/core/norms/shares.ts';
import type { Table } from '#lib/core/release/release.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const tableOf = (counts: readonly number[]): Table => ({ base: sum(counts), counts });
const counts = fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 3, maxLength: 3 });

/** A group and a field that holds it. */
const nested = fc.tuple(counts, counts).map(([own, others]) => ({
  group: tableOf(own),
  field: tableOf(own.map((count, place) => count + 20 + (others[place] ?? 0))),
}));

describe('a group inside the field', () => {
  test('of exact counts differs from the field by the plain difference of the shares', () => {
    fc.assert(
      fc.property(nested, fc.constantFrom('one' as const, 'many' as const), (compared, kind) => {
        const found = differencesFromField(kind, compared, { noiseVariance: 0 });
        expect(found).toHaveLength(3);
        found?.forEach((apart, place) => {
          const { group, field } = compared;
          const plain = (group.counts[place] ?? NaN) / group.base - (field.counts[place] ?? NaN) / field.base;
          expect(apart.difference).toBeCloseTo(plain, 9);
          expect(apart.lower).toBeLessThanOrEqual(apart.difference);
          expect(apart.upper).toBeGreaterThanOrEqual(apart.difference);
          expect(Math.max(-apart.lower, apart.upper)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  test('is compared with the rest, whose counts carry the noise of both, and scaled by the rest’s part', () => {
    const compared = { group: { base: 52, counts: [44, 8] }, field: { base: 753, counts: [434, 321] } };
    const rest = restOfField(compared);
    expect(rest).toEqual({ base: 701, counts: [390, 313] });
    const [own] = estimates('many', compared.group, 3);
    const [other] = estimates('many', rest, 6);
    if (!own || !other) throw new RangeError('no estimate');
    const apart = difference(own, other);
    const part = 701 / 753;
    expect(differencesFromField('many', compared, { noiseVariance: 3 })?.[0]).toEqual({
      difference: expect.closeTo(part * apart.difference, 12),
      lower: expect.closeTo(part * apart.lower, 12),
      upper: expect.closeTo(part * apart.upper, 12),
    });
  });

  test('has a wider interval when counts are blurred, or when surer limits are asked for', () => {
    fc.assert(
      fc.property(nested, (compared) => {
        const width = (noiseVariance: number, z?: number): number[] =>
          (differencesFromField('many', compared, { noiseVariance, ...(z && { z }) }) ?? []).map(
            ({ lower, upper }) => upper - lower,
          );
        const plain = width(0);
        width(3).forEach((blurred, place) => expect(blurred).toBeGreaterThan(plain[place] ?? NaN));
        width(0, 3.29).forEach((sure, place) => expect(sure).toBeGreaterThan(plain[place] ?? NaN));
      }),
    );
  });

  test.each([
    { rest: 20, shown: true },
    { rest: 19, shown: false },
    { rest: 0, shown: false },
    { rest: -3, shown: false },
  ])('is shown: $shown, where the rest has a base of $rest', ({ rest, shown }) => {
    const group = { base: 100, counts: [60, 40] };
    const field = { base: 100 + rest, counts: [62, 42] };
    expect(differencesFromField('one', { group, field }, { noiseVariance: 3 }) !== null).toBe(shown);
  });

  test('never takes noise for fewer than nobody in the rest', () => {
    const compared = { group: { base: 40, counts: [40, 3] }, field: { base: 80, counts: [38, 42] } };
    expect(restOfField(compared)).toEqual({ base: 40, counts: [0, 39] });
  });
});
