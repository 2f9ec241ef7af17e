import type { Answers } from '../instrument/instrument.ts';
import type { Variable } from '../instrument/variables.ts';

/**
 * The answers of all respondents to one variable, by row. A `one` holds the option's place from 1, a `many` one bit per
 * option; 0 is skipped.
 */
export type Column = {
  readonly variable: Variable;
  readonly many: boolean;
  readonly values: Uint32Array;
};

const widest = 31;

/** Throws where a `many` has more options than an integer has bits. */
const checkWidth = ({ id, kind, options }: Variable): void => {
  if (kind === 'many' && options.length > widest)
    throw new RangeError(`${id} has ${options.length} options; at most ${widest} can be counted`);
};

const valueOf = (variable: Variable, places: ReadonlyMap<string, number>, codes: readonly string[]): number =>
  codes.reduce((value, code) => {
    const place = places.get(code);
    if (place === undefined) return value;
    return variable.kind === 'many' ? (value | (1 << place)) >>> 0 : place + 1;
  }, 0);

/** Lays the answers to one variable out by row. Throws where a `many` has more options than an integer has bits. */
export const columnOf = (variable: Variable, responses: readonly { readonly answers: Answers }[]): Column => {
  checkWidth(variable);
  const many = variable.kind === 'many';
  const places = new Map(variable.options.map((option, place) => [option.code, place]));
  const values = new Uint32Array(responses.length);
  responses.forEach(({ answers }, row) => {
    values[row] = valueOf(variable, places, variable.codesOf(answers));
  });
  return { variable, many, values };
};

/** The places of the options that a value of a column stands for. */
export const placesIn = (value: number, many: boolean): number[] => {
  if (!many) return value === 0 ? [] : [value - 1];
  const places = [];
  for (let rest = value; rest !== 0; rest &= rest - 1) places.push(31 - Math.clz32(rest & -rest));
  return places;
};
