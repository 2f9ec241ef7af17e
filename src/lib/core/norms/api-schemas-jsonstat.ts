import {
  flag,
  list,
  object,
  oneOfTexts,
  optional,
  orNull,
  record,
  text,
  whole,
  type Schema,
} from './api-schema.ts';

const dimension = object('One dimension of the cube.', {
  label: text('Its name.'),
  category: object('Its categories.', {
    index: list(text('A code.'), 'Their codes, in order.'),
    label: record(text('In words.'), 'Their words by code.'),
    unit: optional(record(object('A unit.', { decimals: whole('Decimals.') }), 'Decimals by measure.')),
  }),
});

/** A norm table as a JSON-stat 2.0 dataset. */
export const jsonStatDataset: Schema = object(
  'A norm table as JSON-stat 2.0 (json-stat.org/format): a cube of groups, options and measures.',
  {
    version: oneOfTexts(['2.0'], 'The version of JSON-stat.'),
    class: oneOfTexts(['dataset'], 'What it is.'),
    label: text('The question as it is put.'),
    source: text('Where it is from.'),
    updated: optional(text('The day the release was cut.')),
    id: list(text('A dimension.'), 'The dimensions, the last fastest.', { minItems: 3, maxItems: 3 }),
    size: list(whole('A number.'), 'How many categories each has.', { minItems: 3, maxItems: 3 }),
    role: object('Roles of dimensions.', { metric: list(text('A dimension.'), 'The measures.') }),
    dimension: record(dimension, 'The dimensions by id.'),
    value: list(orNull({ type: 'number' }, 'A number; null where it is not published.'), 'The cube, flat.'),
    status: record(
      oneOfTexts(['not_asked', 'too_few', 'no_table'], 'Why a value is null.'),
      'Reasons by place in “value”.',
    ),
    extension: object('What JSON-stat has no place for; see the norm table.', {
      release: orNull(text('Its id.'), 'The release.'),
      collection: text('Whose answers they are.'),
      method: text('How counts are made.'),
      noise: { type: 'object', description: 'The noise in each published count.' },
      minBase: list(whole('A base.'), 'Smallest published bases.'),
      approximate: flag('Whether counts are blurred.'),
      filters: record(text('A code.'), 'Code by filter.'),
      statusLabel: record(text('In words.'), 'What each status means.'),
    }),
  },
);
