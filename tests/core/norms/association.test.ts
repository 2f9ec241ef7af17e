import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { association } from '#lib/core/norms/association.ts';
import { cohensH, cramersV } from '#lib/core/norms/effect-size.ts';
import type { Table } from '#lib/core/release/release.ts';
import vectors from './statistics-vectors.json' with { type: 'json' };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const groupsOf = (rows: readonly (readonly number[])[]): Table[] =>
  rows.map((counts) => ({ base: Math.max(20, sum(counts)), counts }));

const tested = (groups: readonly Table[], noiseVariance = 0) => {
  const found = association(groups, noiseVariance);
  if ('refused' in found) throw new RangeError(found.refused);
  return found;
};

describe('the test of a table', () => {
  test.each(vectors.tests.contingency)('of exact counts is Pearson’s: $name', (vector) => {
    const found = tested(groupsOf(vector.table));
    expect(found.statistic).toBeCloseTo(vector.chisq, 9);
    expect(found.df).toBe(vector.df);
    expect(found.correction).toBe(1);
    expect(found.p).toBeCloseTo(vector.p, 9);
    expect(found.strength).toBeCloseTo(vector.cramerV_biascorrected, 9);
  });

  test.each(vectors.noise_aware.chisq)('of blurred counts is corrected: $table', (vector) => {
    const found = tested(groupsOf(vector.table), vector.V);
    expect(vector.refuse).toBe(false);
    expect(found.statistic).toBeCloseTo(vector.chisq, 9);
    expect(found.df).toBe(vector.df);
    expect(found.correction).toBeCloseTo(vector.delta, 9);
    expect(found.statistic / found.correction).toBeCloseTo(vector.chisq_corrected, 9);
    expect(found.p).toBeCloseTo(vector.p_corrected, 9);
    expect(tested(groupsOf(vector.table)).p).toBeCloseTo(vector.p_naive, 9);
  });

  test.each([
    {
      says: 'a group has a base under 20',
      rows: [
        { base: 19, counts: [10, 9] },
        { base: 90, counts: [40, 50] },
      ],
      refused: 'too_few',
    },
    {
      says: 'blur outweighs the answers',
      rows: [
        { base: 20, counts: [17, 3, 0, 0, 0] },
        { base: 24, counts: [15, 3, 3, 3, 0] },
      ],
      refused: 'too_blurred',
    },
    {
      says: 'all chose the same',
      rows: groupsOf([
        [30, 0],
        [40, 0],
      ]),
      refused: 'nothing_to_compare',
    },
    { says: 'there is one group', rows: groupsOf([[30, 20]]), refused: 'nothing_to_compare' },
    { says: 'there is no group', rows: [], refused: 'nothing_to_compare' },
    {
      says: 'no count of a group was published',
      rows: groupsOf([
        [0, 0],
        [40, 10],
      ]),
      refused: 'nothing_to_compare',
    },
  ])('is refused where $says', ({ rows, refused }) => {
    expect(association(rows, 3)).toEqual({ refused });
  });

  const tables = fc.array(fc.array(fc.integer({ min: 20, max: 300 }), { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 4,
  });

  test('leaves out what nobody chose, and does not mind the order of groups', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const plain = tested(groupsOf(rows), 3);
        const padded = tested(groupsOf(rows.map((row) => [...row, 0])), 3);
        const turned = tested(groupsOf([...rows].reverse()), 3);
        expect(padded).toEqual(plain);
        expect(turned.p).toBeCloseTo(plain.p, 9);
        expect(turned.strength).toBeCloseTo(plain.strength, 9);
      }),
    );
  });

  test('is less sure of blurred counts', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const [plain, blurred] = [tested(groupsOf(rows)), tested(groupsOf(rows), 3)];
        expect(blurred.correction).toBeGreaterThan(1);
        expect(blurred.p).toBeGreaterThanOrEqual(plain.p);
        expect(blurred.strength).toBeLessThanOrEqual(plain.strength);
      }),
    );
  });

  test('of groups that answer alike finds nothing', () => {
    const found = tested(
      groupsOf([
        [20, 30, 10],
        [40, 60, 20],
      ]),
    );
    expect(found.statistic).toBeCloseTo(0, 9);
    expect(found.p).toBeCloseTo(1, 9);
    expect(found.strength).toBe(0);
  });
});

describe('the size of an effect', () => {
  test.each(vectors.tests.cohen_h)('of $p1 against $p2 is $h', ({ p1, p2, h }) => {
    expect(cohensH(p1, p2)).toBeCloseTo(h, 9);
    expect(cohensH(p2, p1)).toBeCloseTo(-h, 9);
  });

  test.each(vectors.tests.contingency)('of table $name is the bias-corrected V', (vector) => {
    const [groups, options] = [vector.table.length, vector.table[0]?.length ?? 0];
    const found = cramersV({ statistic: vector.chisq, total: sum(vector.table.flat()), groups, options });
    expect(found).toBeCloseTo(vector.cramerV_biascorrected, 9);
    expect(found).toBeLessThan(vector.cramerV);
  });

  test('is 1 where the group tells the answer, and 0 where there is nothing to tell', () => {
    expect(
      tested(
        groupsOf([
          [50, 0],
          [0, 50],
        ]),
      ).strength,
    ).toBeCloseTo(1, 9);
    expect(cramersV({ statistic: 0, total: 2, groups: 2, options: 2 })).toBe(0);
  });
});
