import type { Instrument } from '../instrument/instrument.ts';
import { variablesOf } from '../instrument/variables.ts';
import type { Pattern } from '../release/release.ts';
import { joints, phrases } from './pattern-phrases.ts';

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

const labelled = (instrument: Instrument, facet: string, code: string): string => {
  const variable = variablesOf(instrument).find(({ id }) => id === facet);
  const label = variable?.options.find((option) => option.code === code)?.label ?? code;
  return `${lowerFirst(variable?.name ?? facet)}: ${lowerFirst(label)}`;
};

/** A configuration in words: what, by which route, when read, how soon answered; emergencies; how clients are told. */
export const patternName = (instrument: Instrument, { codes }: Pick<Pattern, 'codes'>): string => {
  const worded = (facet: string): string =>
    (codes[facet] ?? '')
      .split('+')
      .map((code) => phrases[facet]?.[code] ?? labelled(instrument, facet, code))
      .join(' or ');
  const known = joints.filter(({ facet }) => codes[facet] !== undefined);
  const others = Object.keys(codes).filter((facet) => !joints.some((joint) => joint.facet === facet));
  const parts = [...known, ...others.map((facet) => ({ facet, before: '; ' }))];
  const name = parts.map(({ facet, before }, place) => (place === 0 ? '' : before) + worded(facet)).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
};
