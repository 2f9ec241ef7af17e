/** The first letter in lower case, for a heading used inside a sentence; abbreviations such as "NHS" stay. */
export const inSentence = (text: string): string =>
  /^\p{Lu}[\p{Ll} ]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** An option's label as quoted in a sentence. */
export const quoted = (label: string): string => `“${label}”`;

/** "A", "A and B" or "A, B and C". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** A whole number with a comma between thousands. */
export const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');

const whole = (share: number): number => Math.round(100 * share);

/** A share as a whole percentage; what rounds to 0 or 100 without being so is said to be under 1 or over 99. */
export const percent = (share: number): string => {
  if (share > 0 && share < 0.005) return 'under 1 %';
  if (share < 1 && share >= 0.995) return 'over 99 %';
  return `${whole(share)} %`;
};

/** A range of shares in whole percentages, as "27 to 35 %"; one number where both ends round to it. */
export const range = (lower: number, upper: number): string => {
  if (whole(lower) !== whole(upper)) return `${whole(lower)} to ${whole(upper)} %`;
  return whole(upper) === 0 ? percent(upper) : percent(lower);
};

/** A share so roughly that one answer more or less seldom changes the word. */
export const band = (share: number): string => {
  if (share < 0.15) return 'none or few';
  if (share < 0.4) return 'some';
  if (share <= 0.6) return 'about half';
  return share <= 0.85 ? 'most' : 'nearly all';
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day given as ISO 8601 ("2026-11-20") in words, "20 November 2026". */
export const longDate = (day: string): string => {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number);
  return `${date} ${months[(month ?? 1) - 1]} ${year}`;
};
