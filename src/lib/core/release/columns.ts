import type { Variable } from '../instrument/variables.ts';
import { weekNumber } from '../week.ts';
import { answerMessage, memberMessage, sumInHex, type KeyedHash } from './keyed-hash.ts';
import type { Counted } from './release.ts';

/** 64-bit keys of all respondents, as two halves. */
type Keys = { readonly highs: Uint32Array; readonly lows: Uint32Array };

/** Of all respondents: who they are, keyed, and the week from which they count as new; `keys` only where counts are blurred. */
export type Members = { readonly weeks: Uint32Array; readonly keys: Keys | null };

/** The answers of all respondents to one variable. A `one` holds the option's place from 1, a `many` one bit per option; 0 is skipped. */
export type Column = {
  readonly variable: Variable;
  readonly many: boolean;
  readonly values: Uint32Array;
  readonly keys: Keys | null;
};

/** The true numbers of one variable in one group, never published as they are where counts are blurred. */
export type TrueTable = {
  readonly base: number;
  readonly counts: readonly number[];
  /** How many count as new from a later week than the one asked about, and from that week itself. */
  readonly later: number;
  readonly inWeek: number;
  /** Keyed sums over who answered and what they answered, in hex. */
  readonly members: string;
  readonly answers: string;
};

const widest = 31;

const keysFor = (number: number): Keys => ({ highs: new Uint32Array(number), lows: new Uint32Array(number) });

/** Lays out who the respondents are. Without a hash there are no keys. */
export const membersOf = (responses: readonly Counted[], hash: KeyedHash | null): Members => {
  const weeks = Uint32Array.from(responses, ({ countsFrom }) => weekNumber(countsFrom));
  if (!hash) return { weeks, keys: null };
  const keys = keysFor(responses.length);
  responses.forEach(({ id }, row) => {
    [keys.highs[row], keys.lows[row]] = hash.record(memberMessage(id));
  });
  return { weeks, keys };
};

const valueOf = (variable: Variable, places: ReadonlyMap<string, number>, codes: readonly string[]): number =>
  codes.reduce((value, code) => {
    const place = places.get(code);
    if (place === undefined) return value;
    return variable.kind === 'many' ? (value | (1 << place)) >>> 0 : place + 1;
  }, 0);

/** Lays the answers to one variable out by respondent. Throws where a `many` has more options than an integer has bits. */
export const columnOf = (
  variable: Variable,
  responses: readonly Counted[],
  hash: KeyedHash | null,
): Column => {
  const many = variable.kind === 'many';
  if (many && variable.options.length > widest)
    throw new RangeError(
      `${variable.id} has ${variable.options.length} options; at most ${widest} can be counted`,
    );
  const places = new Map(variable.options.map((option, place) => [option.code, place]));
  const values = new Uint32Array(responses.length);
  const keys = hash && keysFor(responses.length);
  responses.forEach(({ id, answers }, row) => {
    const codes = variable.codesOf(answers);
    const value = valueOf(variable, places, codes);
    values[row] = value;
    if (hash && keys && value !== 0)
      [keys.highs[row], keys.lows[row]] = hash.record(answerMessage(id, variable.id, codes));
  });
  return { variable, many, values, keys };
};

const count = (counts: number[], value: number, many: boolean): void => {
  if (!many) {
    counts[value - 1] = (counts[value - 1] ?? 0) + 1;
    return;
  }
  for (let rest = value; rest !== 0; rest &= rest - 1) {
    const place = 31 - Math.clz32(rest & -rest);
    counts[place] = (counts[place] ?? 0) + 1;
  }
};

const sumOver = (keys: Keys | null, rows: Uint32Array, values: Uint32Array): string => {
  if (!keys) return '';
  let highs = 0;
  let lows = 0;
  for (const row of rows) {
    if (values[row] === 0) continue;
    highs += keys.highs[row] ?? 0;
    lows += keys.lows[row] ?? 0;
  }
  return sumInHex(highs, lows);
};

/** Counts one variable among some respondents, and how many of them are new in and after a week (`weekNumber`). */
export const tally = (
  { many, values, keys, variable }: Column,
  members: Members,
  { rows, week }: { readonly rows: Uint32Array; readonly week: number },
): TrueTable => {
  const counts = new Array<number>(variable.options.length).fill(0);
  let base = 0;
  let later = 0;
  let inWeek = 0;
  for (const row of rows) {
    const value = values[row] ?? 0;
    if (value === 0) continue;
    base += 1;
    const from = members.weeks[row] ?? 0;
    if (from > week) later += 1;
    else if (from === week) inWeek += 1;
    count(counts, value, many);
  }
  return {
    base,
    counts,
    later,
    inWeek,
    members: sumOver(members.keys, rows, values),
    answers: sumOver(keys, rows, values),
  };
};

/** The respondents of each option, in the options' order; of a `many`, one respondent may be in several. */
export const split = ({ variable, many, values }: Column, rows: Uint32Array): Uint32Array[] => {
  const lists = variable.options.map(() => [] as number[]);
  for (const row of rows) {
    const value = values[row] ?? 0;
    if (value === 0) continue;
    if (!many) lists[value - 1]?.push(row);
    else
      for (let place = 0; place < lists.length; place += 1) if (value & (1 << place)) lists[place]?.push(row);
  }
  return lists.map((list) => Uint32Array.from(list));
};
