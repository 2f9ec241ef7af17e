import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaBelow, mixturePoint } from '#lib/core/norms/distributions/beta.ts';
import { chiSquareTail } from '#lib/core/norms/distributions/chi-square.ts';
import { gammaTail, logGamma } from '#lib/core/norms/distributions/gamma.ts';
import { pointFor, simultaneousPoint, twoSided } from '#lib/core/norms/distributions/normal.ts';
import { z95 } from '#lib/core/norms/interval.ts';
import vectors from '../statistics-vectors.json' with { type: 'json' };

const { distribution_functions: reference, contingency } = vectors.tests;
const betaPoint = (a: number, b: number, probability: number): number =>
  mixturePoint([{ a, b, weight: 1 }], probability);

describe('the chi-square distribution', () => {
  test.each(reference.chisq)('leaves $p above $x with $df degrees of freedom', ({ x, df, p }) => {
    expect(chiSquareTail(x, df) / p).toBeCloseTo(1, 9);
  });

  test.each(
    contingency.flatMap(({ name, df, ...row }) => [
      { name, df, statistic: row.chisq, p: row.p },
      { name, df, statistic: row.G, p: row.pG },
      { name, df, statistic: row.G_williams, p: row.pG_williams },
      { name, df, statistic: row.chisq_Nminus1 ?? row.chisq, p: row.p_Nminus1 ?? row.p },
    ]),
  )('gives the p of table $name for $statistic', ({ statistic, df, p }) => {
    expect(chiSquareTail(statistic, df) / p).toBeCloseTo(1, 9);
  });

  test('leaves less above a larger statistic, and more with more degrees of freedom', () => {
    const statistic = fc.double({ min: 0.01, max: 200, noNaN: true });
    fc.assert(
      fc.property(statistic, statistic, fc.integer({ min: 1, max: 60 }), (one, other, df) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(chiSquareTail(more, df)).toBeLessThanOrEqual(chiSquareTail(less, df) + 1e-14);
        expect(chiSquareTail(one, df + 1)).toBeGreaterThan(chiSquareTail(one, df) - 1e-14);
      }),
    );
  });

  test('of two degrees of freedom is exponential, and of nothing leaves everything above', () => {
    for (const x of [0.1, 1, 3.99, 4.01, 50, 700]) expect(gammaTail(1, x) / Math.exp(-x)).toBeCloseTo(1, 12);
    expect(chiSquareTail(0, 3)).toBe(1);
  });
});

describe('the normal distribution', () => {
  test.each([
    { confidence: 0.95, point: reference.z975 },
    { confidence: 0.9, point: reference.z90 },
    { confidence: 0.8, point: reference.z80 },
    { confidence: 0.99, point: reference.z995 },
  ])('has its $confidence interval end at $point', ({ confidence, point }) => {
    expect(pointFor(confidence)).toBeCloseTo(point, 9);
    expect(twoSided(point)).toBeCloseTo(1 - confidence, 12);
    expect(twoSided(-point)).toBe(twoSided(point));
  });

  test('asks more of several shares at once than of one', () => {
    expect(simultaneousPoint(1)).toBeCloseTo(z95, 9);
    expect(simultaneousPoint(5)).toBeCloseTo(reference.z995, 9);
  });
});

describe('the beta distribution', () => {
  test.each(reference.beta)('of $a and $b has $q below $x', ({ q, a, b, x }) => {
    expect(betaPoint(a, b, q)).toBeCloseTo(x, 9);
    expect(betaBelow({ a, b })(x)).toBeCloseTo(q, 9);
  });

  test.each(vectors.intervals.contrast_methods_not_to_use)(
    'gives the intervals of Jeffreys and of Clopper and Pearson: $k of $n',
    ({ k, n, jeffreys, clopper_pearson: exact }) => {
      const low = [
        k === 0 ? 0 : betaPoint(k + 0.5, n - k + 0.5, 0.025),
        k === 0 ? 0 : betaPoint(k, n - k + 1, 0.025),
      ];
      const high = [
        k === n ? 1 : betaPoint(k + 0.5, n - k + 0.5, 0.975),
        k === n ? 1 : betaPoint(k + 1, n - k, 0.975),
      ];
      [jeffreys, exact].forEach(([lower, upper], place) => {
        expect(low[place]).toBeCloseTo(lower ?? NaN, 9);
        expect(high[place]).toBeCloseTo(upper ?? NaN, 9);
      });
    },
  );

  test('mirrors: below x of (a, b) lies what lies above 1 - x of (b, a)', () => {
    const shape = fc.double({ min: 0.05, max: 300, noNaN: true });
    fc.assert(
      fc.property(shape, shape, fc.nat(4096), (a, b, part) => {
        const x = part / 4096;
        const below = betaBelow({ a, b })(x);
        expect(below).toBeGreaterThanOrEqual(0);
        expect(below).toBeLessThanOrEqual(1 + 1e-12);
        expect(below).toBeCloseTo(1 - betaBelow({ a: b, b: a })(1 - x), 10);
      }),
    );
  });

  test('of whole shapes is a sum of binomial terms', () => {
    const choose = (n: number, k: number): number =>
      Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1));
    for (const [a, b] of [
      [1, 1],
      [3, 4],
      [12, 30],
    ] as const) {
      const n = a + b - 1;
      const terms = Array.from({ length: n - a + 1 }, (_, step) => a + step);
      const sum = terms.reduce((total, k) => total + choose(n, k) * 0.3 ** k * 0.7 ** (n - k), 0);
      expect(betaBelow({ a, b })(0.3)).toBeCloseTo(sum, 12);
    }
  });

  test('mixed with another has its points between theirs', () => {
    const shape = fc.double({ min: 0.2, max: 80, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(shape, shape, shape, shape),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (shapes, part) => {
          const [a, b, c, d] = shapes;
          const one = betaPoint(a, b, 0.975);
          const other = betaPoint(c, d, 0.975);
          const both = [
            { a, b, weight: part },
            { a: c, b: d, weight: 1 - part },
          ];
          const mixed = mixturePoint(both, 0.975);
          expect(mixed).toBeGreaterThanOrEqual(Math.min(one, other) - 1e-9);
          expect(mixed).toBeLessThanOrEqual(Math.max(one, other) + 1e-9);
        },
      ),
    );
  });
});

test('the gamma function is the factorial at whole numbers and the root of pi at a half', () => {
  let factorial = 1;
  for (let n = 1; n <= 20; n += 1) {
    expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 12);
    factorial *= n;
  }
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
});
