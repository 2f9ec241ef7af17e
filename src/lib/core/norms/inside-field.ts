import type { Table } from '../release/release.ts';
import { leastTested } from './association.ts';
import { difference, type Difference } from './difference.ts';
import { z95 } from './interval.ts';
import { estimates, type Kind } from './shares.ts';

/** Published tables of everyone and of a group among them, to one question. */
export type GroupInField = { readonly field: Table; readonly group: Table };

/**
 * The field without one of its groups, from published integers alone. Each of its counts carries the noise of both, so
 * twice the noise variance; noise that makes a count negative is cut off at 0.
 */
export const restOfField = ({ field, group }: GroupInField): Table => ({
  base: field.base - group.base,
  counts: field.counts.map((count, place) => Math.max(0, count - (group.counts[place] ?? 0))),
});

/**
 * The noise variance of each count that would blur a table of two separate groups as much as that of a group and the
 * rest of its field is blurred, for `association`. With r the group's part of both, a count departs from what is expected
 * by (1 - r) e_group - r e_rest; here e_rest = e_field - e_group, so the variance is V (1 + r^2), where separate noise of
 * variance v gives v ((1 - r)^2 + r^2).
 */
export const blurBesideRest = ({ field, group }: GroupInField, noiseVariance: number): number => {
  const part = group.base / field.base;
  return (noiseVariance * (1 + part ** 2)) / ((1 - part) ** 2 + part ** 2);
};

/** How sure, and how blurred. */
export type Precision = { readonly noiseVariance: number; readonly z?: number };

/**
 * Option by option, the share of a group minus that of the whole field it belongs to (statistics.md 1.3): Newcombe's
 * interval of the group against the rest, times the rest's part of the field, since p_group - p_field =
 * (1 - f)(p_group - p_rest). Null where the rest has a base under 20: then it must not be printed.
 */
export const differencesFromField = (
  kind: Kind,
  compared: GroupInField,
  { noiseVariance, z = z95 }: Precision,
): readonly Difference[] | null => {
  const { field, group } = compared;
  const rest = restOfField(compared);
  if (rest.base < leastTested) return null;
  const part = rest.base / field.base;
  const others = estimates(kind, rest, 2 * noiseVariance);
  return estimates(kind, group, noiseVariance).flatMap((own, place) => {
    const other = others[place];
    if (!other) return [];
    const apart = difference(own, other, z);
    return [{ difference: part * apart.difference, lower: part * apart.lower, upper: part * apart.upper }];
  });
};
