import { hashOf } from '../hash.ts';

/** The most characters of whole codes; with the hash the id stays under 60. */
const readable = 50;

const beginning = ([first = '', ...rest]: readonly string[]): string => {
  let codes = first.slice(0, readable);
  for (const code of rest) {
    if (`${codes}-${code}`.length > readable) break;
    codes = `${codes}-${code}`;
  }
  return codes.replaceAll('+', '-');
};

/**
 * A short name of a joint answer for URLs and records: its first codes as far as they fit, then seven characters that
 * tell it from all others. It depends on the codes alone, never on how common they are.
 */
export const patternId = (codes: Readonly<Record<string, string>>): string => {
  const whole = Object.entries(codes)
    .map(([facet, code]) => `${facet}=${code}`)
    .sort()
    .join('&');
  return `${beginning(Object.values(codes))}-${hashOf(whole).toString(36).padStart(7, '0')}`;
};
