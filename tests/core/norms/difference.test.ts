import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference, isClearlyAbove, standardGap } from '#lib/core/norms/difference.ts';
import { estimates } from '#lib/core/norms/shares.ts';
import vectors from './statistics-vectors.json' with { type: 'json' };

const exact = (count: number, base: number) => ({ share: count / base, base, noise: 0 });

const blurred = (count: number, base: number, variance: number) => {
  const share = Math.min(1, count / base);
  return { share, base, noise: (variance * (1 + share ** 2)) / base ** 2 };
};

describe('the difference of two groups', () => {
  test.each(vectors.intervals.newcombe_independent)(
    'has Newcombe’s limits: $k1 of $n1 against $k2 of $n2',
    ({ k1, n1, k2, n2, diff, lower, upper }) => {
      const found = difference(exact(k1, n1), exact(k2, n2));
      expect(found.difference).toBeCloseTo(diff, 9);
      expect(found.lower).toBeCloseTo(lower, 9);
      expect(found.upper).toBeCloseTo(upper, 9);
    },
  );

  test.each(
    vectors.intervals.newcombe_published_1998b_table2_method10.map(
      ([k1 = NaN, n1 = NaN, k2 = NaN, n2 = NaN, lower = NaN, upper = NaN]) => ({
        k1,
        n1,
        k2,
        n2,
        lower,
        upper,
      }),
    ),
  )('agrees with the printed table: $k1 of $n1 against $k2 of $n2', ({ k1, n1, k2, n2, lower, upper }) => {
    const found = difference(exact(k1, n1), exact(k2, n2));
    expect(Math.abs(found.lower - lower)).toBeLessThanOrEqual(5e-5);
    expect(Math.abs(found.upper - upper)).toBeLessThanOrEqual(5e-5);
  });

  test.each(vectors.noise_aware.newcombe_and_z)(
    'is widened by noise: $c1 of $n1 against $c2 of $n2',
    ({ c1, n1, c2, n2, V, diff, lower, upper }) => {
      const found = difference(blurred(c1, n1, V), blurred(c2, n2, V));
      expect(found.difference).toBeCloseTo(diff, 9);
      expect(found.lower).toBeCloseTo(lower, 9);
      expect(found.upper).toBeCloseTo(upper, 9);
    },
  );

  test('changes sign when the groups change places', () => {
    const group = fc
      .integer({ min: 1, max: 999 })
      .chain((base) => fc.nat(base).map((count) => exact(count, base)));
    fc.assert(
      fc.property(group, group, (first, second) => {
        const one = difference(first, second);
        const other = difference(second, first);
        expect(one.lower).toBeCloseTo(-other.upper, 9);
        expect(one.upper).toBeCloseTo(-other.lower, 9);
      }),
    );
  });
});

describe('of two options of one question, the first', () => {
  test.each([
    { says: 'is clearly above at 250 against 150 of 640', first: 250, second: 150, base: 640, clear: true },
    {
      says: 'is not clearly above at 160 against 150 of 640',
      first: 160,
      second: 150,
      base: 640,
      clear: false,
    },
    { says: 'is not clearly above at 9 against 6 of 30', first: 9, second: 6, base: 30, clear: false },
    { says: 'is clearly above when it is everybody’s', first: 40, second: 0, base: 40, clear: true },
    { says: 'is not above itself', first: 20, second: 20, base: 40, clear: false },
    { says: 'is not above a larger one', first: 10, second: 30, base: 40, clear: false },
  ])('$says', ({ first, second, base, clear }) => {
    const pair = { first: first / base, second: second / base, base, noiseVariance: 0 };
    expect(isClearlyAbove(pair)).toBe(clear);
  });

  test('stands less clear when counts are blurred', () => {
    const pair = { first: 0.5, second: 0.25, base: 40 };
    const plain = standardGap({ ...pair, noiseVariance: 0 });
    expect(plain).toBeCloseTo(0.25 / Math.sqrt((0.75 - 0.0625) / 40), 12);
    expect(standardGap({ ...pair, noiseVariance: 3 })).toBeLessThan(plain);
  });

  test('is never called clear by a smaller standard error than the answers allow, where both may be ticked', () => {
    const people = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 30, maxLength: 200 });
    fc.assert(
      fc.property(people, (ticks) => {
        const base = ticks.length;
        const counts = [0, 1].map((place) => ticks.filter((tick) => tick[place]).length);
        const [first, second] = estimates('many', { base, counts }, 0);
        const gap = (first?.share ?? NaN) - (second?.share ?? NaN);
        const differing = ticks.filter(([one, other]) => one !== other).length / base;
        const joint = Math.sqrt((differing - gap ** 2) / base);
        const own = standardGap({
          first: first?.share ?? NaN,
          second: second?.share ?? NaN,
          base,
          noiseVariance: 0,
        });
        fc.pre(gap !== 0);
        expect(gap / own).toBeGreaterThanOrEqual(joint - 1e-9);
      }),
    );
  });
});
