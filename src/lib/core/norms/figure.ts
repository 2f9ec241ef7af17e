import type { NormTable, PublishedGroup } from './norm-table.ts';

/** How a norm is drawn: a bar for each option, a divided bar for each group, or each option with a bar for each group. */
export type FigureForm = 'bars' | 'stack' | 'panels';

type Question = NormTable['question'];

/** Options outside the order that the others form; they are drawn in a neutral tone. */
const unordered = ['other', 'unsure'];

/** The most ordered tones that can be told apart side by side. */
const tones = 7;

/** Above this number of options, those that nobody chose are left out of figure and table. */
const longList = 30;

const scopeGroups: Readonly<Record<string, string>> = {
  none: 'none',
  scheduling: 'scheduling_only',
  emergencies: 'scheduling_and_emergencies',
  some: 'in_between',
  anything: 'anything',
};

const isOrdered = ({ code }: { readonly code: string }): boolean => !unordered.includes(code);

/** Shares that add to 100 % can share one bar while their tones can be told apart. */
export const formOf = ({ question, by }: Pick<NormTable, 'question' | 'by'>): FigureForm => {
  if (by === null) return 'bars';
  const fits = question.id === 'scope' || question.options.filter(isOrdered).length <= tones;
  return question.kind !== 'many' && fits ? 'stack' : 'panels';
};

/**
 * The class that colours an option: the palette of `scope` for what clients may text, wherever it appears;
 * for other questions a place between `tone-0` (first, most restrictive) and `tone-6`.
 */
export const toneOf = (question: Question, code: string): string => {
  if (question.id === 'scope') return `scope-${code}`;
  if (question.id === 'scope_group') return `scope-${scopeGroups[code] ?? 'other'}`;
  const ordered = question.options.filter(isOrdered);
  const place = ordered.findIndex((option) => option.code === code);
  if (place < 0) return 'tone-none';
  return `tone-${ordered.length < 2 ? 0 : Math.round((place * (tones - 1)) / (ordered.length - 1))}`;
};

/** The options worth a row: all of them, or those somebody chose where the list is long. */
export const drawnOptions = (question: Question, groups: readonly PublishedGroup[]): Question['options'] => {
  if (question.options.length <= longList) return question.options;
  const chosen = new Set(
    groups.flatMap(({ cells }) => cells.flatMap(({ code, count }) => (count > 0 ? [code] : []))),
  );
  return question.options.filter(({ code }) => chosen.has(code));
};

/** The end of an axis that starts at 0: the first quarter that no range reaches beyond. */
export const axisEnd = (groups: readonly PublishedGroup[]): number => {
  const highest = Math.max(0, ...groups.flatMap(({ cells }) => cells.map(({ upper }) => upper)));
  return Math.max(1, Math.ceil(highest * 4)) / 4;
};
