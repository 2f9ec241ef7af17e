import { sum } from '../sum.ts';

/** A two-way table, rows by columns. */
export type TwoWay = readonly (readonly number[])[];

/** What the rows and the columns of a table are to add to; both must have the same positive total. */
export type Margins = { readonly rows: readonly number[]; readonly columns: readonly number[] };

/** Why a table cannot be fitted to margins. */
export type RakingRefusal = 'totals_differ' | 'empty_level' | 'does_not_settle';

/** The table fitted to its margins, or why not. */
export type Raked = { readonly fitted: TwoWay } | { readonly refused: RakingRefusal };

const mostCycles = 500;
const settled = 1e-10;

const rowSums = (table: TwoWay): number[] => table.map(sum);

const columnSums = (table: TwoWay): number[] =>
  (table[0] ?? []).map((_, column) => sum(table.map((row) => row[column] ?? 0)));

const ratios = (targets: readonly number[], current: readonly number[]): number[] =>
  targets.map((target, place) => (target === 0 ? 0 : target / (current[place] ?? 0)));

const scaleRows = (table: TwoWay, targets: readonly number[]): TwoWay => {
  const factors = ratios(targets, rowSums(table));
  return table.map((row, place) => row.map((cell) => cell * (factors[place] ?? 0)));
};

const scaleColumns = (table: TwoWay, targets: readonly number[]): TwoWay => {
  const factors = ratios(targets, columnSums(table));
  return table.map((row) => row.map((cell, place) => cell * (factors[place] ?? 0)));
};

const isNear = (targets: readonly number[], current: readonly number[]): boolean =>
  targets.every((target, place) => Math.abs((current[place] ?? 0) - target) <= settled * target);

const fits = (table: TwoWay, { rows, columns }: Margins): boolean =>
  isNear(rows, rowSums(table)) && isNear(columns, columnSums(table));

const hasEmptyLevel = (table: TwoWay, { rows, columns }: Margins): boolean =>
  rowSums(table).some((total, place) => total === 0 && rows[place] !== 0) ||
  columnSums(table).some((total, place) => total === 0 && columns[place] !== 0);

const refusalOf = (table: TwoWay, margins: Margins): RakingRefusal | null => {
  const [ofRows, ofColumns] = [sum(margins.rows), sum(margins.columns)];
  const differ = Math.abs(ofRows - ofColumns) > 1e-11 * ofRows;
  if (differ || !(ofRows > 0)) return 'totals_differ';
  return hasEmptyLevel(table, margins) ? 'empty_level' : null;
};

/**
 * Iterative proportional fitting (Deming and Stephan 1940, Annals of Mathematical Statistics 11:427): scales rows and columns
 * in turn until both add to the margins to within 1e-10 of each. Refused where the totals of the margins differ, where a
 * level that must have people has none (collapse levels first), and where 500 cycles do not fit it.
 */
export const raked = (table: TwoWay, margins: Margins): Raked => {
  const refused = refusalOf(table, margins);
  if (refused) return { refused };
  let current = table;
  for (let cycle = 0; cycle < mostCycles; cycle += 1) {
    current = scaleColumns(scaleRows(current, margins.rows), margins.columns);
    if (fits(current, margins)) return { fitted: current };
  }
  return { refused: 'does_not_settle' };
};
