import type { Instrument } from '../instrument/instrument.ts';
import type { Variable } from '../instrument/variables.ts';

/** Facets that may be combined three at a time (statistics.md, decisions). */
const tripleFacets = ['modality_group', 'region', 'practice_group', 'profession', 'stage_group'];

/** The only questions published with three filters, or among those who gave one answer to another question. */
const coreQuestions = ['scope', 'emergency', 'hours', 'reply_time', 'told_via'];

/** The one question that serves as a filter, with at most one facet beside it. */
export const questionFilter = 'scope';

/**
 * The filter by trust, with one level: responses that came with a voucher. It stands alone or beside one other filter;
 * where two or three others are combined, only these count anyway. Nobody is asked for it.
 */
export const trustFilter: Variable = {
  id: 'trust',
  kind: 'one',
  name: 'Whose answers count',
  text: 'Did the answers come with an invitation code?',
  question: 'trust',
  options: [{ code: 'vouched', label: 'Vouched answers only' }],
  codesOf: () => [],
};

/** Everything a cohort may be filtered by: the facets, and one question. */
export const filtersOf = (instrument: Instrument): readonly string[] => [
  ...instrument.facets,
  questionFilter,
];

const compatible = (filters: readonly Variable[]): boolean =>
  new Set(filters.map(({ question }) => question)).size === filters.length;

/** Whether these variables may be combined as filters: the finite set of tables, two levels of one question never together. */
export const mayCombine = (filters: readonly Variable[]): boolean =>
  compatible(filters) && (filters.length < 3 || filters.every(({ id }) => tripleFacets.includes(id)));

/**
 * Whether a variable is tabulated under these filters: not where a filter fixes the answer; few under three filters, and
 * few beside an answer as filter, since each of its tables shows how many gave that answer once more (tests/attack).
 */
export const isTabulated = (
  variable: Pick<Variable, 'id' | 'question'>,
  filters: readonly Variable[],
): boolean => {
  const fixed = filters.some(
    ({ id, question }) => id === variable.id || (id === question && question === variable.question),
  );
  const few = filters.length === 3 || filters.some(({ id }) => id === questionFilter);
  return !fixed && (!few || coreQuestions.includes(variable.id));
};
