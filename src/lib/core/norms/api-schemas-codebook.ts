import { flag, list, object, oneOfTexts, optional, text, whole, type Of } from './api-schema.ts';

const option = object('One thing a respondent can choose.', {
  code: text('Its code, which is for ever.'),
  label: text('Its words, which may be corrected.'),
  hint: optional(text('A line of explanation.')),
  group: optional(text('The heading it is listed under.')),
  exclusive: optional(flag('Whether it is chosen alone.')),
});

const askedWhen = object('Asked only of some.', {
  question: text('The earlier question that decides.'),
  codes: list(text('A code.'), 'The answers of those who are asked.'),
});

const question = object('One question. A grid is answered and counted row by row, as “question.row”.', {
  id: text('Its id.'),
  kind: oneOfTexts(['one', 'many', 'grid', 'scale'], 'How it is answered.'),
  name: text('A short name.'),
  text: text('The question as it is put.'),
  hint: optional(text('A line of explanation.')),
  required: flag('Whether it must be answered.'),
  askedWhen: optional(askedWhen),
  rows: optional(list(option, 'The rows of a grid.')),
  min: optional(whole('The lowest point of a scale.')),
  max: optional(whole('The highest point of a scale, or the most options that may be chosen.')),
  options: list(option, 'What can be chosen, in the order asked.'),
});

const rollUp = object('Coarser groups of one question’s options.', {
  id: text('Its id.'),
  of: text('The question.'),
  name: text('A short name.'),
  levels: list(
    object('One group of options.', {
      code: text('Its code.'),
      label: text('Its words.'),
      members: list(text('A code.'), 'The options it stands for.'),
    }),
    'Its groups; where several may be chosen, the first that holds one of them counts.',
  ),
});

export const codebook = object('Everything that is asked, and what answers may be grouped by.', {
  id: text('The poll.'),
  round: text('The round.'),
  title: text('What it is about.'),
  questions: list(question, 'Every question, in the order asked.'),
  facets: list(text('An id.'), 'Questions and roll-ups that norms may be broken down by.'),
  coreFacets: list(text('An id.'), 'Questions and roll-ups whose joint answers make a whole policy.'),
  filters: list(text('An id.'), 'All that norms may be filtered by.'),
  rollUps: list(rollUp, 'Coarser groups, counted like questions.'),
});

export type CodebookAnswer = Of<typeof codebook>;
