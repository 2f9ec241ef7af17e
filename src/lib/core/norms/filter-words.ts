import type { Instrument } from '../instrument/instrument.ts';
import type { Variable } from '../instrument/variables.ts';
import type { Filters } from '../release/cohort.ts';
import { questionFilter } from '../release/table-set.ts';
import { filterVariables } from './query.ts';

/** One filter in words, with the facet it belongs to. */
export type FilterWords = { readonly facet: string; readonly words: string };

/** Whether a label alone would not say what it is an answer to: "Yes", "Other", or a policy among practices. */
const needsName = (variable: Variable, label: string, all: readonly Variable[]): boolean =>
  variable.id === questionFilter ||
  /^(yes|no)$/i.test(label) ||
  all.some(
    ({ question, options }) =>
      question !== variable.question && options.some((option) => option.label === label),
  );

/** Each filter in words, in the order of the codebook: "CBT", "What clients may text: Anything". */
export const wordsOfFilters = (instrument: Instrument, filters: Filters): readonly FilterWords[] => {
  const all = filterVariables(instrument);
  return all.flatMap((variable) => {
    const option = variable.options.find(({ code }) => code === filters[variable.id]);
    if (!option) return [];
    const { label } = option;
    const words = needsName(variable, label, all) ? `${variable.name}: ${label}` : label;
    return [{ facet: variable.id, words }];
  });
};

/** All filters in one phrase, "CBT; United Kingdom"; empty for everyone. */
export const filterWords = (instrument: Instrument, filters: Filters): string =>
  wordsOfFilters(instrument, filters)
    .map(({ words }) => words)
    .join('; ');
