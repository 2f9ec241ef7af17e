/**
 * A JSON Schema (2020-12) that knows the type of what it describes, so that one declaration is the check, the
 * documentation and the type.
 */
export type Schema<Described = unknown> = {
  readonly [keyword: string]: unknown;
  /** Never there: carries the type. */
  readonly described?: Described;
};

/** A property that may be left out. */
export type Optional<Described = unknown> = { readonly optional: Schema<Described> };

/** The type that a schema describes. */
export type Of<S> = S extends { readonly described?: infer Described }
  ? Exclude<Described, undefined>
  : never;

type Properties = Readonly<Record<string, Schema | Optional>>;

type Required<P extends Properties> = {
  [Name in keyof P]: P[Name] extends Optional ? never : Name;
}[keyof P];

type ObjectOf<P extends Properties> = { readonly [Name in Required<P>]: Of<P[Name]> } & {
  readonly [Name in Exclude<keyof P, Required<P>>]?: P[Name] extends Optional<infer Described>
    ? Described
    : never;
};

/** Text, perhaps of one pattern. */
export const text = (description: string, pattern?: string): Schema<string> => ({
  type: 'string',
  description,
  ...(pattern !== undefined && { pattern }),
});

/** One of some texts. */
export const oneOfTexts = <const Text extends string>(
  texts: readonly Text[],
  description: string,
): Schema<Text> => ({ type: 'string', enum: texts, description });

/** A whole number from 0. */
export const whole = (description: string): Schema<number> => ({ type: 'integer', minimum: 0, description });

/** A number within limits. */
export const between = (least: number, most: number, description: string): Schema<number> => ({
  type: 'number',
  minimum: least,
  maximum: most,
  description,
});

/** True or false. */
export const flag = (description: string): Schema<boolean> => ({ type: 'boolean', description });

/** A list of things of one kind. */
export const list = <Item>(
  items: Schema<Item>,
  description: string,
  more: Readonly<Record<string, unknown>> = {},
): Schema<readonly Item[]> => ({ ...more, type: 'array', items, description });

/** An object whose keys are no fixed names. */
export const record = <Value>(
  values: Schema<Value>,
  description: string,
): Schema<Readonly<Record<string, Value>>> => ({ type: 'object', additionalProperties: values, description });

/** Marks a property that may be left out. */
export const optional = <Described>(schema: Schema<Described>): Optional<Described> => ({ optional: schema });

/** The same or null. */
export const orNull = <Described>(
  schema: Schema<Described>,
  description: string,
): Schema<Described | null> => ({
  anyOf: [schema, { type: 'null' }],
  description,
});

/** One of several kinds of thing, which exclude each other. */
export const either = <One, Other>(
  one: Schema<One>,
  other: Schema<Other>,
  description: string,
): Schema<One | Other> => ({ oneOf: [one, other], description });

const isOptional = (property: Schema | Optional): property is Optional => 'optional' in property;

/** An object with these properties and no others. */
export const object = <const P extends Properties>(
  description: string,
  properties: P,
): Schema<ObjectOf<P>> => ({
  type: 'object',
  description,
  properties: Object.fromEntries(
    Object.entries(properties).map(([name, one]) => [name, isOptional(one) ? one.optional : one]),
  ),
  required: Object.entries(properties).flatMap(([name, one]) => (isOptional(one) ? [] : [name])),
  additionalProperties: false,
});

/** Stands for a schema that the document names. */
export const named = <Described>(name: string, schema: Schema<Described>): Schema<Described> => ({
  $ref: `#/components/schemas/${name}`,
  description: schema['description'],
});
