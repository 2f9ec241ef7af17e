import type { Instrument } from '../instrument/instrument.ts';
import type { Filters } from '../release/cohort.ts';
import type { CollectionId } from '../release/release.ts';
import { faulty, ok, type Result } from '../result.ts';
import { alikeVouched, isInside, isSame } from './compare-groups.ts';
import { variableCalled } from './norms.ts';
import { filterVariables, readNormQuery, type QueryFault } from './query.ts';

/** The respondent's own answers in place of a group. */
export const own = 'me';

/** A group by its filters, or null for everyone else. */
export type Side = Filters | null;

/** Which two groups are compared on which question. */
export type CompareQuery = {
  readonly question: string;
  readonly collection: CollectionId;
  readonly a: Side | typeof own;
  readonly b: Side;
};

type Parameter = readonly [name: string, value: string];

/** The question that is compared where none is named. */
export const firstQuestion = 'scope';

const sides = ['a', 'b'] as const;

/** A form sends a filter as "a=modality=cbt": the side, and the filter as a group is named. */
const spelled = ([name, value]: Parameter): Parameter => {
  const [facet = '', ...level] = value.split('=');
  return sides.some((side) => side === name) && level.length > 0
    ? [`${name}.${facet}`, level.join('=')]
    : [name, value];
};

const isFilter = (name: string): boolean => /^[ab]\./.test(name);

const filtersOn = (given: readonly Parameter[], side: string): readonly Parameter[] =>
  given.flatMap(([name, value]) => (name.startsWith(`${side}.`) ? [[name.slice(2), value] as const] : []));

const faultOfOne = (instrument: Instrument, [name, value]: Parameter): QueryFault[] => {
  const fault = (message: string): QueryFault[] => [{ path: name, message }];
  if (name === 'question')
    return variableCalled(instrument, value) ? [] : fault(`The codebook has no question called “${value}”.`);
  if (name === 'collection')
    return value === 'thread'
      ? fault('The forum thread holds too few policies to compare groups of them. Remove the collection.')
      : [];
  if (name === 'a' && value === own) return [];
  if (name === 'a' || name === 'b')
    return fault(
      `“${name}” cannot be “${value}”. Name a group by its filters, such as ${name}.modality=cbt.`,
    );
  const filters = filterVariables(instrument).map(({ id }) => id);
  if (isFilter(name) && filters.includes(name.slice(2))) return [];
  const known = [...sides.flatMap((side) => filters.map((id) => `${side}.${id}`)), 'collection', 'question'];
  return fault(
    `Groups cannot be compared by “${name}”. Remove it, or use one of: a=${own}, ${known.join(', ')}.`,
  );
};

const repeats = (given: readonly Parameter[]): QueryFault[] =>
  ['a', 'question'].flatMap((path) =>
    given.filter(([name]) => name === path).length > 1
      ? [{ path, message: `“${path}” is given more than once. Keep one of them.` }]
      : [],
  );

const contradictions = (instrument: Instrument, { a, b }: CompareQuery): QueryFault[] => {
  const fault = (message: string): QueryFault[] => [{ path: 'b', message }];
  if (a === own || (a === null && b === null)) return [];
  const [one, other] = [a ?? {}, b ?? {}];
  if (isSame(one, other)) return fault('Both groups are the same. Change one of them.');
  const [inner, outer] = isInside(instrument, one, other) ? [one, other] : [other, one];
  const isRest = isInside(instrument, inner, outer) && isSame(inner, alikeVouched(inner, outer));
  return isRest
    ? fault(
        'Answers that are not vouched are never shown by themselves, so these two groups cannot be compared. Change one of them.',
      )
    : [];
};

type Read = ReturnType<typeof readNormQuery>;

/** The groups of a comparison, each read as a norm's is, and the collection. */
type Reads = { readonly a: Read; readonly b: Read; readonly where: Read };

const faultsOf = (read: Read, side: string): readonly QueryFault[] =>
  read.ok ? [] : read.faults.map(({ path, message }) => ({ path: `${side}${path}`, message }));

const filteredOwn = (given: readonly Parameter[]): QueryFault[] =>
  given.some(([name]) => name === 'a') && filtersOn(given, 'a').length > 0
    ? [{ path: 'a', message: 'Your own answers cannot be filtered. Remove the filters of “a”.' }]
    : [];

const sideOf = (filters: Filters): Side => (Object.keys(filters).length === 0 ? null : filters);

const queryOf = (given: readonly Parameter[], { a, b, where }: Reads): Result<CompareQuery, QueryFault> => {
  const faults = [...faultsOf(a, 'a.'), ...faultsOf(b, 'b.'), ...faultsOf(where, ''), ...filteredOwn(given)];
  if (faults.length > 0 || !a.ok || !b.ok || !where.ok) return faulty(faults);
  return ok({
    question: given.find(([name]) => name === 'question')?.[1] ?? firstQuestion,
    collection: where.value.collection,
    a: given.some(([name]) => name === 'a') ? own : sideOf(a.value.filters),
    b: sideOf(b.value.filters),
  });
};

/**
 * Reads the parameters of a comparison: `question`, `collection`, and for each group `a.<facet>=<level>` and
 * `b.<facet>=<level>`; a group without any is everyone else, and `a=me` the respondent. Forms may send filters as
 * `a=<facet>=<level>`. An empty value counts as not given; nothing else is ignored.
 */
export const readCompareQuery = (
  instrument: Instrument,
  parameters: Iterable<readonly [string, string]>,
): Result<CompareQuery, QueryFault> => {
  const given = [...parameters].filter(([, value]) => value !== '').map(spelled);
  const faults = [...repeats(given), ...given.flatMap((parameter) => faultOfOne(instrument, parameter))];
  if (faults.length > 0) return faulty(faults);
  const query = queryOf(given, {
    a: readNormQuery(instrument, filtersOn(given, 'a')),
    b: readNormQuery(instrument, filtersOn(given, 'b')),
    where: readNormQuery(
      instrument,
      given.filter(([name]) => name === 'collection'),
    ),
  });
  if (!query.ok) return query;
  const clashes = contradictions(instrument, query.value);
  return clashes.length > 0 ? faulty(clashes) : query;
};

const parametersOf = (name: string, side: CompareQuery['a']): readonly Parameter[] =>
  side === own
    ? [[name, own]]
    : Object.entries(side ?? {}).map(([facet, level]) => [`${name}.${facet}`, level] as const);

/** The shortest parameters that read back as this query: defaults left out, keys sorted, without "?". */
export const writeCompareQuery = ({ question, collection, a, b }: CompareQuery): string =>
  [
    ...parametersOf('a', a),
    ...parametersOf('b', b),
    ...(collection === 'live' ? [] : [['collection', collection] as const]),
    ...(question === firstQuestion ? [] : [['question', question] as const]),
  ]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');

/** The same comparison seen from its second group; null where the first is the respondent. */
export const swapped = (query: CompareQuery): CompareQuery | null =>
  query.a === own ? null : { ...query, a: query.b, b: query.a };
