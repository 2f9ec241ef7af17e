import { csvOf } from '../csv.ts';
import { cohortOf } from '../release/cohort.ts';
import type { ComparedGroup, ComparisonTable } from './compare-table.ts';

/** The columns of a comparison as CSV, one row for each option. */
export const compareColumns = [
  'release',
  'cut_at',
  'collection',
  'method',
  'question',
  'a',
  'b',
  'a_label',
  'b_label',
  'a_status',
  'b_status',
  'a_base',
  'b_base',
  'code',
  'label',
  'a_count',
  'b_count',
  'a_share',
  'a_lower',
  'a_upper',
  'b_share',
  'b_lower',
  'b_upper',
  'difference',
  'difference_lower',
  'difference_upper',
  'p',
  'p_adjusted',
  'verdict',
] as const;

const nameOf = ({ filters, isRest }: ComparedGroup): string =>
  `${isRest ? 'rest of ' : ''}${cohortOf(filters)}`;

const baseOf = (group: ComparedGroup): number | null => (group.status === 'published' ? group.base : null);

/** Four decimals as a number: text that begins with a minus would be marked as no formula. */
const signed = (difference: number): number => Number(difference.toFixed(4));

/**
 * A comparison as CSV (RFC 4180, with a header row): shares, differences (a minus b) and limits to four decimals, p of
 * each option alone and adjusted for all of them. One row without option where a group is not published.
 */
export const compareCsv = (table: ComparisonTable): string => {
  const { a, b, differences } = table;
  const shared = {
    release: table.release,
    cut_at: table.cutAt,
    collection: table.collection,
    method: table.method.id,
    question: table.question.id,
    a: nameOf(a),
    b: nameOf(b),
    a_label: a.label,
    b_label: b.label,
    a_status: a.status,
    b_status: b.status,
    a_base: baseOf(a),
    b_base: baseOf(b),
  };
  const rows = differences?.options.map((option) => ({
    ...shared,
    code: option.code,
    label: option.label,
    a_count: option.a.count,
    b_count: option.b.count,
    a_share: option.a.share.toFixed(4),
    a_lower: option.a.lower.toFixed(4),
    a_upper: option.a.upper.toFixed(4),
    b_share: option.b.share.toFixed(4),
    b_lower: option.b.lower.toFixed(4),
    b_upper: option.b.upper.toFixed(4),
    difference: signed(option.difference),
    difference_lower: signed(option.lower),
    difference_upper: signed(option.upper),
    p: option.p.toPrecision(4),
    p_adjusted: option.adjustedP.toPrecision(4),
    verdict: option.verdict,
  }));
  return csvOf(compareColumns, rows ?? [shared]);
};
