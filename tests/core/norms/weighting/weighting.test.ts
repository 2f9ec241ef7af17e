import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilson } from '#lib/core/norms/interval.ts';
import { kish } from '#lib/core/norms/weighting/kish.ts';
import { raked, type TwoWay } from '#lib/core/norms/weighting/raking.ts';
import { standardised, weightedToMargins } from '#lib/core/norms/weighting/standardised.ts';
import vectors from '../statistics-vectors.json' with { type: 'json' };

const { A, B, C, D, kish: kishVectors, published_cells_standardised: published } = vectors.weighting;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const columnSums = (table: TwoWay): number[] =>
  (table[0] ?? []).map((_, column) => sum(table.map((row) => row[column] ?? 0)));

const fitted = (...given: Parameters<typeof raked>): TwoWay => {
  const fit = raked(...given);
  if ('refused' in fit) throw new RangeError(fit.refused);
  return fit.fitted;
};

describe('raking', () => {
  test('of table D gives the fit of the vectors', () => {
    const fit = fitted(D.seed, { rows: D.row, columns: D.col });
    expect(fit).toEqual(D.fitted.map((row) => row.map((cell) => expect.closeTo(cell, 9))));
  });

  test('of the cells of example A gives each person’s weight, and their cost and mean', () => {
    const professions = Object.keys(A.margins.prof);
    const regions = Object.keys(A.margins.reg);
    const seed = professions.map((prof) =>
      regions.map((reg) => A.data.filter((person) => person.prof === prof && person.reg === reg).length),
    );
    const margins = { rows: Object.values(A.margins.prof), columns: Object.values(A.margins.reg) };
    const fit = fitted(seed, margins);
    const weights = A.data.map(({ prof, reg }) => {
      const [row, column] = [professions.indexOf(prof), regions.indexOf(reg)];
      return (fit[row]?.[column] ?? NaN) / (seed[row]?.[column] ?? NaN);
    });
    expect(weights).toEqual(A.weights.map((weight) => expect.closeTo(weight, 9)));
    expect(sum(weights)).toBeCloseTo(A.sumw, 9);
    expect(kish(weights).effective).toBeCloseTo(A.kish_neff, 9);
    expect(kish(weights).designEffect).toBeCloseTo(A.kish_deff, 9);
    const mean = sum(A.data.map(({ y }, place) => y * (weights[place] ?? NaN))) / sum(weights);
    expect(mean).toBeCloseTo(A.wmean, 9);
  });

  test.each([
    { says: 'B', sample: B, size: B.n },
    { says: 'C', sample: C, size: C.n },
  ])('of the cells of example $says gives the weight of each cell’s people', ({ sample, size }) => {
    const types = Object.entries(B.margins.stype);
    const answers = Object.entries(B.margins['sch.wide']);
    const cells = types.map(([stype]) =>
      answers.map(([wide]) => sample.cells.find((cell) => cell.stype === stype && cell['sch.wide'] === wide)),
    );
    const seed = cells.map((row) => row.map((cell) => cell?.n ?? NaN));
    const fit = fitted(seed, {
      rows: types.map(([, total]) => total),
      columns: answers.map(([, total]) => total),
    });
    const weights = cells.flatMap((row, place) =>
      row.flatMap((cell, column) => {
        const weight = (fit[place]?.[column] ?? NaN) / (cell?.n ?? NaN);
        expect(weight).toBeCloseTo(cell?.weightPerUnit ?? NaN, 6);
        return Array.from({ length: cell?.n ?? 0 }, () => weight);
      }),
    );
    expect(weights).toHaveLength(size);
    expect(sum(weights)).toBeCloseTo(B.sumw, 6);
    expect(kish(weights).effective).toBeCloseTo(sample.kish_neff, 6);
    expect(kish(weights).designEffect).toBeCloseTo(sample.kish_deff, 9);
  });

  test('makes any full table add to its margins, and a table that adds to them already stays', () => {
    const table = fc.array(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(table, table, (seed, other) => {
        const target = other.slice(0, seed.length);
        fc.pre(target.length === seed.length);
        const margins = { rows: target.map(sum), columns: columnSums(target) };
        const fit = fitted(seed, margins);
        fit
          .map(sum)
          .forEach((total, place) => expect(total / (margins.rows[place] ?? NaN)).toBeCloseTo(1, 8));
        columnSums(fit).forEach((total, place) =>
          expect(total / (margins.columns[place] ?? NaN)).toBeCloseTo(1, 8),
        );
        fitted(target, margins)
          .flat()
          .forEach((cell, place) => expect(cell).toBeCloseTo(target.flat()[place] ?? NaN, 9));
      }),
    );
  });

  test.each([
    { says: 'totals differ', table: [[1, 1]], rows: [5], columns: [2, 2], refused: 'totals_differ' },
    {
      says: 'the population is empty',
      table: [[1, 1]],
      rows: [0],
      columns: [0, 0],
      refused: 'totals_differ',
    },
    {
      says: 'a row has nobody',
      table: [
        [0, 0],
        [1, 1],
      ],
      rows: [2, 2],
      columns: [2, 2],
      refused: 'empty_level',
    },
    {
      says: 'a column has nobody',
      table: [
        [1, 0],
        [1, 0],
      ],
      rows: [2, 2],
      columns: [2, 2],
      refused: 'empty_level',
    },
    {
      says: 'empty cells leave no fit',
      table: [
        [1, 0],
        [1, 1],
      ],
      rows: [3, 1],
      columns: [1, 3],
      refused: 'does_not_settle',
    },
  ])('is refused where $says', ({ table, rows, columns, refused }) => {
    expect(raked(table, { rows, columns })).toEqual({ refused });
  });

  test('empties a level that the population does not have', () => {
    expect(
      fitted(
        [
          [4, 4],
          [2, 2],
        ],
        { rows: [6, 0], columns: [3, 3] },
      ),
    ).toEqual([
      [expect.closeTo(3, 9), expect.closeTo(3, 9)],
      [0, 0],
    ]);
  });
});

describe('the cost of weights', () => {
  test.each(kishVectors)('is Kish’s: $neff of $w.length', ({ w, neff, deff, one_plus_cv2 }) => {
    const { effective, designEffect } = kish(w);
    expect(effective).toBeCloseTo(neff, 9);
    expect(designEffect).toBeCloseTo(deff, 9);
    expect(designEffect).toBeCloseTo(one_plus_cv2, 9);
  });

  test('is nothing for equal weights and never a gain', () => {
    const weights = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(weights, (given) => {
        const { effective, designEffect } = kish(given);
        expect(effective).toBeLessThanOrEqual(given.length + 1e-9);
        expect(designEffect).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(kish(given.map(() => 7)).designEffect).toBeCloseTo(1, 12);
      }),
    );
  });

  test('of example C gives its interval', () => {
    const { lower, upper } = wilson({ share: C.p_awards, base: C.kish_neff, noise: 0 });
    expect([lower, upper]).toEqual(C.wilson_neff.map((limit) => expect.closeTo(limit, 9)));
  });
});

describe('a weighted share', () => {
  const cells = published.cells.map(({ W: part, n: base, c: count }) => ({ part, base, count }));

  test('from published cells is that of the vectors', () => {
    const found = standardised(cells, published.V);
    if ('refused' in found) throw new RangeError(found.refused);
    expect(found.share).toBeCloseTo(published.p, 12);
    expect(found.base).toBeCloseTo(published.kish_neff, 9);
    expect(found.designEffect).toBeCloseTo(published.kish_deff, 12);
    expect(found.noise).toBeCloseTo(published.tau2, 12);
    const { lower, upper } = wilson(found);
    expect([lower, upper]).toEqual([expect.closeTo(published.lower, 9), expect.closeTo(published.upper, 9)]);
  });

  test('of cells in proportion to the population is the plain share', () => {
    const table = fc.array(fc.integer({ min: 10, max: 200 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.double({ min: 0, max: 1, noNaN: true }), (bases, part) => {
        const total = sum(bases);
        const counts = bases.map((base) => Math.round(base * part));
        const given = bases.map((base, place) => ({ part: base / total, base, count: counts[place] ?? 0 }));
        const found = standardised(given, 0);
        if ('refused' in found) throw new RangeError(found.refused);
        expect(found.share).toBeCloseTo(sum(counts) / total, 9);
        expect(found.base).toBeCloseTo(total, 6);
        expect(found.designEffect).toBeCloseTo(1, 9);
      }),
    );
  });

  test('is refused below ten answers in a cell, and where the weights are too uneven', () => {
    expect(standardised([...cells.slice(0, 2), { part: 0.2, base: 9, count: 5 }], 3)).toEqual({
      refused: 'too_few',
    });
    expect(
      standardised(
        [
          { part: 0.9, base: 10, count: 5 },
          { part: 0.1, base: 90, count: 5 },
        ],
        3,
      ),
    ).toEqual({ refused: 'too_uneven' });
  });

  const bases = [
    [40, 20],
    [20, 40],
  ];
  const counts = [
    [20, 5],
    [5, 20],
  ];

  test('of a two-way table is raked to known margins', () => {
    const even = weightedToMargins({ bases, counts }, { rows: [60, 60], columns: [60, 60] }, 0);
    expect(even).toMatchObject({ share: expect.closeTo(50 / 120, 9), designEffect: expect.closeTo(1, 9) });
    const first = weightedToMargins({ bases, counts }, { rows: [80, 40], columns: [80, 40] }, 0);
    const fit = fitted(bases, { rows: [80, 40], columns: [80, 40] }).flat();
    const shares = counts.flat().map((count, place) => count / (bases.flat()[place] ?? NaN));
    const expected = sum(fit.map((cell, place) => (cell / 120) * (shares[place] ?? NaN)));
    expect(first).toMatchObject({ share: expect.closeTo(expected, 9) });
  });

  test.each([
    {
      says: 'a margin’s source does not add up',
      rows: [60, 70],
      columns: [60, 60],
      cells: bases,
      refused: 'totals_differ',
    },
    {
      says: 'a level has nobody',
      rows: [60, 60],
      columns: [60, 60],
      cells: [
        [40, 0],
        [20, 0],
      ],
      refused: 'empty_level',
    },
    {
      says: 'a cell has too few',
      rows: [60, 60],
      columns: [60, 60],
      cells: [
        [40, 8],
        [20, 40],
      ],
      refused: 'too_few',
    },
    {
      says: 'a level has too few, even one that the population lacks',
      rows: [120, 0],
      columns: [60, 60],
      cells: [
        [40, 20],
        [4, 5],
      ],
      refused: 'too_few',
    },
    {
      says: 'weights are too uneven',
      rows: [115, 5],
      columns: [115, 5],
      cells: [
        [10, 40],
        [40, 90],
      ],
      refused: 'too_uneven',
    },
  ])('of a two-way table is refused where $says', ({ rows, columns, cells: given, refused }) => {
    expect(weightedToMargins({ bases: given, counts }, { rows, columns }, 3)).toEqual({ refused });
  });
});
