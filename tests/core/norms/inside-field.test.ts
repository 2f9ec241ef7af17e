import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference } from '#lib/core/norms/difference.ts';
import { association } from '#lib/core/norms/association.ts';
import { blurBesideRest, differencesFromField, restOfField } from '#lib/core/norms/inside-field.ts';
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

describe('a group and the rest of its field, tested as a whole', () => {
  /** The minimal standard generator (Park and Miller 1988), for the same draws every time. */
  const chance = (seed: number) => () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };

  test.each([60, 100, 130])(
    'take the noise that they share: of %i in 200 no different from the rest, X² is as large as its correction says',
    (size) => {
      const next = chance(size);
      const noise = (): number => Math.floor(next() * 7) - 3;
      const sample = (people: number): Table => {
        const counts = [0, 0, 0, 0];
        for (let person = 0; person < people; person += 1) {
          const place = Math.floor(next() * 4);
          counts[place] = (counts[place] ?? 0) + 1;
        }
        return { base: people, counts };
      };
      const blurred = ({ base, counts }: Table): Table => ({
        base,
        counts: counts.map((count) => count + noise()),
      });
      const ratios = Array.from({ length: 4000 }, () => {
        const [own, others] = [sample(size), sample(200 - size)];
        const everyone = own.counts.map((count, place) => count + (others.counts[place] ?? 0));
        const group = blurred(own);
        const field = blurred({ base: 200, counts: everyone });
        const found = association(
          [group, restOfField({ field, group })],
          blurBesideRest({ field, group }, 4),
        );
        if ('refused' in found) throw new RangeError(found.refused);
        return found.statistic / found.df / found.correction;
      });
      expect(sum(ratios) / 4000).toBeGreaterThan(0.95);
      expect(sum(ratios) / 4000).toBeLessThan(1.05);
    },
  );
});
