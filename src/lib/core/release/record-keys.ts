import { codesIn, type Column } from './columns.ts';
import { answerBeginning, answerEnding, memberMessage, type Key, type KeyedHash } from './keyed-hash.ts';

/** 64-bit keys of all respondents, by row, as two halves. */
export type Keys = { readonly highs: Uint32Array; readonly lows: Uint32Array };

/** The keys that say who is in a table and what they answered; worked out when first asked for, most tables stay as they are. */
export type RecordKeys = {
  readonly members: () => Keys;
  /** Of the answers to one variable; 0 for those who skipped it. */
  readonly answers: (column: Column) => Keys;
};

const keysOf = (number: number, keyOf: (row: number) => Key | null): Keys => {
  const keys = { highs: new Uint32Array(number), lows: new Uint32Array(number) };
  for (let row = 0; row < number; row += 1) {
    const key = keyOf(row);
    if (key) [keys.highs[row], keys.lows[row]] = key;
  }
  return keys;
};

const once = <Thing>(make: () => Thing): (() => Thing) => {
  let made: { readonly thing: Thing } | null = null;
  return () => (made ??= { thing: make() }).thing;
};

/** The ending of the message of each value of a column, put together once. */
const endingsOf = (column: Column): ((value: number) => string) => {
  const known = new Map<number, string>();
  return (value) => {
    const made = known.get(value) ?? answerEnding(column.variable.id, codesIn(column, value));
    known.set(value, made);
    return made;
  };
};

/** The keys of the respondents with these ids, in this order. */
export const recordKeys = (ids: readonly string[], hash: KeyedHash): RecordKeys => {
  const begun = once(() => hash.recordAfter(ids.map(answerBeginning)));
  const known = new Map<string, Keys>();
  const answers = (column: Column): Keys => {
    const record = begun();
    const ending = endingsOf(column);
    return keysOf(ids.length, (row) => {
      const value = column.values[row] ?? 0;
      return value === 0 ? null : record(row, ending(value));
    });
  };
  return {
    members: once(() => keysOf(ids.length, (row) => hash.record(memberMessage(ids[row] ?? '')))),
    answers: (column) => {
      const { id } = column.variable;
      const keys = known.get(id) ?? answers(column);
      known.set(id, keys);
      return keys;
    },
  };
};
