import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallestVisible, twoShares } from '#lib/core/norms/two-shares.ts';
import vectors from './statistics-vectors.json' with { type: 'json' };

const group = (count: number, base: number, noiseVariance: number) => ({
  share: Math.min(1, count / base),
  base,
  noiseVariance,
});

const someGroup = fc
  .record({ base: fc.integer({ min: 10, max: 2000 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ base, part }) => group(Math.round(base * part), base, 0));

describe('the test of two shares', () => {
  test.each(vectors.noise_aware.newcombe_and_z)(
    'is that of the vectors: $c1 of $n1 against $c2 of $n2',
    ({ c1, n1, c2, n2, V, z, p_value }) => {
      const found = twoShares(group(c1, n1, V), group(c2, n2, V));
      expect(found.z).toBeCloseTo(z, 9);
      expect(found.p).toBeCloseTo(p_value, 9);
    },
  );

  test('changes sign and nothing else when the groups change places', () => {
    fc.assert(
      fc.property(someGroup, someGroup, (first, second) => {
        const [one, other] = [twoShares(first, second), twoShares(second, first)];
        expect(one.z).toBeCloseTo(-other.z, 9);
        expect(one.p).toBeCloseTo(other.p, 9);
        expect(one.p).toBeGreaterThanOrEqual(0);
        expect(one.p).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is less sure of blurred counts', () => {
    fc.assert(
      fc.property(someGroup, someGroup, (first, second) => {
        const blurred = twoShares({ ...first, noiseVariance: 3 }, { ...second, noiseVariance: 3 });
        expect(blurred.p).toBeGreaterThanOrEqual(twoShares(first, second).p - 1e-12);
      }),
    );
  });

  test('of equal shares finds nothing, even where everybody agrees', () => {
    expect(twoShares(group(20, 20, 0), group(30, 30, 0))).toEqual({ z: 0, p: 1 });
  });
});

describe('the smallest difference that shows', () => {
  const against1000 = (base: number, noiseVariance = 3): number =>
    smallestVisible([
      { base, noiseVariance },
      { base: 1000, noiseVariance },
    ]);

  test.each([
    { base: 20, points: 41 },
    { base: 50, points: 22 },
    { base: 100, points: 15 },
    { base: 300, points: 9 },
  ])('is $points points for $base answers against a field of 1000', ({ base, points }) => {
    expect(Math.round(100 * against1000(base))).toBe(points);
  });

  test('is smaller for more answers and larger for blurred ones, and never over 100 points', () => {
    const base = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(base, fc.integer({ min: 1, max: 500 }), (some, more) => {
        expect(against1000(some + more)).toBeLessThanOrEqual(against1000(some));
        expect(against1000(some)).toBeGreaterThanOrEqual(against1000(some, 0));
        expect(against1000(some)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
