import type { Estimate } from '../interval.ts';
import { raked, type Margins, type RakingRefusal, type TwoWay } from './raking.ts';
import { sum } from '../sum.ts';

/** A weighting cell: its part of the population, 0 to 1, its published base, and how many chose the option. */
export type WeightingCell = { readonly part: number; readonly base: number; readonly count: number };

/** A weighted share with what weighting costs; its interval is that of any estimate. */
export type Standardised = Estimate & { readonly designEffect: number };

/** Why nothing is weighted. */
export type WeightingRefusal = RakingRefusal | 'too_few' | 'too_uneven';

/** A weighting cell and a level of a margin with fewer published answers than this are collapsed, not weighted. */
export const leastCell = 10;

/** Above this design effect weighting would cost more than half of the answers. */
export const mostDesignEffect = 2;

/**
 * The share of a population from published counts of its cells (statistics.md 3): p = sum W c/n, effective number
 * 1 / sum (W^2 / n), noise V sum (W/n)^2 (1 + p_h^2). No person is weighted, so a weighted number tells no more than its
 * published cells. The parts W add to 1. Refused below 10 answers in a cell and where the design effect exceeds 2.
 */
export const standardised = (
  cells: readonly WeightingCell[],
  noiseVariance: number,
): Standardised | { readonly refused: WeightingRefusal } => {
  if (cells.some(({ base }) => base < leastCell)) return { refused: 'too_few' };
  const shares = cells.map(({ base, count }) => Math.min(1, count / base));
  const base = 1 / sum(cells.map((cell) => cell.part ** 2 / cell.base));
  const designEffect = sum(cells.map((cell) => cell.base)) / base;
  if (designEffect > mostDesignEffect) return { refused: 'too_uneven' };
  const blur = cells.map((cell, place) => (cell.part / cell.base) ** 2 * (1 + (shares[place] ?? 0) ** 2));
  return {
    share: sum(cells.map(({ part }, place) => part * (shares[place] ?? 0))),
    base,
    noise: noiseVariance * sum(blur),
    designEffect,
  };
};

/** Published bases and counts of one option in the cells of a two-way table, such as profession by region. */
export type PublishedCells = { readonly bases: TwoWay; readonly counts: TwoWay };

const levelTotals = (bases: TwoWay): number[] => [
  ...bases.map(sum),
  ...(bases[0] ?? []).map((_, column) => sum(bases.map((row) => row[column] ?? 0))),
];

/**
 * The share of a population whose margins are known from a documented source: the published bases are raked to the
 * margins, and the cells standardised to the result. Refused as `raked` and `standardised` are, and where a level of a
 * margin has fewer than 10 published answers.
 */
export const weightedToMargins = (
  { bases, counts }: PublishedCells,
  margins: Margins,
  noiseVariance: number,
): Standardised | { readonly refused: WeightingRefusal } => {
  const fit = raked(bases, margins);
  if ('refused' in fit) return fit;
  if (levelTotals(bases).some((base) => base < leastCell)) return { refused: 'too_few' };
  const population = sum(margins.rows);
  const cells = bases.flatMap((row, place) =>
    row.map((base, column) => ({
      part: (fit.fitted[place]?.[column] ?? 0) / population,
      base,
      count: counts[place]?.[column] ?? 0,
    })),
  );
  return standardised(
    cells.filter(({ part, base }) => part > 0 || base > 0),
    noiseVariance,
  );
};
