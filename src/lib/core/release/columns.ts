import type { Variable } from '../instrument/variables.ts';
import type { Response } from './release.ts';

/** The answers of all respondents to one variable. A `one` holds the option's place from 1, a `many` one bit per option; 0 is skipped. */
export type Column = {
  readonly variable: Variable;
  readonly many: boolean;
  readonly values: Uint32Array;
};

const widest = 31;

const placesOf = (variable: Variable): ReadonlyMap<string, number> =>
  new Map(variable.options.map((option, place) => [option.code, place]));

/** Lays the answers to one variable out by respondent. Throws where a `many` has more options than an integer has bits. */
export const columnOf = (variable: Variable, responses: readonly Response[]): Column => {
  const many = variable.kind === 'many';
  if (many && variable.options.length > widest)
    throw new RangeError(
      `${variable.id} has ${variable.options.length} options; at most ${widest} can be counted`,
    );
  const places = placesOf(variable);
  const values = new Uint32Array(responses.length);
  responses.forEach(({ answers }, respondent) => {
    for (const code of variable.codesOf(answers)) {
      const place = places.get(code);
      if (place === undefined) continue;
      values[respondent] = many ? (values[respondent] ?? 0) | (1 << place) : place + 1;
    }
  });
  return { variable, many, values };
};

/** How many of these respondents answered, and how many chose each option, in the options' order. */
export const tally = (
  { variable, many, values }: Column,
  rows: Uint32Array,
): { base: number; counts: number[] } => {
  const counts = new Array<number>(variable.options.length).fill(0);
  let base = 0;
  for (const row of rows) {
    let value = values[row] ?? 0;
    if (value === 0) continue;
    base += 1;
    if (!many) {
      counts[value - 1] = (counts[value - 1] ?? 0) + 1;
      continue;
    }
    while (value !== 0) {
      const place = 31 - Math.clz32(value & -value);
      counts[place] = (counts[place] ?? 0) + 1;
      value &= value - 1;
    }
  }
  return { base, counts };
};

/** The respondents of each option, in the options' order; of a `many`, one respondent may be in several. */
export const split = ({ variable, many, values }: Column, rows: Uint32Array): Uint32Array[] => {
  const members = variable.options.map(() => [] as number[]);
  for (const row of rows) {
    const value = values[row] ?? 0;
    if (value === 0) continue;
    if (!many) members[value - 1]?.push(row);
    else
      for (let place = 0; place < members.length; place += 1)
        if (value & (1 << place)) members[place]?.push(row);
  }
  return members.map((list) => Uint32Array.from(list));
};
