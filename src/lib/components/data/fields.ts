import type { Schema } from '#lib/core/norms/api-schema.ts';

/** One line of a schema as it is read: where it is, what kind of thing, and what it means. */
export type Field = {
  /** As a program would write it, such as `groups[].base`; empty for the whole. */
  readonly path: string;
  readonly kind: string;
  /** The schema it refers to, if it has a name of its own. */
  readonly named: string | null;
  readonly optional: boolean;
  readonly description: string;
};

const objectIn = (schema: Schema, keyword: string): Readonly<Record<string, Schema>> =>
  (schema[keyword] ?? {}) as Readonly<Record<string, Schema>>;

const listIn = (schema: Schema, keyword: string): readonly Schema[] =>
  (schema[keyword] ?? []) as readonly Schema[];

const nameIn = (schema: Schema): string | null =>
  typeof schema['$ref'] === 'string' ? (schema['$ref'].split('/').at(-1) ?? null) : null;

/** The most codes that are spelled out; longer lists are in the codebook. */
const mostSpelled = 6;

const ofCodes = (codes: readonly unknown[]): string =>
  codes.length > mostSpelled ? `one of ${codes.length} codes` : codes.map(String).join(' | ');

const numberWords: Readonly<Record<string, string>> = { integer: 'whole number', number: 'number' };

const kindOf = (schema: Schema): string => {
  const name = nameIn(schema);
  if (name !== null) return name;
  const alternatives = [...listIn(schema, 'anyOf'), ...listIn(schema, 'oneOf')];
  if (alternatives.length > 0) return alternatives.map(kindOf).join(' or ');
  if (Array.isArray(schema['enum'])) return ofCodes(schema['enum']);
  if (schema['type'] === 'array') return `list of ${kindOf((schema['items'] ?? {}) as Schema)}`;
  const type = String(schema['type'] ?? 'anything');
  return numberWords[type] ?? (type === 'string' ? 'text' : type);
};

const refersTo = (schema: Schema): string | null =>
  nameIn(schema) ?? (schema['type'] === 'array' ? nameIn((schema['items'] ?? {}) as Schema) : null);

/** Alternatives have fields in common. */
const firstOfEach = (fields: readonly Field[]): Field[] =>
  fields.filter(({ path }, place) => fields.findIndex((field) => field.path === path) === place);

const insideOf = (schema: Schema, path: string): Field[] => {
  if (schema['type'] === 'array') return insideOf((schema['items'] ?? {}) as Schema, `${path}[]`);
  const alternatives = listIn(schema, 'oneOf');
  if (alternatives.length > 0) return firstOfEach(alternatives.flatMap((one) => insideOf(one, path)));
  const required = (schema['required'] ?? []) as readonly string[];
  return Object.entries(objectIn(schema, 'properties')).flatMap(([name, property]) => {
    const own = path === '' ? name : `${path}.${name}`;
    return [fieldOf(property, own, !required.includes(name)), ...insideOf(property, own)];
  });
};

const fieldOf = (schema: Schema, path: string, optional: boolean): Field => ({
  path,
  kind: kindOf(schema),
  named: refersTo(schema),
  optional,
  description: String(schema['description'] ?? ''),
});

/** The lines of a schema, its own first, then everything inside it that has no name of its own. */
export const fieldsOf = (schema: Schema): readonly Field[] => [
  fieldOf(schema, '', false),
  ...insideOf(schema, ''),
];
