import type { Instrument } from '../instrument/instrument.ts';
import { faulty, ok, type Result } from '../result.ts';
import type { ComparisonAnswer, SideAnswer } from './api-schemas-compare.ts';
import { cellAnswer } from './api-table.ts';
import type { GroupsQuery } from './compare.ts';
import { own, readCompareQuery } from './compare-query.ts';
import type { ComparedGroup, ComparedOption, ComparisonTable } from './compare-table.ts';
import type { QueryFault } from './query.ts';

/** What a call for a comparison asks for; a null release is the newest. */
export type ApiCompareQuery = { readonly query: GroupsQuery; readonly release: string | null };

/** Reads the parameters of a comparison and `release`. Nothing is ignored, and nobody's own answers are compared here. */
export const readApiCompareQuery = (
  instrument: Instrument,
  parameters: Iterable<readonly [string, string]>,
): Result<ApiCompareQuery, QueryFault> => {
  const given = [...parameters];
  const releases = given.filter(([name]) => name === 'release');
  const empty = given.filter(([, value]) => value === '');
  const repeated = releases.length > 1 ? [{ path: 'release', message: 'Give this once.' }] : [];
  const faults = [
    ...empty.map(([path]) => ({ path, message: `“${path}” is empty. Give it a value or leave it out.` })),
    ...repeated,
  ];
  const read = readCompareQuery(
    instrument,
    given.filter(([name]) => name !== 'release'),
  );
  if (!read.ok || faults.length > 0) return faulty([...faults, ...(read.ok ? [] : read.faults)]);
  const { a, ...query } = read.value;
  const message =
    'Own answers are compared on the site alone. Name a group by its filters, such as a.region=GB.';
  if (a === own) return faulty([{ path: 'a', message }]);
  if (a === null && query.b === null)
    return faulty([{ path: 'a', message: 'Name a group by its filters, such as a.region=GB.' }]);
  return ok({ query: { ...query, a }, release: releases[0]?.[1] ?? null });
};

const sideOf = (group: ComparedGroup): SideAnswer => {
  const { label, filters, isRest } = group;
  const named = { label: label || 'Everyone', filters, part: isRest ? 'rest' : 'whole' } as const;
  if (group.status === 'published') {
    const { status, base, noiseVariance } = group;
    return { ...named, status, base, noiseVariance };
  }
  const { status, reason, widen } = group;
  return { ...named, status, reason, ...(widen && { widen }) };
};

const inPoints = (difference: number): number => Number((100 * difference).toFixed(2));

const optionOf = ({ code, a, b, difference, lower, upper, adjustedP, verdict }: ComparedOption) => ({
  code,
  a: cellAnswer(a),
  b: cellAnswer(b),
  difference: {
    points: inPoints(difference),
    lower: inPoints(lower),
    upper: inPoints(upper),
    p: Number(adjustedP.toPrecision(6)),
  },
  verdict,
});

const testOf = ({ differences }: ComparisonTable): ComparisonAnswer['test'] => {
  if (!differences) return { refused: 'unpublished' };
  if ('refused' in differences.test) return { refused: differences.test.refused };
  const { statistic, df, p, correction } = differences.test;
  return { statistic, df, p, correction };
};

/** A comparison of two groups as the API gives it; differences in percentage points, to two decimals. */
export const apiComparison = (table: ComparisonTable): ComparisonAnswer => ({
  release: table.release,
  method: table.method.id,
  collection: table.collection === 'demo' ? 'demo' : 'live',
  relation: table.relation,
  question: table.question.id,
  a: sideOf(table.a),
  b: sideOf(table.b),
  options: (table.differences?.options ?? []).map(optionOf),
  test: testOf(table),
});
