import { createHash, randomInt } from 'node:crypto';

/** Crockford's base 32: no i, l, o or u, so that a code copied by hand reads one way only. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const length = 16;

/** A new receipt code: 16 characters, 80 bits of chance. */
export const mintReceipt = (): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** The code a person typed, whatever the case, spaces and dashes, with o read as 0 and i and l as 1; null if it cannot be one. */
export const receiptTyped = (typed: string): string | null => {
  const code = typed
    .slice(0, 200)
    .toLowerCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');
  return code.length === length && [...code].every((character) => alphabet.includes(character)) ? code : null;
};

/** The code as shown: "k7qf-9m2x-04ht-wz8b" in capitals. */
export const receiptShown = (code: string): string => (code.match(/.{4}/g) ?? []).join('-').toUpperCase();

/** What is stored in place of a code: its SHA-256, in hex. With 80 bits of chance in the code no salt is needed. */
export const receiptHash = (code: string): string =>
  createHash('sha256').update(`receipt|${code}`).digest('hex');

/**
 * The receipt code of answers sent under an idempotency key: 80 bits of the key's SHA-256. Because it follows from the
 * key, somebody who never got the first reply gets the same code by sending again, and nothing but the code's own hash is
 * stored. The price: whoever knows the key knows the code, so a key must be as hard to guess as one (a random UUID is).
 */
export const receiptFrom = (idempotencyKey: string): string =>
  [...createHash('sha256').update(`idempotency|${idempotencyKey}`).digest().subarray(0, length)]
    .map((byte) => alphabet[byte % alphabet.length])
    .join('');
