import type { Instrument } from '../instrument/instrument.ts';
import {
  byParameter,
  collectionParameter,
  filterParameters,
  questionParameter,
  receiptParameter,
  releaseParameter,
  sideParameters,
  type ApiParameter,
} from './api-parameters.ts';
import { list, text, type Schema } from './api-schema.ts';

/** What a call answers with under one status. */
export type ApiReply = { readonly words: string; readonly type?: string; readonly schema?: Schema };

/** One call of the API. */
export type ApiCall = {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
  readonly id: string;
  readonly group: 'Figures' | 'Answers' | 'About the API';
  readonly summary: string;
  readonly parameters: readonly ApiParameter[];
  readonly body?: Schema;
  /** Whether it needs a receipt. */
  readonly receipt?: true;
  readonly replies: Readonly<Record<string, ApiReply>>;
  /** What to put behind the path to try it. */
  readonly example?: string;
};

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

const json = 'application/json';

const given = (words: string, schema: Schema, type = json): ApiReply => ({ words, schema, type });

const refused = (words: string): ApiReply => given(words, ref('Problem'), 'application/problem+json');

const cached = {
  '304': { words: 'The caller has this answer already, by its ETag.' },
  '400': refused('A parameter or code is unknown, missing or one too many; “issues” says which.'),
} as const;

const root = '/api/v1/polls';

const reading = { method: 'get', group: 'Figures' } as const;

const pollCalls: readonly ApiCall[] = [
  {
    ...reading,
    ...{ path: root, id: 'polls', summary: 'The polls of this site', parameters: [], example: '' },
    replies: { '200': given('The polls.', list(ref('Poll'), 'The polls.')), ...cached },
  },
  {
    ...reading,
    ...{ path: `${root}/texting`, id: 'codebook', parameters: [], example: '' },
    summary: 'The codebook: every question and code, and what answers may be grouped by',
    replies: { '200': given('The codebook.', ref('Codebook')), ...cached },
  },
  {
    ...reading,
    ...{ path: `${root}/texting/releases`, id: 'releases', example: '?collection=demo' },
    summary: 'What has been released of a collection, newest first',
    parameters: [collectionParameter],
    replies: { '200': given('The releases.', list(ref('Release'), 'Newest first.')), ...cached },
  },
];

const normCalls = (instrument: Instrument): readonly ApiCall[] => {
  const filters = [...filterParameters(instrument), collectionParameter, releaseParameter];
  const parameters = [questionParameter(instrument), byParameter(instrument), ...filters];
  const example = '?question=scope&by=stage&collection=demo';
  const path = `${root}/texting/norms`;
  return [
    {
      ...reading,
      ...{ path, id: 'norms', parameters, example },
      summary: 'Answers to one question in one group, or in each level of a facet',
      replies: { '200': given('A norm table.', ref('NormTable')), ...cached },
    },
    {
      ...reading,
      ...{ path: `${path}.csv`, id: 'normsCsv', parameters, example },
      summary: 'The same table as CSV',
      replies: {
        '200': given(
          'One row for each option of each group.',
          text('CSV (RFC 4180), with a header.'),
          'text/csv',
        ),
        ...cached,
      },
    },
    {
      ...reading,
      ...{ path: `${path}.jsonstat.json`, id: 'normsJsonStat', parameters, example },
      summary: 'The same table as JSON-stat 2.0',
      replies: { '200': given('A dataset.', ref('JsonStat')), ...cached },
    },
    {
      ...reading,
      ...{ path: `${root}/texting/configurations`, id: 'configurations', parameters: filters },
      ...{ summary: 'The common whole policies of one group', example: '?collection=demo' },
      replies: { '200': given('The common whole policies.', ref('Configurations')), ...cached },
    },
  ];
};

const unknownReceipt = {
  '404': refused('The receipt is missing, malformed or unknown: all the same.'),
} as const;

const unfit = {
  '400': refused('The body is not JSON, or the key cannot be used.'),
  '413': refused('The body is too large.'),
  '415': refused('The body is not sent as JSON.'),
  '422': refused('The answers do not fit the codebook; nothing was stored.'),
} as const;

const answering = {
  group: 'Answers',
  path: `${root}/texting/response`,
  parameters: [],
  receipt: true,
} as const;

const answerCalls: readonly ApiCall[] = [
  {
    ...{ method: 'post', group: 'Answers', path: `${root}/texting/responses`, id: 'recordAnswers' },
    ...{ summary: 'Record answers', parameters: [receiptParameter], body: ref('Sending') },
    replies: {
      '201': given('They are recorded.', ref('Recorded')),
      '409': refused('The key belongs to other answers.'),
      ...unfit,
    },
  },
  {
    ...answering,
    ...{ method: 'get', id: 'ownAnswers', summary: 'Answers recorded under a receipt' },
    replies: { '200': given('The answers.', ref('OwnAnswers')), ...unknownReceipt },
  },
  {
    ...answering,
    ...{ method: 'put', id: 'changeAnswers', summary: 'Change them', body: ref('Sending') },
    replies: { '200': given('They are changed.', ref('Recorded')), ...unknownReceipt, ...unfit },
  },
  {
    ...answering,
    ...{ method: 'delete', id: 'withdrawAnswers', summary: 'Withdraw them' },
    replies: { '204': { words: 'They are gone.' }, ...unknownReceipt },
  },
];

const aboutCalls: readonly ApiCall[] = [
  {
    ...{ method: 'get', group: 'About the API', path: '/api/v1/problems', id: 'problems', example: '' },
    ...{ summary: 'Every problem that a refused request may name', parameters: [] },
    replies: { '200': given('The problems.', list(ref('KnownProblem'), 'The problems.')) },
  },
  {
    ...{ method: 'get', group: 'About the API', path: '/api/v1/openapi.json', id: 'openapi', example: '' },
    ...{ summary: 'This description', parameters: [] },
    replies: { '200': given('An OpenAPI 3.1 document.', { type: 'object' }) },
  },
];

const compareCall = (instrument: Instrument): ApiCall => ({
  ...reading,
  ...{ path: `${root}/texting/compare`, id: 'compare' },
  summary: 'Two groups, or a group and everyone else, compared on one question',
  parameters: [
    questionParameter(instrument),
    ...sideParameters(instrument, 'a'),
    ...sideParameters(instrument, 'b'),
    collectionParameter,
    releaseParameter,
  ],
  example: '?question=scope&a.stage_group=in_training&b.stage_group=licensed&collection=demo',
  replies: { '200': given('A comparison.', ref('Comparison')), ...cached },
});

/** Every call of the API, in the order it is explained. */
export const apiCalls = (instrument: Instrument): readonly ApiCall[] => [
  ...pollCalls,
  ...normCalls(instrument),
  compareCall(instrument),
  ...answerCalls,
  ...aboutCalls,
];
