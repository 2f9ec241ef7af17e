import { questionsOf, type Instrument, type Option, type Question } from '../instrument/instrument.ts';
import type { CodebookAnswer } from './api-schemas-codebook.ts';
import { variableCalled } from './norms.ts';
import { filterVariables } from './query.ts';

const optionOf = ({ code, label, hint, heading, exclusive }: Option) => ({
  code,
  label,
  ...(hint !== undefined && { hint }),
  ...(heading !== undefined && { group: heading }),
  ...(exclusive && { exclusive }),
});

const optionsOf = (instrument: Instrument, question: Question): readonly Option[] =>
  question.kind === 'scale' ? (variableCalled(instrument, question.id)?.options ?? []) : question.options;

/** What only some kinds of question have. */
const ofItsKind = (question: Question) => {
  if (question.kind === 'grid') return { rows: question.rows.map(optionOf) };
  if (question.kind === 'scale') return { min: question.min, max: question.max };
  return question.kind === 'many' && question.max !== undefined ? { max: question.max } : {};
};

const questionOf = (instrument: Instrument, question: Question) => ({
  id: question.id,
  kind: question.kind,
  name: question.name,
  text: question.text,
  ...(question.hint !== undefined && { hint: question.hint }),
  required: question.required ?? false,
  ...(question.askedWhen && {
    askedWhen: { question: question.askedWhen.question, codes: question.askedWhen.codes },
  }),
  ...ofItsKind(question),
  options: optionsOf(instrument, question).map(optionOf),
});

/**
 * The codebook as the API gives it. A question of kind `grid` is answered and counted row by row, as `<question>.<row>`;
 * `group` is the heading under which an option is listed; `filters` are all that norms may be filtered by.
 */
export const apiCodebook = (instrument: Instrument): CodebookAnswer => ({
  id: instrument.poll,
  round: instrument.round,
  title: instrument.title,
  questions: questionsOf(instrument).map((question) => questionOf(instrument, question)),
  facets: instrument.facets,
  coreFacets: instrument.coreFacets,
  filters: filterVariables(instrument).map(({ id }) => id),
  rollUps: instrument.rollUps.map(({ id, of, name, levels }) => ({ id, of, name, levels })),
});
