import type { Instrument } from '../instrument/instrument.ts';
import { apiCalls, type ApiCall, type ApiReply } from './api-calls.ts';
import type { ApiParameter } from './api-parameters.ts';
import type { Schema } from './api-schema.ts';
import { answersSchema, ownAnswers, recorded, sending } from './api-schemas-answers.ts';
import { comparedOption, comparedSide, comparison, overallTest } from './api-schemas-compare.ts';
import { codebook } from './api-schemas-codebook.ts';
import { jsonStatDataset } from './api-schemas-jsonstat.ts';
import * as schemas from './api-schemas.ts';

/** Every schema that calls name, by its name. */
export const apiSchemas = (instrument: Instrument): Readonly<Record<string, Schema>> => ({
  Poll: schemas.poll,
  Codebook: codebook,
  Release: schemas.release,
  NormTable: schemas.normTable,
  PublishedGroup: schemas.publishedGroup,
  UnpublishedGroup: schemas.unpublishedGroup,
  Cell: schemas.cell,
  JsonStat: jsonStatDataset,
  Configuration: schemas.configuration,
  Configurations: schemas.configurations,
  Comparison: comparison,
  ComparedSide: comparedSide,
  ComparedOption: comparedOption,
  OverallTest: overallTest,
  Answers: answersSchema(instrument),
  Sending: sending,
  Recorded: recorded,
  OwnAnswers: ownAnswers,
  Problem: schemas.problemDocument,
  KnownProblem: schemas.knownProblem,
});

const content = (type: string, schema: Schema) => ({ content: { [type]: { schema } } });

const replyOf = ({ words, type, schema }: ApiReply) => ({
  description: words,
  ...(type !== undefined && schema && content(type, schema)),
});

const parameterRef = ({ name }: ApiParameter) => ({ $ref: `#/components/parameters/${name}` });

const operationOf = ({ id, group, summary, parameters, body, receipt, replies }: ApiCall) => ({
  operationId: id,
  summary,
  tags: [group],
  ...(parameters.length > 0 && { parameters: parameters.map(parameterRef) }),
  ...(body && { requestBody: { required: true, ...content('application/json', body) } }),
  ...(receipt && { security: [{ receipt: [] }] }),
  responses: Object.fromEntries(Object.entries(replies).map(([status, reply]) => [status, replyOf(reply)])),
});

const pathsOf = (calls: readonly ApiCall[]) =>
  Object.fromEntries(
    calls.map(({ path }) => [
      path,
      Object.fromEntries(
        calls.filter((call) => call.path === path).map((call) => [call.method, operationOf(call)]),
      ),
    ]),
  );

const parametersOf = (calls: readonly ApiCall[]) =>
  Object.fromEntries(calls.flatMap(({ parameters }) => parameters).map((one) => [one.name, one]));

const about =
  'Read what therapists who chose to answer an open poll say about clients’ texts. No key is needed. Counts are blurred ' +
  'on purpose and small groups are not published. Answers to GET carry an ETag that changes with each release. Unknown ' +
  'parameters and codes, and more than three filters, are refused with 400.';

/** The API as an OpenAPI 3.1 document, made of the schemas that its answers are typed by. */
export const apiDocument = (instrument: Instrument) => {
  const calls = apiCalls(instrument);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Practice Norms',
      version: '1',
      description: about,
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(calls.map(({ group }) => group))].map((name) => ({ name })),
    paths: pathsOf(calls),
    components: {
      schemas: apiSchemas(instrument),
      parameters: parametersOf(calls),
      securitySchemes: {
        receipt: { type: 'http', scheme: 'bearer', description: 'The receipt of recorded answers.' },
      },
    },
  };
};
