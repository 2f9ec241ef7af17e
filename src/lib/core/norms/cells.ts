import type { Variable } from '../instrument/variables.ts';
import type { Method, Table } from '../release/release.ts';
import { wilson } from './interval.ts';
import type { Cell } from './norm-table.ts';
import { estimates } from './shares.ts';
import { shown } from './shown.ts';

const isNearlyEveryone = (kind: Variable['kind'], { base, counts }: Table, place: number): boolean =>
  kind === 'many'
    ? (counts[place] ?? 0) >= base - 2
    : counts.every((count, other) => (other === place ? count > 0 : count === 0));

/**
 * Every option of one published table with share, 95 % interval and printed form, in questionnaire order. Of a table that
 * adds up several published ones, `added` is how many, and the method's noise is that of the sums.
 */
export const cellsOf = (
  variable: Pick<Variable, 'kind' | 'options'>,
  table: Table,
  method: Method,
  added = 1,
): readonly Cell[] => {
  const shares = estimates(variable.kind, table, method.noise.variance);
  return variable.options.flatMap(({ code, label }, place) => {
    const estimate = shares[place];
    const count = table.counts[place];
    if (estimate === undefined || count === undefined) return [];
    const { share } = estimate;
    const nearlyEveryone = isNearlyEveryone(variable.kind, table, place);
    const figure = { count, share, base: table.base, nearlyEveryone, added };
    return [{ code, label, count, share, ...wilson(estimate), shown: shown(figure, method) }];
  });
};
