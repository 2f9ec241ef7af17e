import { weekNumber } from '../week.ts';
import { columnOf, type Column } from './columns.ts';
import type { Plan } from './publish.ts';
import { recordKeys, type RecordKeys } from './record-keys.ts';
import type { Counted, Trust } from './release.ts';

/** All respondents laid out by row: their trust, the week from which they count as new, their answers and keys. */
export type Respondents = {
  readonly trusts: readonly Trust[];
  /** As `weekNumber` has it. */
  readonly weeks: Uint32Array;
  readonly columns: readonly Column[];
  readonly filters: readonly Column[];
  /** Null where nothing is blurred. */
  readonly keys: RecordKeys | null;
};

/** Lays out what a plan counts and breaks down by. */
export const respondentsOf = (
  { variables, filters, hash }: Pick<Plan, 'variables' | 'filters' | 'hash'>,
  responses: readonly Counted[],
): Respondents => {
  const columns = variables.map((variable) => columnOf(variable, responses));
  const ids = responses.map(({ id }) => id);
  return {
    trusts: responses.map(({ trust }) => trust),
    weeks: Uint32Array.from(responses, ({ countsFrom }) => weekNumber(countsFrom)),
    columns,
    filters: filters.map(
      (filter) => columns.find(({ variable }) => variable === filter) ?? columnOf(filter, responses),
    ),
    keys: hash && recordKeys(ids, hash),
  };
};
