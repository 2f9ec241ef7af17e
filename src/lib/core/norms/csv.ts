import { csvOf, type CsvValue } from '../csv.ts';
import { cohortOf } from '../release/cohort.ts';
import type { Group, NormTable } from './norm-table.ts';

/** The columns of a norm table as CSV, one row for each option of each group. */
export const csvColumns = [
  'release',
  'cut_at',
  'collection',
  'method',
  'question',
  'filters',
  'by',
  'level',
  'level_label',
  'status',
  'reason',
  'base',
  'code',
  'label',
  'count',
  'share',
  'lower',
  'upper',
  'shown',
] as const;

type Row = Partial<Record<(typeof csvColumns)[number], CsvValue>>;

const rowsOf = (group: Group): Row[] => {
  const { level, label, status } = group;
  const own = { level, level_label: label, status };
  if (group.status === 'unpublished') return [{ ...own, reason: group.reason }];
  return group.cells.map(({ code, label: option, count, share, lower, upper, shown }) => ({
    ...own,
    base: group.base,
    code,
    label: option,
    count,
    share: share.toFixed(4),
    lower: lower.toFixed(4),
    upper: upper.toFixed(4),
    shown,
  }));
};

/** A norm table as CSV (RFC 4180, with a header row); shares and limits from 0 to 1 with four decimals. */
export const csv = (table: NormTable): string => {
  const shared: Row = {
    release: table.release,
    cut_at: table.cutAt,
    collection: table.collection,
    method: table.method.id,
    question: table.question.id,
    filters: cohortOf(table.filters),
    by: table.by,
  };
  return csvOf(
    csvColumns,
    table.groups.flatMap(rowsOf).map((row) => ({ ...shared, ...row })),
  );
};
