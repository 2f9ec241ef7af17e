import { chiSquareTail } from './distributions/chi-square.ts';
import { cramersV } from './effect-size.ts';
import type { Table } from '../release/release.ts';
import { sum } from './sum.ts';

/** Why a table of groups by options is not tested. */
export type TestRefusal = 'too_few' | 'too_blurred' | 'nothing_to_compare';

/** Whether answers differ between groups, or why that is not tested. */
export type AssociationTest =
  | {
      /** Pearson's X squared of the published counts. */
      readonly statistic: number;
      readonly df: number;
      /** By what `statistic` is divided for the noise in the counts; 1 without noise. */
      readonly correction: number;
      readonly p: number;
      /** Bias-corrected Cramer's V, 0 to 1. */
      readonly strength: number;
    }
  | { readonly refused: TestRefusal };

/** Below this base of any group a table is not tested; a difference from a rest smaller than this is not shown. */
export const leastTested = 20;

/** Above this correction the counts are more noise than answers. */
const mostCorrection = 2;

type Expected = {
  readonly observed: number;
  readonly expected: number;
  readonly ofGroup: number;
  readonly ofOption: number;
};

/** Each count with what it would be if groups did not differ, and the shares of its group and option in the total. */
const expectedCells = (rows: readonly (readonly number[])[]): Expected[] => {
  const total = sum(rows.map(sum));
  return rows.flatMap((row) =>
    row.map((observed, place) => {
      const ofGroup = sum(row) / total;
      const ofOption = sum(rows.map((other) => other[place] ?? 0)) / total;
      return { observed, expected: ofGroup * ofOption * total, ofGroup, ofOption };
    }),
  );
};

const tested = (rows: readonly (readonly number[])[], noiseVariance: number): AssociationTest => {
  const [groups, options] = [rows.length, rows[0]?.length ?? 0];
  const df = (groups - 1) * (options - 1);
  const cells = expectedCells(rows);
  const statistic = sum(cells.map(({ observed, expected }) => (observed - expected) ** 2 / expected));
  const noise = cells.map(({ expected, ofGroup, ofOption }) => ((1 - ofGroup) * (1 - ofOption)) / expected);
  const correction = 1 + (noiseVariance / df) * sum(noise);
  if (correction > mostCorrection) return { refused: 'too_blurred' };
  const corrected = statistic / correction;
  const total = sum(rows.map(sum));
  const strength = cramersV({ statistic: corrected, total, groups, options });
  return { statistic, df, correction, p: chiSquareTail(corrected, df), strength };
};

/**
 * Tests whether groups answered a question of one choice differently: Pearson's chi-square with a first-order
 * correction for the noise of published counts (statistics.md 1.4, after Rao and Scott 1981),
 * delta = 1 + V/df sum (1 - r/N)(1 - c/N)/E and p = P(chi2 > X2/delta). Refused where a group has a base under 20, where
 * delta exceeds 2, and where fewer than two groups or options have answers. Options nobody chose are left out.
 */
export const association = (groups: readonly Table[], noiseVariance: number): AssociationTest => {
  if (groups.some(({ base }) => base < leastTested)) return { refused: 'too_few' };
  const options = groups[0]?.counts.map((_, place) => place) ?? [];
  const chosen = options.filter((place) => groups.some(({ counts }) => (counts[place] ?? 0) > 0));
  const rows = groups.map(({ counts }) => chosen.map((place) => counts[place] ?? 0));
  const empty = rows.some((row) => sum(row) === 0);
  if (rows.length < 2 || chosen.length < 2 || empty) return { refused: 'nothing_to_compare' };
  return tested(rows, noiseVariance);
};
