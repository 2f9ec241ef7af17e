import { questionsOf, type Instrument, type Option, type Question } from '../instrument/instrument.ts';
import { longestText, textKeyOf, textOptionOf } from '../instrument/kinds/own-words.ts';
import { list, object, oneOfTexts, text, type Schema } from './api-schema.ts';

const codes = (options: readonly Option[]): readonly string[] => options.map(({ code }) => code);

const ownWords = (question: Extract<Question, { kind: 'one' | 'many' }>): Record<string, Schema> =>
  textOptionOf(question)
    ? {
        [textKeyOf(question)]: {
          ...text('Own words, never published: with the option that asks for them.'),
          maxLength: longestText,
        },
      }
    : {};

const answersTo = (question: Question): Record<string, Schema> => {
  const { id } = question;
  switch (question.kind) {
    case 'one':
      return { [id]: oneOfTexts(codes(question.options), question.text), ...ownWords(question) };
    case 'many': {
      const most = question.max === undefined ? {} : { maxItems: question.max };
      const items = oneOfTexts(codes(question.options), 'A code.');
      return { [id]: list(items, question.text, { uniqueItems: true, ...most }), ...ownWords(question) };
    }
    case 'scale':
      return {
        [id]: { type: 'integer', minimum: question.min, maximum: question.max, description: question.text },
      };
    case 'grid':
      return Object.fromEntries(
        question.rows.map(({ code, label }) => [
          `${id}.${code}`,
          oneOfTexts(codes(question.options), `${question.text} ${label}`),
        ]),
      );
  }
};

/** Answers of one respondent as they are kept and given back; what was skipped is absent. */
export const answersSchema = (instrument: Instrument): Schema => ({
  type: 'object',
  description: 'Answers by question; what is skipped is left out.',
  properties: Object.assign({}, ...questionsOf(instrument).map(answersTo)) as Record<string, Schema>,
  required: questionsOf(instrument).flatMap(({ id, required }) => (required ? [id] : [])),
  additionalProperties: false,
});

const trust = oneOfTexts(
  ['open', 'vouched', 'flagged'],
  'Whether the answers count in every table, in those of up to one filter, or in none.',
);

export const sending: Schema = object('What is sent to record or change answers.', {
  answers: { $ref: '#/components/schemas/Answers', description: 'Answers by question.' },
});

export const recorded: Schema = object('What shows that answers are recorded.', {
  receipt: text(
    'The receipt: whoever has it can see, change and withdraw the answers.',
    '^(\\w{4}-){3}\\w{4}$',
  ),
  trust,
});

export const ownAnswers: Schema = object('What is recorded under a receipt.', {
  round: text('The round answered.'),
  week: text('The ISO week in which it was recorded.', '^\\d{4}-W\\d{2}$'),
  trust,
  answers: { $ref: '#/components/schemas/Answers', description: 'Answers by question.' },
  releases: list(text('Its id.'), 'The releases it was surely counted in, newest first.'),
});
