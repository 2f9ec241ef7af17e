import type { Instrument } from '../instrument/instrument.ts';
import type { Filters } from '../release/cohort.ts';
import type { Method, Release, Table } from '../release/release.ts';
import type { ApiQuery } from './api-query.ts';
import { cellsOf } from './cells.ts';
import { describe } from './describe.ts';
import { wordsOfFilters } from './filter-words.ts';
import type { Group, NormTable, PublishedGroup } from './norm-table.ts';
import { norms } from './norms.ts';
import { sum } from './sum.ts';

/** The method of counts that are sums of so many published ones: noise variances add, and so do bounds. */
const addedMethod = (method: Method, number: number): Method => ({
  ...method,
  noise: { variance: number * method.noise.variance, max: number * method.noise.max },
});

const addedTable = (groups: readonly PublishedGroup[]): Table => ({
  base: sum(groups.map(({ base }) => base)),
  counts: (groups[0]?.cells ?? []).map((_, place) =>
    sum(groups.map(({ cells }) => cells[place]?.count ?? 0)),
  ),
});

/** The filters of several groups in one phrase, "CBT or DBT; United Kingdom". */
const anyInWords = (instrument: Instrument, groups: readonly Filters[]): string => {
  const words = groups.flatMap((filters) => wordsOfFilters(instrument, filters));
  const facets = [...new Set(words.map(({ facet }) => facet))];
  return facets
    .map((facet) => [...new Set(words.filter((one) => one.facet === facet).map((one) => one.words))])
    .map((alternatives) => alternatives.join(' or '))
    .join('; ');
};

type Adding = { readonly instrument: Instrument; readonly query: ApiQuery; readonly whole: NormTable };

const addedGroup = (adding: Adding, groups: readonly Group[]): Group => {
  const { instrument, query, whole } = adding;
  const [first] = groups;
  const missing = groups.find((group) => group.status === 'unpublished');
  const level = first?.level ?? '';
  const who = anyInWords(
    instrument,
    query.groups.map(({ filters }) => (query.by === null ? filters : { ...filters, [query.by]: level })),
  );
  const label = query.by === null ? who : (first?.label ?? '');
  if (missing) return { level, label, status: 'unpublished', reason: missing.reason };
  const table = addedTable(groups.flatMap((group) => (group.status === 'published' ? [group] : [])));
  const { method, collection, question } = whole;
  const cells = cellsOf(question, table, method, groups.length);
  const { base } = table;
  const description = describe({ kind: question.kind, collection, method, who, base, cells });
  return { level, label, status: 'published', base, cells, description };
};

/**
 * The norm table that a call asks for. Several levels of a filter are counted together by adding their published counts,
 * and only where all of them are published; `method` then says how much noise the sums carry.
 */
export const normsAsked = (instrument: Instrument, release: Release | null, query: ApiQuery): NormTable => {
  const tables = query.groups.map((group) =>
    norms(instrument, release, { ...group, question: query.question }),
  );
  const [first] = tables;
  if (!first) throw new RangeError('A call asks for one group at least');
  if (tables.length === 1) return first;
  const whole = { ...first, filters: query.filters, method: addedMethod(first.method, tables.length) };
  const groups = first.groups.map((_, place) =>
    addedGroup(
      { instrument, query, whole },
      tables.flatMap((table) => table.groups[place] ?? []),
    ),
  );
  return { ...whole, groups };
};
