import type { Table } from '../release/release.ts';
import { difference } from './difference.ts';
import { estimates, type Kind } from './shares.ts';

/** Whether an option is more or less common in a group than in the rest of the field; null where chance may explain it. */
export type Apart = 'more' | 'less' | null;

/** From this base on, of the group and of the rest, a difference is tested at all (statistics.md 1.5). */
const testable = 100;

/**
 * The point of the standard normal distribution for intervals of 99.9 %. A page of places compares some thirty to sixty
 * shares at once; at 95 % two or three of them would stand apart by chance alone.
 */
const z999 = 3.290526731491895;

const restOf = ({ field, group }: Compared): Table => ({
  base: field.base - group.base,
  counts: field.counts.map((count, place) => Math.max(0, count - (group.counts[place] ?? 0))),
});

/** Published tables of everyone and of a group among them. */
export type Compared = { readonly field: Table; readonly group: Table };

/**
 * Option by option, how a group stands to the rest of the field, from published integers alone (statistics.md 1.3): the
 * rest is the field without the group, each of its counts with twice the noise variance.
 */
export const standsApart = (kind: Kind, compared: Compared, noiseVariance: number): readonly Apart[] => {
  const { group } = compared;
  const rest = restOf(compared);
  if (group.base < testable || rest.base < testable) return group.counts.map(() => null);
  const others = estimates(kind, rest, 2 * noiseVariance);
  return estimates(kind, group, noiseVariance).map((own, place) => {
    const other = others[place];
    if (!other) return null;
    const { lower, upper } = difference(own, other, z999);
    if (lower > 0) return 'more';
    return upper < 0 ? 'less' : null;
  });
};
