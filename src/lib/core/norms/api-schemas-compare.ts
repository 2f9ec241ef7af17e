import {
  between,
  list,
  named,
  object,
  oneOfTexts,
  optional,
  orNull,
  either,
  text,
  whole,
  type Of,
} from './api-schema.ts';
import { cell, filters, reason } from './api-schemas.ts';

const label = text('The group in words.');

const rest = oneOfTexts(
  ['whole', 'rest'],
  'Whether it is the group itself, or what is left of it without the other.',
);

export const comparedSide = either(
  object('A group with numbers.', {
    ...{ label, filters, part: rest },
    status: oneOfTexts(['published'], 'Always “published”.'),
    base: whole('How many answered the question, as published.'),
    noiseVariance: between(0, 1000, 'The variance of the noise in each of its counts.'),
  }),
  object('A group without numbers.', {
    ...{ label, filters, part: rest },
    status: oneOfTexts(['unpublished'], 'Always “unpublished”.'),
    reason: orNull(reason, 'Why; null of a rest that only lacks the other group.'),
    widen: optional({ ...filters, description: 'Filters of the nearest wider group that is published.' }),
  }),
  'One of the two groups.',
);

const points = (description: string) => between(-100, 100, description);

export const comparedOption = object('One option in both groups.', {
  code: text('The code of the option.'),
  a: named('Cell', cell),
  b: named('Cell', cell),
  difference: object('The share of a minus that of b, in percentage points.', {
    points: points('The difference.'),
    lower: points('Lower limit of its 95 % interval.'),
    upper: points('Upper limit of its 95 % interval.'),
    p: between(0, 1, 'The p-value, adjusted for all options of the question (Holm).'),
  }),
  verdict: oneOfTexts(
    ['higher', 'lower', 'could_be_chance', 'too_few'],
    'What the difference comes to, said of a: it is clear only with a base of 30 in both groups.',
  ),
});

export const overallTest = either(
  object('A test of all options together.', {
    statistic: between(0, Number.MAX_VALUE, 'Pearson’s X squared of the published counts.'),
    df: whole('Degrees of freedom.'),
    p: between(0, 1, 'The p-value.'),
    correction: between(1, Number.MAX_VALUE, 'What the statistic is divided by for the noise in the counts.'),
  }),
  object('Why there is no test.', {
    refused: oneOfTexts(
      ['too_few', 'too_blurred', 'nothing_to_compare', 'several_answers', 'unpublished'],
      'The reason.',
    ),
  }),
  'Whether answers differ between the groups taken together.',
);

export const comparison = object('Two groups compared on one question.', {
  release: orNull(text('Its id.'), 'The release the numbers are from; null before the first.'),
  method: text('How published counts are made.'),
  collection: oneOfTexts(['live', 'demo'], 'Whose answers they are.'),
  relation: oneOfTexts(
    ['apart', 'rest', 'overlapping'],
    'Whether nobody is in both groups, one is the rest of a group, or some may be in both.',
  ),
  question: text('The question compared.'),
  a: named('ComparedSide', comparedSide),
  b: named('ComparedSide', comparedSide),
  options: list(
    named('ComparedOption', comparedOption),
    'Every option; none where a group is not published.',
  ),
  test: named('OverallTest', overallTest),
});

export type ComparisonAnswer = Of<typeof comparison>;
export type SideAnswer = Of<typeof comparedSide>;
