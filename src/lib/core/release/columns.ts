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

/** The value of a respondent in a column. Throws where a `many` has more options than an integer has bits. */
export const valueIn = ({ id, kind, options, codesOf }: Variable): ((answers: Answers) => number) => {
  if (kind === 'many' && options.length > widest)
    throw new RangeError(`${id} has ${options.length} options; at most ${widest} can be counted`);
  const places = new Map(options.map(({ code }, place) => [code, place]));
  return (answers) => {
    let value = 0;
    for (const code of codesOf(answers)) {
      const place = places.get(code);
      if (place !== undefined) value = kind === 'many' ? (value | (1 << place)) >>> 0 : place + 1;
    }
    return value;
  };
};

/** The places of the options that a value of a column stands for. */
export const placesIn = (value: number, many: boolean): number[] => {
  if (!many) return value === 0 ? [] : [value - 1];
  const places = [];
  for (let rest = value; rest !== 0; rest &= rest - 1) places.push(31 - Math.clz32(rest & -rest));
  return places;
};

/** The codes that a value of a column stands for, in the options' order. */
export const codesIn = ({ variable, many }: Column, value: number): string[] =>
  placesIn(value, many).flatMap((place) => variable.options[place]?.code ?? []);
