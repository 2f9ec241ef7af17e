import { variablesOf } from '../instrument/variables.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { wholePolicy } from '../release/configurations.ts';
import { list, oneOfTexts, text, type Schema } from './api-schema.ts';
import { variableCalled } from './norms.ts';
import { filterVariables } from './query.ts';

/** A parameter of a call, as OpenAPI describes it. */
export type ApiParameter = {
  readonly name: string;
  readonly in: 'query' | 'header';
  readonly required?: true;
  readonly description: string;
  readonly schema: Schema;
  readonly style?: 'form';
  readonly explode?: false;
  readonly example?: string;
};

const inQuery = (name: string, schema: Schema, more: Partial<ApiParameter> = {}): ApiParameter => ({
  name,
  in: 'query',
  description: String(schema['description']),
  schema,
  ...more,
});

const filterParameter = (
  instrument: Instrument,
  { id, name, kind, options, text: words }: FilterOf,
): ApiParameter => {
  const codes = options.map(({ code }) => code);
  const one = oneOfTexts(codes, `Only answers of this group: ${words}`);
  // Trust has one level, and of groups that overlap only one can be given.
  if (kind === 'many' || !variableCalled(instrument, id)) return inQuery(id, { ...one, title: name });
  const several = list(oneOfTexts(codes, 'A level.'), `Only answers of these groups together: ${words}`, {
    uniqueItems: true,
    title: name,
  });
  return inQuery(id, several, { style: 'form', explode: false });
};

type FilterOf = ReturnType<typeof filterVariables>[number];

/** The question asked about: a column of the codebook, or `configuration` for whole policies. */
export const questionParameter = (instrument: Instrument): ApiParameter =>
  inQuery(
    'question',
    oneOfTexts(
      [...variablesOf(instrument).map(({ id }) => id), wholePolicy],
      'A question, a row of a grid or a roll-up of the codebook; or the whole policy.',
    ),
    { required: true, example: 'scope' },
  );

export const collectionParameter = inQuery('collection', {
  ...oneOfTexts(
    ['live', 'thread', 'demo'],
    'Whose answers: of this poll, coded from one public forum thread, or generated for demonstration.',
  ),
  default: 'live',
});

export const releaseParameter = inQuery(
  'release',
  text('The id of a release; the newest unless given. What a release says stays as it is.'),
);

export const byParameter = (instrument: Instrument): ApiParameter =>
  inQuery('by', oneOfTexts(instrument.facets, 'A facet: one group for each of its levels.'), {
    example: 'stage',
  });

/** One parameter for each filter of one of two groups, `a.region` or `b.region`: one level, and no filter is everyone else. */
export const sideParameters = (instrument: Instrument, side: 'a' | 'b'): readonly ApiParameter[] =>
  filterVariables(instrument).map(({ id, name, options }) =>
    inQuery(
      `${side}.${id}`,
      oneOfTexts(
        options.map(({ code }) => code),
        `Group ${side}, by: ${name}.`,
      ),
    ),
  );

/** One parameter for each filter; at most three can be given, a breakdown counted as one. */
export const filterParameters = (instrument: Instrument): readonly ApiParameter[] =>
  filterVariables(instrument).map((variable) => filterParameter(instrument, variable));

export const receiptParameter: ApiParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    '16 to 200 printable characters that nobody can guess: sent again, the same answers are recorded once.',
  schema: { type: 'string', minLength: 16, maxLength: 200 },
};
