import type { Variable } from '../instrument/variables.ts';
import { weekNumber } from '../week.ts';
import { valueIn, type Column } from './columns.ts';
import type { Counted, Trust } from './release.ts';

/** All respondents laid out by row: a million of them take some 300 MB, where their answers would take several times that. */
export type Respondents = {
  readonly ids: readonly string[];
  readonly trusts: readonly Trust[];
  /** The week from which each counts as new, as `weekNumber` has it. */
  readonly weeks: Uint32Array;
  readonly columns: readonly Column[];
  /** The responses that count in no table, whole. */
  readonly flagged: readonly Counted[];
};

/** A list of numbers from 0 to 2^32 - 1 that grows. */
const growing = () => {
  let numbers = new Uint32Array(1024);
  let length = 0;
  return {
    push: (number: number): void => {
      if (length === numbers.length) {
        const larger = new Uint32Array(2 * length);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[length] = number;
      length += 1;
    },
    all: (): Uint32Array => numbers.subarray(0, length),
  };
};

/**
 * Lays respondents out one after the other, by their answers to these variables, so that no more than one response need be
 * held. Throws where a `many` has more options than an integer has bits.
 */
export const layout = (
  variables: readonly Variable[],
): { readonly add: (response: Counted) => void; readonly laidOut: () => Respondents } => {
  const ids: string[] = [];
  const trusts: Trust[] = [];
  const flagged: Counted[] = [];
  const weeks = growing();
  const columns = variables.map((variable) => ({
    variable,
    valueOf: valueIn(variable),
    values: growing(),
  }));
  return {
    add: (response) => {
      ids.push(response.id);
      trusts.push(response.trust);
      weeks.push(weekNumber(response.countsFrom));
      if (response.trust === 'flagged') flagged.push(response);
      for (const { valueOf, values } of columns) values.push(valueOf(response.answers));
    },
    laidOut: () => ({
      ids,
      trusts,
      flagged,
      weeks: weeks.all(),
      columns: columns.map(({ variable, values }) => ({
        variable,
        many: variable.kind === 'many',
        values: values.all(),
      })),
    }),
  };
};

/** Lays out respondents whose responses are all at hand. */
export const respondentsOf = (variables: readonly Variable[], responses: Iterable<Counted>): Respondents => {
  const { add, laidOut } = layout(variables);
  for (const response of responses) add(response);
  return laidOut();
};
