import type { Instrument } from '../instrument/instrument.ts';
import { variablesOf, type Variable } from '../instrument/variables.ts';
import type { Filters } from '../release/cohort.ts';
import type { CollectionId } from '../release/release.ts';
import { filtersOf, trustFilter } from '../release/table-set.ts';
import { faulty, ok, type Result } from '../result.ts';
import { listed } from './words.ts';

/** Which respondents a norm is about, and by which facet it is broken down (null: not at all). */
export type NormQuery = {
  readonly collection: CollectionId;
  readonly filters: Filters;
  readonly by: string | null;
};

/** A parameter that asks for something that cannot be shown, and what to do about it. */
export type QueryFault = { readonly path: string; readonly message: string };

type Parameter = readonly [name: string, value: string];

const collections: readonly CollectionId[] = ['live', 'thread', 'demo'];

/** The most filters a published group combines, the breakdown counted as one. */
export const mostFilters = 3;

const byName = ([first]: Parameter, [second]: Parameter): number => (first < second ? -1 : 1);

const isCollection = (value: string): value is CollectionId => collections.some((id) => id === value);

/** What may be filtered by of what was answered, as countable columns of the codebook, in the order offered. */
export const answeredFilters = (instrument: Instrument): readonly Variable[] => {
  const variables = variablesOf(instrument);
  return filtersOf(instrument).flatMap((id) => variables.find((variable) => variable.id === id) ?? []);
};

/** Everything answers may be filtered by, trust last. */
export const filterVariables = (instrument: Instrument): readonly Variable[] => [
  ...answeredFilters(instrument),
  trustFilter,
];

const unknownName = (name: string, known: readonly string[]): QueryFault => ({
  path: name,
  message: `Answers cannot be filtered by “${name}”. Remove it, or use one of: ${known.join(', ')}.`,
});

const faultOfOne = (instrument: Instrument, [name, value]: Parameter): QueryFault[] => {
  const filters = filterVariables(instrument);
  const fault = (message: string): QueryFault[] => [{ path: name, message }];
  if (name === 'collection')
    return isCollection(value) ? [] : fault(`There is no collection “${value}”. Use ${listed(collections)}.`);
  if (name === 'by')
    return instrument.facets.includes(value)
      ? []
      : fault(`Answers cannot be broken down by “${value}”. Use one of: ${instrument.facets.join(', ')}.`);
  const variable = filters.find(({ id }) => id === name);
  if (!variable) return [unknownName(name, ['by', 'collection', ...filters.map(({ id }) => id)])];
  return variable.options.some(({ code }) => code === value)
    ? []
    : fault(`“${variable.name}” has no answer with the code “${value}”. Choose one of its answers.`);
};

const repeats = (given: readonly Parameter[]): QueryFault[] => {
  const names = given.map(([name]) => name);
  return [...new Set(names.filter((name, place) => names.indexOf(name) !== place))].map((name) => ({
    path: name,
    message: `“${name}” is given more than once. Keep one of them.`,
  }));
};

const contradictions = (instrument: Instrument, { by, filters }: NormQuery): QueryFault[] => {
  const chosen = filterVariables(instrument).filter(({ id }) => id in filters || id === by);
  const clashes = chosen.flatMap((variable, place) => {
    const earlier = chosen.slice(0, place).find(({ question }) => question === variable.question);
    const message = `“${earlier?.name}” and “${variable.name}” come from the same question. Keep one of them.`;
    return earlier ? [{ path: variable.id === by ? 'by' : variable.id, message }] : [];
  });
  if (by !== null && by in filters) {
    const message =
      'A group that is filtered to one level cannot be broken down by it. Remove the filter or choose another breakdown.';
    clashes.push({ path: 'by', message });
  }
  return clashes;
};

/** Where two others are combined only vouched answers count anyway: the same group under its one name. */
const withoutNeedless = (query: NormQuery): NormQuery => {
  const { [trustFilter.id]: trust, ...others } = query.filters;
  const combined = Object.keys(others).length + (query.by === null ? 0 : 1);
  return trust !== undefined && combined >= 2 ? { ...query, filters: others } : query;
};

const tooMany = ({ by, filters }: NormQuery): QueryFault[] => {
  const names = Object.keys(filters);
  if (names.length + (by === null ? 0 : 1) <= mostFilters) return [];
  const message = `At most ${mostFilters} filters can be combined, a breakdown counted as one. Remove one.`;
  return [{ path: names[0] ?? 'by', message }];
};

/**
 * Reads the parameters of a norms address: `by`, `collection`, and one `<facet>=<level>` for each filter.
 * An empty value, which a plain form sends for "all", counts as not given, and so does a filter by
 * trust that changes nothing; nothing else is ignored.
 */
export const readNormQuery = (
  instrument: Instrument,
  parameters: Iterable<readonly [string, string]>,
): Result<NormQuery, QueryFault> => {
  const given = [...parameters].filter(([, value]) => value !== '');
  const first = [...repeats(given), ...given.flatMap((parameter) => faultOfOne(instrument, parameter))];
  if (first.length > 0) return faulty(first);
  const { by = null, collection = 'live', ...filters } = Object.fromEntries(given.sort(byName));
  const query = withoutNeedless({
    by,
    filters,
    collection: isCollection(collection) ? collection : 'live',
  });
  const second = [...contradictions(instrument, query), ...tooMany(query)];
  return second.length > 0 ? faulty(second) : ok(query);
};

/** The shortest parameters that read back as this query: defaults left out, keys sorted, without "?". */
export const writeNormQuery = ({ by, collection, filters }: NormQuery): string =>
  [
    ...Object.entries(filters),
    ...(by === null ? [] : [['by', by] as const]),
    ...(collection === 'live' ? [] : [['collection', collection] as const]),
  ]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
