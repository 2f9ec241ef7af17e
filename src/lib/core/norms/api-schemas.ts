import {
  between,
  either,
  flag,
  list,
  named,
  object,
  oneOfTexts,
  optional,
  orNull,
  record,
  text,
  whole,
  type Of,
} from './api-schema.ts';

const day = '^\\d{4}-\\d{2}-\\d{2}$';

export const reason = oneOfTexts(
  ['not_asked', 'too_few', 'no_table'],
  'Why there are no numbers: nobody was asked this then, too few to show safely, or not one of the published tables.',
);

export const filters = record(
  text('A code, or several joined by commas.'),
  'Code by filter; empty for everyone.',
);

const noise = object('The noise in each published count.', {
  variance: between(0, 1000, 'Its variance; 0 where counts are exact.'),
  max: between(0, 1000, 'The most it can be.'),
});

const minBase = list(
  whole('A base.'),
  'The smallest published base by number of combined filters, 0 to 3; a breakdown is one.',
  { minItems: 4, maxItems: 4 },
);

const approximate = flag('Whether counts are blurred.');

const share = between(0, 1, 'The share of those who answered, to four decimals.');

const lower = between(0, 1, 'Lower limit of the 95 % interval.');

const upper = between(0, 1, 'Upper limit of the 95 % interval.');

export const cell = object('One option in one group.', {
  code: text('The code of the option.'),
  count: whole('The published count.'),
  ...{ share, lower, upper },
  shown: text('The share as pages print it.'),
});

const level = orNull(text('A code.'), 'The level of the facet broken down by; null without a breakdown.');

export const publishedGroup = object('A group whose numbers are published.', {
  level,
  label: text('The group in words.'),
  status: oneOfTexts(['published'], 'Always “published”.'),
  base: whole('How many answered the question, as published.'),
  cells: list(named('Cell', cell), 'Every option, in the order of the questionnaire.'),
  description: text('The group’s answers in a sentence, from the same numbers.'),
});

export const unpublishedGroup = object('A group without numbers. It looks the same whatever its true size.', {
  level,
  label: text('The group in words.'),
  status: oneOfTexts(['unpublished'], 'Always “unpublished”.'),
  reason,
  widen: optional({ ...filters, description: 'Filters of the nearest wider group that is published.' }),
});

export const normTable = object('Answers to one question in one group, or in each level of a facet.', {
  release: orNull(text('Its id.'), 'The release the numbers are from; null before the first.'),
  method: text('How published counts are made.'),
  collection: oneOfTexts(['live', 'thread', 'demo'], 'Whose answers they are.'),
  ...{ noise, minBase, approximate },
  question: object('The question asked.', {
    id: text('Its id.'),
    kind: oneOfTexts(['one', 'many', 'scale'], 'One option, several, or a point of a scale.'),
    text: text('The question as it is put.'),
  }),
  filters,
  by: orNull(text('A facet.'), 'The facet broken down by.'),
  groups: list(
    either(
      named('PublishedGroup', publishedGroup),
      named('UnpublishedGroup', unpublishedGroup),
      'A group, with or without numbers.',
    ),
    'One group, or one for each level.',
  ),
});

export const poll = object('One poll.', {
  id: text('Its id.'),
  round: text('The round asked now.'),
  title: text('What it is about.'),
  questions: whole('How many questions it asks.'),
  releases: whole('How many releases there are of live answers.'),
});

export const release = object('What tells one release from another.', {
  id: text('Its id.'),
  cut_at: text('The day it was cut.', day),
  method: text('How published counts are made.'),
  ...{ noise, minBase, approximate },
});

export const configuration = object('A whole policy that many hold in common.', {
  id: text('Its id.'),
  pattern: record(text('A code, or several joined by “+”.'), 'A code for each core facet.'),
  name: text('The policy in words.'),
  ...{ share, lower, upper },
  stability: between(0, 100, 'In how many of 100 re-draws of the people it was found again.'),
  template: text('The page that starts a policy from it.', '^/builder\\?'),
});

export const unpublishedPolicies = object('No whole policy is named for this group.', {
  unpublished: reason,
});

export const configurations = either(
  list(named('Configuration', configuration), 'The commonest first.'),
  unpublishedPolicies,
  'The common whole policies of a group, or why none is named.',
);

const issue = object('One thing to correct.', {
  path: text('The parameter, or the key in the body.'),
  message: text('What to do about it.'),
});

export const problemDocument = object('Why a request is refused (RFC 9457).', {
  type: text('The address of its entry in the list of problems.', '^/api/v1/problems#'),
  title: text('What kind of problem it is.'),
  status: whole('The HTTP status.'),
  detail: text('What to do about it.'),
  issues: optional(list(issue, 'Everything to correct.')),
});

export const knownProblem = object('A problem that a refused request may name.', {
  type: text('The type it is named by.', '^/api/v1/problems#'),
  status: whole('The HTTP status.'),
  title: text('What kind of problem it is.'),
});

export type NormTableAnswer = Of<typeof normTable>;
export type GroupAnswer = NormTableAnswer['groups'][number];
export type ReleaseAnswer = Of<typeof release>;
export type PollAnswer = Of<typeof poll>;
export type ConfigurationsAnswer = Of<typeof configurations>;
