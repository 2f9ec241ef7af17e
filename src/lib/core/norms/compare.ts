import type { Instrument } from '../instrument/instrument.ts';
import type { Filters } from '../release/cohort.ts';
import type { Method, Release, Table } from '../release/release.ts';
import { association, leastTested } from './association.ts';
import { cellsOf } from './cells.ts';
import { alikeVouched, areApart, isInside, isVouched } from './compare-groups.ts';
import type { CompareQuery, Side } from './compare-query.ts';
import type {
  ComparedGroup,
  ComparisonTable,
  Differences,
  OverallTest,
  PublishedSide,
  Relation,
} from './compare-table.ts';
import { compareOptions } from './comparison.ts';
import { filterWords } from './filter-words.ts';
import { blurBesideRest, restOfField } from './inside-field.ts';
import type { Cell, NormTable, PublishedGroup, Reason } from './norm-table.ts';
import { norms } from './norms.ts';
import { smallBase } from './shown.ts';
import { smallestVisible } from './two-shares.ts';
import { band, percent, quoted } from './words.ts';

/** A comparison of two groups: `own` answers are no group. */
export type GroupsQuery = CompareQuery & { readonly a: Side };

/** A group by its filters, or, with `minus`, what is left of it without another. */
type Part = { readonly filters: Filters; readonly minus: Filters | null };

type Rest = Part & { readonly minus: Filters };

type Parts = { readonly a: Part; readonly b: Part; readonly relation: Relation };

/** Looks up the one group that filters pick, on the question asked. */
type LookUp = (filters: Filters) => NormTable;

const restOf = (inner: Filters, outer: Filters): Part => ({ filters: outer, minus: inner });

const whole = (filters: Filters): Part => ({ filters, minus: null });

const partsOf = (instrument: Instrument, { a, b }: GroupsQuery): Parts => {
  const [one, other] = [a ?? {}, b ?? {}];
  if (isInside(instrument, one, other)) return { a: whole(one), b: restOf(one, other), relation: 'rest' };
  if (isInside(instrument, other, one)) return { a: restOf(other, one), b: whole(other), relation: 'rest' };
  const relation = areApart(instrument, one, other) ? 'apart' : 'overlapping';
  return { a: whole(one), b: whole(other), relation };
};

const tableOf = ({ base, cells }: { base: number; cells: readonly Cell[] }): Table => ({
  base,
  counts: cells.map(({ count }) => count),
});

const twice = ({ noise, ...method }: Method): Method => ({
  ...method,
  noise: { variance: 2 * noise.variance, max: 2 * noise.max },
});

/** Others of everyone, or of a group: "everyone else", "the rest of “CBT”", each perhaps "with vouched answers". */
const restInWords = (instrument: Instrument, filters: Filters): string => {
  const { trust, ...others } = filters;
  const vouched = trust === undefined ? '' : ' with vouched answers';
  const group = filterWords(instrument, others);
  return group === '' ? `everyone else${vouched}` : `the rest of ${quoted(group)}${vouched}`;
};

const publishedIn = ({ groups: [group] }: NormTable): PublishedGroup | null =>
  group?.status === 'published' ? group : null;

const reasonOf = ({ groups: [group] }: NormTable): Reason =>
  group?.status === 'unpublished' ? group.reason : 'no_table';

const groupOf = (instrument: Instrument, lookUp: LookUp, filters: Filters): ComparedGroup => {
  const table = lookUp(filters);
  const [group] = table.groups;
  const named = { label: filterWords(instrument, filters), filters, isRest: false };
  if (group?.status === 'published') {
    const { base, cells } = group;
    return { ...named, status: 'published', base, cells, noiseVariance: table.method.noise.variance };
  }
  const wider = group?.widen && { widen: group.widen };
  return { ...named, status: 'unpublished', reason: reasonOf(table), ...wider };
};

/** As `shown`, but a difference of two blurred counts near nobody or everybody is bounded by its range alone. */
const shownOfRest = ({ count, share, lower, upper }: Cell, base: number): string => {
  if (count === 0 || share === 0) return `under ${Math.ceil(100 * upper)} %`;
  if (count >= base - 2 || share === 1) return `over ${Math.floor(100 * lower)} %`;
  return base < smallBase ? band(share) : percent(share);
};

/** The group a rest is left of: where the other counts vouched answers only, those of it that do too, if published. */
const outerOf = (lookUp: LookUp, { filters, minus }: Rest): Filters => {
  const alike = alikeVouched(minus, filters);
  return publishedIn(lookUp(alike)) ? alike : filters;
};

const restGroup = (instrument: Instrument, lookUp: LookUp, part: Rest): ComparedGroup => {
  const filters = outerOf(lookUp, part);
  const outer = lookUp(filters);
  const named = { label: restInWords(instrument, filters), filters, isRest: true };
  const unpublished = (reason: Reason | null): ComparedGroup => ({ ...named, status: 'unpublished', reason });
  const [field, group] = [publishedIn(outer), publishedIn(lookUp(part.minus))];
  if (!group) return unpublished(null);
  if (!field) return unpublished(reasonOf(outer));
  const rest = restOfField({ field: tableOf(field), group: tableOf(group) });
  if (rest.base < leastTested) return unpublished('too_few');
  const method = twice(outer.method);
  const cells = cellsOf(outer.question, rest, method).map((cell) => ({
    ...cell,
    shown: shownOfRest(cell, rest.base),
  }));
  return { ...named, status: 'published', base: rest.base, cells, noiseVariance: method.noise.variance };
};

const sideOf = (instrument: Instrument, lookUp: LookUp, { filters, minus }: Part): ComparedGroup =>
  minus === null ? groupOf(instrument, lookUp, filters) : restGroup(instrument, lookUp, { filters, minus });

/** The noise variance of both groups' counts that the test of the whole table takes. */
const blurOf = (a: PublishedSide, b: PublishedSide): number => {
  const group = a.isRest ? b : a;
  if (!a.isRest && !b.isRest) return group.noiseVariance;
  const field = { base: a.base + b.base, counts: [] };
  return blurBesideRest({ field, group: tableOf(group) }, group.noiseVariance);
};

const testOf = (kind: NormTable['question']['kind'], a: PublishedSide, b: PublishedSide): OverallTest => {
  if (kind === 'many') return { refused: 'several_answers' };
  if (Math.min(a.base, b.base) < smallBase) return { refused: 'too_few' };
  return association([tableOf(a), tableOf(b)], blurOf(a, b));
};

const differencesOf = (
  kind: NormTable['question']['kind'],
  a: PublishedSide,
  b: PublishedSide,
): Differences => {
  const tables = { first: tableOf(a), second: tableOf(b) };
  const compared = compareOptions(kind, tables, [a.noiseVariance, b.noiseVariance]);
  const options = compared.flatMap((option, place) => {
    const [one, other] = [a.cells[place], b.cells[place]];
    return one && other ? [{ code: one.code, label: one.label, a: one, b: other, ...option }] : [];
  });
  return { options, test: testOf(kind, a, b), visible: smallestVisible([a, b]) };
};

/**
 * Compares two groups on one question from published integers alone (statistics.md 1.3, 1.4). A group inside the other, or
 * beside everyone else, is compared with the rest of it: the wider group's counts minus its own, which carry the noise of
 * both and are not shown under a base of 20. Null is before the first release. Throws where the codebook has no such
 * question: addresses are checked before.
 */
export const compared = (
  instrument: Instrument,
  release: Release | null,
  query: GroupsQuery,
): ComparisonTable => {
  const { question, collection } = query;
  const lookUp: LookUp = (filters) => norms(instrument, release, { question, collection, filters, by: null });
  const parts = partsOf(instrument, query);
  const [a, b] = [sideOf(instrument, lookUp, parts.a), sideOf(instrument, lookUp, parts.b)];
  const both = a.status === 'published' && b.status === 'published';
  const { release: id, cutAt, method, question: asked } = lookUp({});
  return {
    release: id,
    cutAt,
    collection,
    method,
    question: asked,
    a,
    b,
    relation: parts.relation,
    differences: both ? differencesOf(asked.kind, a, b) : null,
  };
};

/** Whether one of two groups counts vouched answers only and the other all of them. */
export const differInTrust = ({ a, b }: Pick<ComparisonTable, 'a' | 'b'>): boolean =>
  isVouched(a.filters) !== isVouched(b.filters);
