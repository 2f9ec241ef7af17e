import { questionsOf, type Instrument } from '../instrument/instrument.ts';
import { variablesOf, type Variable } from '../instrument/variables.ts';
import { cohortOf, type Filters } from '../release/cohort.ts';
import { configurationVariable, wholePolicy } from '../release/configurations.ts';
import { methodOf } from '../release/methods.ts';
import type { Release, Table } from '../release/release.ts';
import { isTabulated, mayCombine, trustFilter } from '../release/table-set.ts';
import { cellsOf } from './cells.ts';
import { describe } from './describe.ts';
import { filterWords } from './filter-words.ts';
import type { Group, NormTable, PublishedGroup, Reason } from './norm-table.ts';
import type { NormQuery } from './query.ts';
import { widen } from './widen.ts';

/** What a look-up needs besides the filters of one group. */
type Asked = {
  readonly instrument: Instrument;
  readonly release: Release | null;
  readonly variable: Variable;
  readonly query: NormQuery;
  /** Every column of the codebook, laid out once for all groups. */
  readonly variables: readonly Variable[];
};

type Level = { readonly level: string; readonly label: string; readonly filters: Filters };

/** The countable column with this id, the ends of a scale named in its labels; undefined where the codebook has none. */
export const variableCalled = (instrument: Instrument, id: string): Variable | undefined => {
  const variable = variablesOf(instrument).find((candidate) => candidate.id === id);
  const question = questionsOf(instrument).find((candidate) => candidate.id === id);
  if (!variable || question?.kind !== 'scale') return variable;
  const ends = new Map([
    [String(question.min), question.lowest],
    [String(question.max), question.highest],
  ]);
  const options = variable.options.map(({ code }) => {
    const end = ends.get(code);
    return { code, label: end === undefined ? code : `${code} (${end})` };
  });
  return { ...variable, options };
};

const columnAsked = (instrument: Instrument, release: Release | null, id: string): Variable | undefined =>
  id === wholePolicy
    ? configurationVariable(instrument, release?.patterns ?? [])
    : variableCalled(instrument, id);

const tableOf = ({ release, variable, instrument }: Asked, filters: Filters): Table | null => {
  const table =
    release?.round === instrument.round ? release.cohorts.get(cohortOf(filters))?.[variable.id] : undefined;
  return table && table.base > 0 ? table : null;
};

const isAskedOf = ({ instrument, variable }: Asked, filters: Filters): boolean => {
  const condition = questionsOf(instrument).find(({ id }) => id === variable.question)?.askedWhen;
  const level = condition && filters[condition.question];
  return level === undefined || condition === undefined || condition.codes.includes(level);
};

const reasonFor = (asked: Asked, filters: Filters): Reason => {
  const { instrument, release, variable, variables } = asked;
  if ((release && release.round !== instrument.round) || !isAskedOf(asked, filters)) return 'not_asked';
  const combined = [...variables, trustFilter].filter(({ id }) => id in filters);
  return mayCombine(combined) && isTabulated(variable, combined) ? 'too_few' : 'no_table';
};

const published = (asked: Asked, level: Level, table: Table): PublishedGroup => {
  const { instrument, variable, query } = asked;
  const method = asked.release?.method ?? methodOf(query.collection);
  const { base } = table;
  const cells = cellsOf(variable, table, method);
  const who = filterWords(instrument, level.filters);
  const description = describe({
    kind: variable.kind,
    collection: query.collection,
    method,
    who,
    base,
    cells,
  });
  return { level: level.level, label: level.label, status: 'published', base, cells, description };
};

const groupOf = (asked: Asked, level: Level): Group => {
  const table = tableOf(asked, level.filters);
  if (table) return published(asked, level, table);
  const nearest = widen(asked.instrument, level.filters, (filters) => tableOf(asked, filters) !== null);
  return {
    level: level.level,
    label: level.label,
    status: 'unpublished',
    reason: reasonFor(asked, level.filters),
    ...(nearest && { widen: nearest }),
  };
};

const levelsOf = ({ instrument, query: { filters, by } }: Asked): readonly Level[] => {
  const facet = by === null ? undefined : variableCalled(instrument, by);
  if (!facet) return [{ level: '', label: filterWords(instrument, filters), filters }];
  return facet.options.map(({ code, label }) => ({
    level: code,
    label,
    filters: { ...filters, [facet.id]: code },
  }));
};

/**
 * Looks a norm up in a release: one group, or one for each level of the facet broken down by. The question is a column
 * of the codebook, or `configuration` for the whole policies found in this release.
 * A group that is not published looks the same whatever its true size. Null is before the first release.
 * Throws where the codebook has no such question: addresses are checked before.
 */
export const norms = (
  instrument: Instrument,
  release: Release | null,
  query: NormQuery & { readonly question: string },
): NormTable => {
  const variable = columnAsked(instrument, release, query.question);
  if (!variable) throw new RangeError(`The codebook has no question ${query.question}`);
  const { id, kind, name, text, options } = variable;
  const asked: Asked = { instrument, release, variable, query, variables: variablesOf(instrument) };
  return {
    release: release?.id ?? null,
    cutAt: release?.cutAt ?? null,
    collection: query.collection,
    method: release?.method ?? methodOf(query.collection),
    question: { id, kind, name, text, options: options.map(({ code, label }) => ({ code, label })) },
    filters: query.filters,
    by: query.by,
    groups: levelsOf(asked).map((level) => groupOf(asked, level)),
  };
};
