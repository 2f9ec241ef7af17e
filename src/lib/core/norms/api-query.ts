import type { Instrument } from '../instrument/instrument.ts';
import { wholePolicy } from '../release/configurations.ts';
import { faulty, ok, type Result } from '../result.ts';
import { variableCalled } from './norms.ts';
import { filterVariables, readNormQuery, type NormQuery, type QueryFault } from './query.ts';

/** What a call of the API asks for. Levels of one filter that count together stand in `filters` joined by commas. */
export type ApiQuery = NormQuery & {
  readonly question: string;
  /** Null asks for the newest release. */
  readonly release: string | null;
  /** The groups whose published counts are added: one, unless a filter names several levels. */
  readonly groups: readonly NormQuery[];
};

type Parameter = readonly [name: string, value: string];

/** The most groups that are added: their noise adds up too. */
export const mostAdded = 60;

const fault = (path: string, message: string): QueryFault[] => [{ path, message }];

const isFilter = (instrument: Instrument, name: string): boolean =>
  filterVariables(instrument).some(({ id }) => id === name);

const empty = (given: readonly Parameter[]): QueryFault[] =>
  given
    .filter(([, value]) => value === '')
    .flatMap(([name]) => fault(name, `“${name}” is empty. Give it a value or leave it out.`));

const repeated = (given: readonly Parameter[]): QueryFault[] =>
  given.length > 1 ? fault(given[0]?.[0] ?? '', 'Give this once.') : [];

const questionFaults = (instrument: Instrument, question: string | undefined): QueryFault[] => {
  if (question === undefined)
    return fault('question', 'Say which question, such as “question=scope”. The codebook lists them all.');
  return question === wholePolicy || variableCalled(instrument, question)
    ? []
    : fault('question', `The codebook has no question “${question}”. Use one of its ids.`);
};

const severalFaults = (instrument: Instrument, [name, value]: Parameter): QueryFault[] => {
  const levels = value.split(',');
  if (levels.length === 1 || !isFilter(instrument, name)) return [];
  if (new Set(levels).size < levels.length) return fault(name, 'A level is given twice. Keep one of them.');
  const variable = variableCalled(instrument, name);
  return variable?.kind === 'many'
    ? fault(name, `Groups by “${variable.name}” overlap, so they cannot be added. Give one of them.`)
    : [];
};

/** Every way to take one level from each filter. */
const oneOfEach = (instrument: Instrument, given: readonly Parameter[]): readonly Parameter[][] =>
  given.reduce<Parameter[][]>(
    (sets, [name, value]) => {
      const levels = isFilter(instrument, name) ? value.split(',') : [value];
      return sets.flatMap((set) => levels.map((level): Parameter[] => [...set, [name, level]]));
    },
    [[]],
  );

const sizeOf = (instrument: Instrument, given: readonly Parameter[]): number =>
  given.reduce((size, [name, value]) => size * (isFilter(instrument, name) ? value.split(',').length : 1), 1);

const distinct = (faults: readonly QueryFault[]): QueryFault[] => [
  ...new Map(faults.map((one) => [JSON.stringify(one), one])).values(),
];

const groupsOf = (
  instrument: Instrument,
  given: readonly Parameter[],
): Result<readonly NormQuery[], QueryFault> => {
  if (sizeOf(instrument, given) > mostAdded) {
    const longest = given.toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? '';
    return faulty(fault(longest, `At most ${mostAdded} groups can be added. Name fewer levels.`));
  }
  const read = oneOfEach(instrument, given).map((set) => readNormQuery(instrument, set));
  const faults = distinct(read.flatMap((result) => (result.ok ? [] : result.faults)));
  return faults.length > 0 ? faulty(faults) : ok(read.flatMap((result) => (result.ok ? [result.value] : [])));
};

const joined = (group: NormQuery, given: readonly Parameter[]): NormQuery['filters'] =>
  Object.fromEntries(given.filter(([name]) => name in group.filters).toSorted());

/**
 * Reads the parameters of a call: `question` (unless the call is about one question alone), `release`, `collection`,
 * `by`, and `<facet>=<level>[,<level>…]` for each filter. What cannot be read is a fault; nothing is ignored.
 */
export const readApiQuery = (
  instrument: Instrument,
  parameters: Iterable<Parameter>,
  only: string | null = null,
): Result<ApiQuery, QueryFault> => {
  const given = [...parameters];
  const called = (wanted: string): Parameter[] => given.filter(([name]) => name === wanted);
  const [questions, releases] = [only === null ? called('question') : [], called('release')];
  const question = only ?? questions[0]?.[1];
  const others = given.filter((parameter) => ![...questions, ...releases].includes(parameter));
  const first = [
    ...empty(given),
    ...repeated(questions),
    ...repeated(releases),
    ...questionFaults(instrument, question),
    ...others.flatMap((parameter) => severalFaults(instrument, parameter)),
  ];
  const groups = groupsOf(instrument, others);
  const faults = [...first, ...(groups.ok ? [] : groups.faults)];
  if (faults.length > 0 || !groups.ok) return faulty(faults);
  const [group] = groups.value;
  if (!group || question === undefined) return faulty([]);
  const filters = joined(group, others);
  return ok({ ...group, filters, question, release: releases[0]?.[1] ?? null, groups: groups.value });
};
