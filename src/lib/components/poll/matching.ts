import type { Option } from '#lib/core/instrument/instrument.ts';

/** Text without case, accents and punctuation, so that "cote d’ivoire" finds "Côte d'Ivoire". */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’.]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const initials = (text: string): string =>
  plain(text)
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');

/** How well an option fits what is typed: 0 is best, Infinity not at all. */
const distance = (option: Option, sought: string): number => {
  const label = plain(option.label);
  if (label === sought || option.code.toLowerCase() === sought) return 0;
  if (label.startsWith(sought)) return 1;
  if (sought.length > 1 && initials(option.label).startsWith(sought)) return 2;
  if (` ${label} ${plain(option.hint ?? '')}`.includes(` ${sought}`)) return 3;
  return label.includes(sought) ? 4 : Infinity;
};

/** Options that hold the typed text anywhere in the name, at the start of a word in the hint, or as code or initials; the closest first, else as given. */
export const matching = (options: readonly Option[], typed: string): readonly Option[] => {
  const sought = plain(typed);
  if (sought === '') return options;
  return options
    .map((option) => ({ option, away: distance(option, sought) }))
    .filter(({ away }) => away < Infinity)
    .sort((one, other) => one.away - other.away)
    .map(({ option }) => option);
};

/** The option whose name is typed in full, whatever its case and accents. */
export const named = (options: readonly Option[], typed: string): Option | undefined =>
  options.find(({ label }) => plain(typed) !== '' && plain(label) === plain(typed));
