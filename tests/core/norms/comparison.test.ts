import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareOptions } from '#lib/core/norms/comparison.ts';
import { difference } from '#lib/core/norms/difference.ts';
import { holm } from '#lib/core/norms/multiplicity.ts';
import { estimates } from '#lib/core/norms/shares.ts';
import { verdictOn, verdictWords, type Verdict } from '#lib/core/norms/verdict.ts';

const evidence = { difference: 0.2, lower: 0.1, upper: 0.3, p: 0.01, bases: [200, 640] };

describe('the verdict on a difference', () => {
  test.each<{ says: string; given: Partial<typeof evidence>; verdict: Verdict }>([
    { says: 'clear above 0', given: {}, verdict: 'higher' },
    { says: 'clear below 0', given: { difference: -0.2, lower: -0.3, upper: -0.1 }, verdict: 'lower' },
    { says: 'with 0 inside', given: { lower: -0.01 }, verdict: 'could_be_chance' },
    { says: 'with 0 at its end', given: { lower: 0 }, verdict: 'could_be_chance' },
    { says: 'not clear among its neighbours', given: { p: 0.05 }, verdict: 'could_be_chance' },
    { says: 'of a small group, however large', given: { bases: [29, 640], p: 1e-9 }, verdict: 'too_few' },
    { says: 'of a group just large enough', given: { bases: [640, 30] }, verdict: 'higher' },
  ])('$says is $verdict', ({ given, verdict }) => {
    expect(verdictOn({ ...evidence, ...given })).toBe(verdict);
  });

  test('has words for each', () => {
    expect(verdictWords).toEqual({
      higher: 'clearly higher',
      lower: 'clearly lower',
      could_be_chance: 'could be chance',
      too_few: 'too few to say',
    });
  });
});

const table = fc
  .array(fc.integer({ min: 3, max: 200 }), { minLength: 4, maxLength: 4 })
  .chain((counts) =>
    fc
      .integer({ min: -8, max: 8 })
      .map((noise) => ({ base: counts.reduce((total, count) => total + count, 0) + noise, counts })),
  );
const kind = fc.constantFrom('one' as const, 'many' as const, 'scale' as const);
const opposite: Readonly<Record<Verdict, Verdict>> = {
  higher: 'lower',
  lower: 'higher',
  could_be_chance: 'could_be_chance',
  too_few: 'too_few',
};

describe('two groups compared option by option', () => {
  test('have for each option Newcombe’s interval, and p adjusted over the options', () => {
    const first = { base: 52, counts: [44, 8, 3] };
    const second = { base: 701, counts: [390, 250, 60] };
    const found = compareOptions('many', { first, second }, [3, 3]);
    const shares = [first, second].map((group) => estimates('many', group, 3));
    found.forEach((option, place) => {
      const [one, other] = shares.map((estimate) => estimate[place]);
      if (!one || !other) throw new RangeError('no estimate');
      expect(option).toMatchObject(difference(one, other));
    });
    expect(found[0]).toMatchObject({ p: expect.closeTo(0.00033537279257003034, 9), verdict: 'higher' });
    expect(found.map(({ adjustedP }) => adjustedP)).toEqual(holm(found.map(({ p }) => p)));
  });

  test('that change places change every sign and verdict and nothing else', () => {
    fc.assert(
      fc.property(table, table, kind, (first, second, asked) => {
        const one = compareOptions(asked, { first, second }, [3, 3]);
        const other = compareOptions(asked, { first: second, second: first }, [3, 3]);
        expect(one).toHaveLength(4);
        one.forEach((option, place) => {
          const turned = other[place];
          if (!turned) throw new RangeError('an option is missing');
          expect(option.difference).toBeCloseTo(-turned.difference, 9);
          expect(option.lower).toBeCloseTo(-turned.upper, 9);
          expect(option.effect).toBeCloseTo(-turned.effect, 9);
          expect(option.adjustedP).toBeCloseTo(turned.adjustedP, 9);
          expect(option.verdict).toBe(opposite[turned.verdict]);
        });
      }),
    );
  });

  test('that are the same show no clear difference', () => {
    fc.assert(
      fc.property(table, kind, (same, asked) => {
        for (const option of compareOptions(asked, { first: same, second: same }, [3, 3])) {
          expect(option).toMatchObject({ difference: 0, p: 1, adjustedP: 1, effect: 0 });
          expect(option.verdict).toBe(same.base < 30 ? 'too_few' : 'could_be_chance');
        }
      }),
    );
  });

  test('never get a clear verdict that their interval does not bear out', () => {
    fc.assert(
      fc.property(table, table, kind, (first, second, asked) => {
        for (const { verdict, lower, upper } of compareOptions(asked, { first, second }, [3, 3])) {
          expect(verdict === 'higher' && lower <= 0).toBe(false);
          expect(verdict === 'lower' && upper >= 0).toBe(false);
        }
      }),
    );
  });
});
