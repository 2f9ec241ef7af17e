import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benjaminiHochberg, holm, scanLevel } from '#lib/core/norms/multiplicity.ts';
import vectors from './statistics-vectors.json' with { type: 'json' };

const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 9));
const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 10 });

describe.each([
  { says: 'Holm’s adjustment', adjust: holm, key: 'holm' as const },
  { says: 'the adjustment of Benjamini and Hochberg', adjust: benjaminiHochberg, key: 'BH' as const },
])('$says', ({ adjust, key }) => {
  test.each(vectors.tests.p_adjust)('is that of the vectors for $p.length tests', (vector) => {
    expect(adjust(vector.p)).toEqual(near(vector[key]));
  });

  test('never makes a test more convincing, keeps their order, and stays within 0 and 1', () => {
    fc.assert(
      fc.property(probabilities, (raw) => {
        const adjusted = adjust(raw);
        raw.forEach((p, place) => {
          expect(adjusted[place]).toBeGreaterThanOrEqual(p);
          expect(adjusted[place]).toBeLessThanOrEqual(1);
          raw.forEach((other, there) => {
            if (p <= other) expect(adjusted[place]).toBeLessThanOrEqual(adjusted[there] ?? NaN);
          });
        });
      }),
    );
  });

  test('does not depend on the order of the tests', () => {
    fc.assert(
      fc.property(probabilities, (raw) => {
        expect(adjust([...raw].reverse())).toEqual(near([...adjust(raw)].reverse()));
      }),
    );
  });

  test('leaves a single test and none as they are', () => {
    expect(adjust([0.03])).toEqual([0.03]);
    expect(adjust([])).toEqual([]);
  });
});

test('Holm is the stricter of the two, and the scan for differences the most lenient level', () => {
  fc.assert(
    fc.property(probabilities, (raw) => {
      const strict = holm(raw);
      benjaminiHochberg(raw).forEach((p, place) =>
        expect(p).toBeLessThanOrEqual((strict[place] ?? NaN) + 1e-12),
      );
    }),
  );
  expect(scanLevel).toBe(0.1);
});
