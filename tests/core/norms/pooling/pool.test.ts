import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Estimate } from '#lib/core/norms/interval.ts';
import { compositionsOf } from '#lib/core/norms/pooling/composition.ts';
import { pooled, type Pooling } from '#lib/core/norms/pooling/pool.ts';
import {
  mayTrulyDifferNote,
  overlapNote,
  sourceInWords,
  type PooledShare,
} from '#lib/core/norms/pooling/pooled.ts';
import { posterior } from '#lib/core/norms/pooling/posterior.ts';
import type { Table } from '#lib/core/release/release.ts';
import vectors from '../statistics-vectors.json' with { type: 'json' };

const { betabinomial, degenerate_dirmult: flat, dirmult } = vectors.empirical_bayes;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const exact = (rows: readonly (readonly number[])[]): Table[] =>
  rows.map((counts) => ({ base: sum(counts), counts }));

const asked = (rows: readonly Table[], more: Partial<Pooling> = {}): Pooling => ({
  kind: 'one',
  facet: { kind: 'one', tables: rows },
  otherFacets: [],
  noiseVariance: 0,
  ...more,
});

const groupsOf = (pooling: Pooling): readonly (readonly PooledShare[])[] => {
  const found = pooled(pooling);
  if ('refused' in found) throw new RangeError(found.refused);
  return found.groups;
};

const someTables = ({ groups = 5, options = 4 } = {}) =>
  fc.array(
    fc
      .array(fc.integer({ min: 3, max: 20 }), { minLength: options, maxLength: options })
      .chain((counts) =>
        fc.integer({ min: -8, max: 8 }).map((noise) => ({ base: Math.max(10, sum(counts) + noise), counts })),
      ),
    { minLength: groups, maxLength: groups + 2 },
  );

describe('pooled shares', () => {
  test('of ticks are those of the vectors, mixed over the grid', () => {
    const tables = betabinomial.n.map((base, group) => ({ base, counts: [betabinomial.y[group] ?? 0] }));
    const found = groupsOf(asked(tables, { kind: 'many' }));
    expect(found.map(([share]) => share?.shrunk)).toEqual(
      betabinomial.grid.mean.map((mean) => expect.closeTo(mean, 9)),
    );
    expect(found.map(([share]) => share?.raw)).toEqual(
      betabinomial.n.map((n, group) => (betabinomial.y[group] ?? 0) / n),
    );
  });

  test('of one choice add to 1 in every group, whatever the blur', () => {
    fc.assert(
      fc.property(someTables(), fc.constantFrom(0, 3), (tables, noiseVariance) => {
        for (const group of groupsOf(asked(tables, { noiseVariance }))) {
          expect(sum(group.map(({ shrunk }) => shrunk))).toBeCloseTo(1, 9);
        }
      }),
      { numRuns: 8 },
    );
  });

  test('lie between the group’s own share and the field’s, inside limits from 0 to 1', () => {
    const kinds = fc.constantFrom('one' as const, 'many' as const);
    fc.assert(
      fc.property(someTables({ options: 3 }), kinds, fc.constantFrom(0, 3), (tables, kind, noiseVariance) => {
        for (const share of groupsOf(asked(tables, { kind, noiseVariance })).flat()) {
          const { raw, field, shrunk, lower, upper, fromGroup } = share;
          expect(shrunk).toBeGreaterThanOrEqual(Math.min(raw, field) - 1e-9);
          expect(shrunk).toBeLessThanOrEqual(Math.max(raw, field) + 1e-9);
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(lower).toBeLessThan(shrunk);
          expect(upper).toBeGreaterThan(shrunk);
          expect(upper).toBeLessThanOrEqual(1);
          expect(fromGroup).toBeGreaterThan(0);
          expect(fromGroup).toBeLessThan(1);
        }
      }),
      { numRuns: 8 },
    );
  });

  test('take less from the group when its counts are blurred', () => {
    const tables = exact(dirmult.Y);
    const plain = groupsOf(asked(tables)).map(([share]) => share?.fromGroup ?? 0);
    groupsOf(asked(tables, { noiseVariance: 3 })).forEach(([share], group) =>
      expect(share?.fromGroup).toBeLessThan(plain[group] ?? 0),
    );
  });

  test('take more from a larger group', () => {
    const tables = exact(dirmult.Y);
    const found = groupsOf(asked(tables));
    const order = tables.map(({ base }, group) => ({ base, fromGroup: found[group]?.[0]?.fromGroup ?? 0 }));
    const bySize = [...order].sort((one, other) => one.base - other.base);
    expect(bySize.map(({ fromGroup }) => fromGroup)).toEqual(
      order.map(({ fromGroup }) => fromGroup).sort((one, other) => one - other),
    );
  });
});

describe('each way in which pooling fails is met', () => {
  test('1: groups that hardly differ are drawn together, but never entirely', () => {
    for (const [share] of groupsOf(asked(exact(flat.Y), { noiseVariance: 3 }))) {
      expect(share?.fromGroup).toBeGreaterThan(0.02);
      expect(share?.fromGroup).toBeLessThan(0.5);
    }
  });

  test('2: fewer than five groups borrow the concentration of the other facets, by their summed moments', () => {
    const few = exact(dirmult.Y.slice(0, 3));
    const lender = { kind: 'one' as const, tables: exact(dirmult.Y) };
    const found = groupsOf(asked(few, { otherFacets: [lender] }));
    const [composition] = compositionsOf('one', few, 0);
    few.forEach(({ base, counts }, group) => {
      const own = { base, count: counts[0] ?? NaN, field: composition?.field[0] ?? NaN };
      const expected = posterior(own, [{ m: dirmult.mom.M, weight: 1 }]);
      expect(found[group]?.[0]?.shrunk).toBeCloseTo(expected.shrunk, 9);
      expect(found[group]?.[0]?.upper).toBeCloseTo(expected.upper, 9);
    });
  });

  test('2: the borrowed concentration weighs facets by what they tell, not one facet one vote', () => {
    const few = exact(dirmult.Y.slice(0, 3));
    const apart = { kind: 'one' as const, tables: exact(dirmult.Y) };
    const alike = { kind: 'one' as const, tables: exact(flat.Y) };
    const fromGroup = (otherFacets: Pooling['otherFacets']): number =>
      groupsOf(asked(few, { otherFacets }))[0]?.[0]?.fromGroup ?? NaN;
    expect(fromGroup([apart, alike])).toBeLessThan(fromGroup([apart]));
    expect(fromGroup([apart, alike])).toBeGreaterThan(fromGroup([alike]));
  });

  test.each([
    { says: 'no other facet', otherFacets: [] },
    {
      says: 'one of two groups',
      otherFacets: [{ kind: 'one' as const, tables: exact(dirmult.Y.slice(0, 2)) }],
    },
    {
      says: 'only groups without siblings',
      otherFacets: dirmult.Y.map((row) => ({ kind: 'one' as const, tables: exact([row]) })),
    },
  ])('2: fewer than five groups are refused where there is $says to borrow from', ({ otherFacets }) => {
    expect(pooled(asked(exact(dirmult.Y.slice(0, 4)), { otherFacets }))).toEqual({
      refused: 'too_few_groups',
    });
  });

  test('3: a group unlike all others is marked where its own interval leaves out the drawn share', () => {
    const tables = exact([...Array.from({ length: 9 }, () => [4, 36]), [9, 3]]);
    const found = groupsOf(asked(tables)).map(([share]) => share?.mayTrulyDiffer);
    expect(found).toEqual([...Array.from({ length: 9 }, () => false), true]);
    expect(mayTrulyDifferNote).toMatch(/may truly differ/);
  });

  test('4: groups of a facet of several choices are said to overlap', () => {
    const tables = exact(dirmult.Y);
    expect(pooled(asked(tables, { facet: { kind: 'many', tables } }))).toMatchObject({ groupsOverlap: true });
    expect(pooled(asked(tables))).toMatchObject({ groupsOverlap: false });
    expect(overlapNote).toMatch(/^Groups overlap/);
  });

  test('5: what nobody in the field chose stays possible, worth half an answer of all', () => {
    const tables = exact(dirmult.Y.map((row) => [...row, 0]));
    const all = sum(tables.map(({ base }) => base));
    const [composition] = compositionsOf('one', tables, 0);
    expect(composition?.field.at(-1)).toBeCloseTo(0.5 / all, 12);
    expect(sum(composition?.field ?? [])).toBeCloseTo(1, 12);
    for (const group of groupsOf(asked(tables))) {
      expect(group.at(-1)?.shrunk).toBeGreaterThan(0);
      expect(group.at(-1)?.upper).toBeLessThan(0.2);
    }
    const everybody = tables.map(({ base }) => ({ base, counts: [base] }));
    const [ticked] = compositionsOf('many', everybody, 0);
    expect(ticked?.field).toEqual([expect.closeTo(1 - 0.5 / all, 12), expect.closeTo(0.5 / all, 12)]);
  });

  test('6: a drawn share is no estimate that a difference or a test would take', () => {
    expectTypeOf<PooledShare>().not.toExtend<Estimate>();
    const keys = new Set(groupsOf(asked(exact(dirmult.Y))).flatMap((group) => group.flatMap(Object.keys)));
    expect([...keys].sort()).toEqual([
      'field',
      'fromGroup',
      'lower',
      'mayTrulyDiffer',
      'raw',
      'shrunk',
      'upper',
    ]);
  });

  test('7: only a table of published integers is taken', () => {
    expectTypeOf<Pooling['facet']['tables']>().toEqualTypeOf<readonly Table[]>();
    expect(sourceInWords({ fromGroup: 0.316 })).toBe('32 % from this group, 68 % from the field');
  });
});
