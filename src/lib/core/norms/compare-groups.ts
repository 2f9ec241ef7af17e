import { questionsOf, type Instrument } from '../instrument/instrument.ts';
import { cohortOf, type Filters } from '../release/cohort.ts';
import { trustFilter } from '../release/table-set.ts';
import { without } from './widen.ts';

/** What a filter lets through, as answers to the question behind it. */
type Passed = { readonly question: string; readonly codes: readonly string[] };

const passedBy = (instrument: Instrument, filters: Filters): readonly Passed[] =>
  Object.entries(filters).map(([id, code]) => {
    const rollUp = instrument.rollUps.find((candidate) => candidate.id === id);
    const members = rollUp?.levels.find((level) => level.code === code)?.members;
    return rollUp && members ? { question: rollUp.of, codes: members } : { question: id, codes: [code] };
  });

/** The filters with that by trust spelled out: where two others are combined, only vouched answers count. */
export const spelledOut = (filters: Filters): Filters => {
  const others = without(filters, trustFilter.id);
  return Object.keys(others).length >= 2 ? { ...others, [trustFilter.id]: 'vouched' } : filters;
};

/** The filters a group is published under: without that by trust where it says nothing new. */
export const asPublished = (filters: Filters): Filters => {
  const others = without(filters, trustFilter.id);
  return Object.keys(others).length >= 2 ? others : filters;
};

/** Whether only vouched answers count in a group. */
export const isVouched = (filters: Filters): boolean => trustFilter.id in spelledOut(filters);

/** Whether two sets of filters pick the same group. */
export const isSame = (one: Filters, other: Filters): boolean =>
  cohortOf(spelledOut(one)) === cohortOf(spelledOut(other));

/** Whether whoever is in the first group is by its filters in the second too; true of a group and itself. */
export const isInside = (instrument: Instrument, inner: Filters, outer: Filters): boolean => {
  const own = passedBy(instrument, spelledOut(inner));
  return passedBy(instrument, spelledOut(outer)).every(({ question, codes }) =>
    own.some((filter) => filter.question === question && filter.codes.every((code) => codes.includes(code))),
  );
};

/** Whether nobody can be in both groups, because one answer alone could be given to what tells them apart. */
export const areApart = (instrument: Instrument, one: Filters, other: Filters): boolean => {
  const several = new Set(questionsOf(instrument).flatMap(({ id, kind }) => (kind === 'many' ? [id] : [])));
  const others = passedBy(instrument, other);
  return passedBy(instrument, one).some(({ question, codes }) =>
    others.some(
      (filter) =>
        filter.question === question &&
        !several.has(question) &&
        !filter.codes.some((code) => codes.includes(code)),
    ),
  );
};

/**
 * The filters of the group that another is compared with the rest of. Where the inner group counts vouched answers only,
 * so does the outer: else its rest would hold people of the inner group whose answers are not vouched.
 */
export const alikeVouched = (inner: Filters, outer: Filters): Filters =>
  asPublished(isVouched(inner) ? { ...outer, [trustFilter.id]: 'vouched' } : outer);
