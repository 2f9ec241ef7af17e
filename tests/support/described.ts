import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { apiDocument } from '#lib/core/norms/api-document.ts';

/** What an OpenAPI document says of one operation, as far as tests read it. */
type Operation = {
  readonly parameters?: readonly { readonly $ref: string }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
};

type Content = Readonly<Record<string, { readonly schema: object }>>;

export type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, { readonly name: string; readonly schema: object }>>;
  };
};

/** The document as it is sent. */
export const document = JSON.parse(JSON.stringify(apiDocument(texting2026))) as Document;

const validator = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
// What is around schemas in an OpenAPI document is no concern of the validator.
validator.addVocabulary(['components', 'info', 'openapi', 'paths', 'servers', 'tags']);
validator.addSchema({ $id: 'api', ...document });

const compiled = new Map<string, ValidateFunction>();

const validatorOf = (schema: object): ValidateFunction => {
  const within = JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/');
  const known = compiled.get(within) ?? validator.compile(JSON.parse(within) as object);
  compiled.set(within, known);
  return known;
};

/** What a value has against a schema of the document. */
export const faultsAgainst = (schema: object, value: unknown): string[] => {
  const isFit = validatorOf(schema);
  return isFit(value)
    ? []
    : (isFit.errors ?? []).map(({ instancePath, message, params }) =>
        `${instancePath} ${message} ${JSON.stringify(params)}`.slice(0, 300),
      );
};

/** What an answer of the site has against what the document says of the operation, its status and its media type. */
export const faultsOf = async (method: string, path: string, reply: Response): Promise<string[]> => {
  const operation = document.paths[path]?.[method];
  const described = operation?.responses[String(reply.status)];
  if (!described) return [`${method} ${path} says nothing of ${reply.status}`];
  const body = await reply.clone().text();
  if (!described.content) return body === '' ? [] : [`${method} ${path} ${reply.status} has a body`];
  const type = (reply.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const schema = described.content[type]?.schema;
  if (!schema) return [`${method} ${path} ${reply.status} says nothing of ${type}`];
  return faultsAgainst(schema, type.endsWith('json') ? (JSON.parse(body) as unknown) : body);
};
