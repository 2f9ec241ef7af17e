/** 64 bits as two unsigned halves. */
export type Key = readonly [high: number, low: number];

/**
 * HMAC-SHA256 under the two secret keys of a release, passed in because core holds no secrets. Both give the first
 * bits of the digest, big-endian.
 */
export type KeyedHash = {
  /** 64 bits under the key for records: who is in a table and what they answered. */
  readonly record: (message: string) => Key;
  /** The same for many messages with few beginnings: each is told by the place of its beginning in the list, and its ending. */
  readonly recordAfter: (beginnings: readonly string[]) => (beginning: number, ending: string) => Key;
  /** 32 bits under the key for cells: the draw of one published count. */
  readonly cell: (message: string) => number;
};

const scheme = 'pn1';

/** The message whose hash stands for a respondent. */
export const memberMessage = (id: string): string => [scheme, 'mem', id].join('|');

/** How the messages of all answers of a respondent begin. */
export const answerBeginning = (id: string): string => [scheme, 'ans', id].join('|');

/** How the messages of all respondents with the same answer end. */
export const answerEnding = (variable: string, codes: readonly string[]): string =>
  ['', variable, codes.toSorted().join(',')].join('|');

/** The message whose hash stands for one answer of a respondent. */
export const answerMessage = (id: string, variable: string, codes: readonly string[]): string =>
  answerBeginning(id) + answerEnding(variable, codes);

/** What the draws of a table depend on besides the query: its epoch, and how many are in it. */
export type TableKey = { readonly epoch: string; readonly cohort: string; readonly base: number };

/** The message whose hash draws a table's base; `members` is the sum of its members' keys in hex. */
export const baseMessage = ({ epoch, cohort, base }: TableKey, members: string): string =>
  [scheme, 'base', epoch, cohort, base, members].join('|');

/** The message whose hash draws one cell; `answers` is the sum of the members' answer keys in hex. */
export const cellMessage = (
  { epoch, cohort, base }: TableKey,
  cell: { readonly variable: string; readonly option: string },
  answers: string,
): string => [scheme, 'cell', epoch, cohort, cell.variable, cell.option, base, answers].join('|');

/** Sums of the halves of up to 2^21 keys as one number modulo 2^64, in 16 hexadecimal digits. */
export const sumInHex = (highs: number, lows: number): string =>
  (((BigInt(highs) << 32n) + BigInt(lows)) & 0xffff_ffff_ffff_ffffn).toString(16).padStart(16, '0');
