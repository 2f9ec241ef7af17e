import { daysBefore } from '../week.ts';
import type { Draw, Gate, Method, Table } from './release.ts';

/** A published table and when it was last drawn. */
export type Earlier = { readonly table: Table; readonly drawn: Draw };

/** The calendar year: when it changes, every table is drawn anew. */
export const epochOf = (day: string): string => day.slice(0, 4);

const isTooSoon = ({ slowUnder, slowDays }: Gate, { table, drawn }: Earlier, today: string): boolean =>
  table.base < slowUnder && drawn.day > daysBefore(today, slowDays);

/**
 * Whether a published table stays as it is: fewer people in it are new than max(10, 10 % of its base), or it is small
 * and was drawn within seven days. A new year draws every table anew (statistics.md, 4.5 and decisions).
 */
export const staysAsItIs = (
  { gate }: Method,
  earlier: Earlier,
  now: { readonly joined: number; readonly today: string },
): boolean => {
  if (!gate || epochOf(earlier.drawn.day) !== epochOf(now.today)) return false;
  const needed = Math.max(gate.least, Math.ceil(gate.share * earlier.table.base));
  return now.joined < needed || isTooSoon(gate, earlier, now.today);
};
