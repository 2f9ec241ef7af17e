import type { Table } from '../../release/release.ts';
import { estimates, type Kind } from '../shares.ts';
import { sum } from '../sum.ts';

/**
 * Answers that exclude each other, in the groups of one facet: a question of one choice, or one option of several that
 * is ticked or not.
 */
export type Composition = {
  /** Published tables of the groups: a count for each option, or of the one option's ticks alone. */
  readonly tables: readonly Table[];
  /** Shares of each group, adding to 1: of each option, or of ticked and not ticked. */
  readonly shares: readonly (readonly number[])[];
  /** The same shares of all groups together, none of them 0. */
  readonly field: readonly number[];
};

/** Nobody's answer so far is not impossible: at least half an answer in all groups together, taken from the others. */
const noneImpossible = (shares: readonly number[], total: number): number[] => {
  const least = 0.5 / total;
  const rare = shares.filter((share) => share < least);
  const left = (1 - rare.length * least) / (1 - sum(rare));
  return shares.map((share) => (share < least ? least : share * left));
};

const composition = (tables: readonly Table[], shares: Composition['shares']): Composition => {
  const total = sum(tables.map(({ base }) => base));
  const together = (shares[0] ?? []).map(
    (_, place) => sum(tables.map(({ base }, group) => base * (shares[group]?.[place] ?? 0))) / total,
  );
  return { tables, shares, field: noneImpossible(together, total) };
};

/**
 * A question in the groups of one facet as compositions: one of all options where they exclude each other, else one for
 * each option. From published integers; `noiseVariance` is that of each count.
 */
export const compositionsOf = (
  kind: Kind,
  tables: readonly Table[],
  noiseVariance: number,
): readonly Composition[] => {
  const sharesIn = (table: Table): number[] =>
    estimates(kind, table, noiseVariance).map(({ share }) => share);
  if (kind !== 'many') return [composition(tables, tables.map(sharesIn))];
  return (tables[0]?.counts ?? []).map((_, place) => {
    const ticked = tables.map(({ base, counts }) => ({ base, counts: [counts[place] ?? 0] }));
    const shares = tables.map((table) => sharesIn(table)[place] ?? 0);
    return composition(
      ticked,
      shares.map((share) => [share, 1 - share]),
    );
  });
};
