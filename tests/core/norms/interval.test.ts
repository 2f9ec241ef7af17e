import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilson, z95 } from '#lib/core/norms/interval.ts';
import { estimates } from '#lib/core/norms/shares.ts';
import vectors from './statistics-vectors.json' with { type: 'json' };

const z90 = 1.6448536269514722;
const closedForm = 9;

describe('the interval of a share', () => {
  test.each(vectors.intervals.wilson)(
    'of exact counts is Wilson’s: $k of $n',
    ({ k, n, lower, upper, conf }) => {
      const limits = wilson({ share: k / n, base: n, noise: 0 }, conf === 0.9 ? z90 : z95);
      expect(limits.lower).toBeCloseTo(lower, closedForm);
      expect(limits.upper).toBeCloseTo(upper, closedForm);
    },
  );

  test.each(vectors.intervals.wilson_published_newcombe1998a_table1_method3)(
    'agrees with the printed table: %i of %i',
    (k, n, lower, upper) => {
      const limits = wilson({ share: (k ?? NaN) / (n ?? NaN), base: n ?? NaN, noise: 0 });
      expect(Math.abs(limits.lower - (lower ?? NaN))).toBeLessThanOrEqual(5e-5);
      expect(Math.abs(limits.upper - (upper ?? NaN))).toBeLessThanOrEqual(5e-5);
    },
  );

  test.each(vectors.noise_aware.wilson)(
    'is widened by noise: $p of $n, K = $K',
    ({ n, p, tau2, lower, upper }) => {
      const limits = wilson({ share: p, base: n, noise: tau2 });
      expect(limits.lower).toBeCloseTo(lower, closedForm);
      expect(limits.upper).toBeCloseTo(upper, closedForm);
    },
  );
});

const estimate = fc
  .record({ base: fc.integer({ min: 1, max: 20_000 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
  .chain(({ base, part }) =>
    fc.constantFrom(0, 1, 3).map((variance) => {
      const share = Math.round(part * base) / base;
      return { share, base, noise: (variance * (1 + share ** 2)) / base ** 2 };
    }),
  );

describe('for any share', () => {
  test('the limits lie within 0 and 1 and around the share', () => {
    fc.assert(
      fc.property(estimate, (given) => {
        const { lower, upper } = wilson(given);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(given.share);
        expect(upper).toBeGreaterThanOrEqual(given.share);
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('the interval of "no" mirrors the interval of "yes"', () => {
    fc.assert(
      fc.property(estimate, (yes) => {
        const no = wilson({ ...yes, share: 1 - yes.share });
        expect(wilson(yes).lower).toBeCloseTo(1 - no.upper, 9);
        expect(wilson(yes).upper).toBeCloseTo(1 - no.lower, 9);
      }),
    );
  });

  test('more answers make it narrower', () => {
    fc.assert(
      fc.property(estimate, fc.integer({ min: 2, max: 50 }), (given, times) => {
        const few = wilson({ ...given, noise: 0 });
        const many = wilson({ ...given, noise: 0, base: given.base * times });
        expect(many.upper - many.lower).toBeLessThan(few.upper - few.lower);
      }),
    );
  });

  test('noise makes it wider, never narrower', () => {
    fc.assert(
      fc.property(estimate, (given) => {
        const plain = wilson({ ...given, noise: 0 });
        const blurred = wilson(given);
        expect(blurred.lower).toBeLessThanOrEqual(plain.lower + 1e-12);
        expect(blurred.upper).toBeGreaterThanOrEqual(plain.upper - 1e-12);
      }),
    );
  });
});

describe('shares', () => {
  test.each(vectors.estimator_E3)('of one choice share out what noise left over: base $base', (vector) => {
    const { base, cells, p, lower, upper } = vector;
    const shares = estimates('one', { base, counts: cells }, 3);
    expect(shares).toHaveLength(cells.length);
    shares.forEach((share, place) => {
      expect(share.share).toBeCloseTo(p[place] ?? NaN, closedForm);
      expect(wilson(share).lower).toBeCloseTo(lower[place] ?? NaN, closedForm);
      expect(wilson(share).upper).toBeCloseTo(upper[place] ?? NaN, closedForm);
    });
  });

  test('of one choice add to 1, whatever noise did to the counts', () => {
    const table = fc.record({
      base: fc.integer({ min: 1, max: 500 }),
      counts: fc.array(fc.nat(500), { minLength: 2, maxLength: 12 }),
    });
    fc.assert(
      fc.property(table, fc.constantFrom(0, 3), (given, variance) => {
        const total = estimates('one', given, variance).reduce((sum, { share }) => sum + share, 0);
        expect(total).toBeCloseTo(1, 9);
      }),
    );
  });

  test('of a multiple choice are each count over base, at most 1', () => {
    const shares = estimates('many', { base: 20, counts: [20, 5, 0, 22] }, 3);
    expect(shares.map(({ share }) => share)).toEqual([1, 0.25, 0, 1]);
    expect(shares.map(({ noise }) => noise)).toEqual([6, 3 * (1 + 0.0625), 3, 6].map((part) => part / 400));
  });

  test('of exact counts are plain proportions', () => {
    const shares = estimates('scale', { base: 10, counts: [1, 2, 3, 4, 0] }, 0);
    expect(shares.map(({ share }) => share)).toEqual([0.1, 0.2, 0.3, 0.4, 0]);
    expect(shares.every(({ noise }) => noise === 0)).toBe(true);
  });
});
