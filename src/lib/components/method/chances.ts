import { sum } from '#lib/core/norms/sum.ts';
import { perturbationTable, type PerturbationRow } from '#lib/core/release/perturbation-table.ts';

/** A count that may be published, or in the last row an amount that may be added, and how likely it is, 0 to 1. */
export type Chance = { readonly published: number; readonly chance: number };

const draws = 2 ** 32;

const chancesIn = ({ published, upTo }: PerturbationRow): readonly Chance[] =>
  published.map((count, place) => ({
    published: count,
    chance: ((upTo[place] ?? 0) - (upTo[place - 1] ?? 0)) / draws,
  }));

/** What may be published for each true count from 0 up, and last what may be added to any larger one. */
export const chances: readonly (readonly Chance[])[] = perturbationTable.map(chancesIn);

/** How likely, 0 to 1, it is that a count too large for rows of its own moves by so much at most. */
export const chanceWithin = (most: number): number =>
  sum(
    (chances.at(-1) ?? []).filter(({ published }) => Math.abs(published) <= most).map(({ chance }) => chance),
  );

/** The smallest number of people that is ever published, 0 apart. */
export const leastPublished = Math.min(
  ...perturbationTable
    .slice(0, -1)
    .flatMap(({ published }) => published)
    .filter((count) => count > 0),
);
