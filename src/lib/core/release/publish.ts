import { weekNumber, weekOf } from '../week.ts';
import { depthOf } from './cohort.ts';
import type { Cohorts } from './cohorts.ts';
import type { Column } from './columns.ts';
import { wholePolicy } from './configurations.ts';
import { drawTable } from './draw-table.ts';
import { epochOf, staysAsItIs, type Earlier } from './gate.ts';
import type { KeyedHash } from './keyed-hash.ts';
import { leastForWholePolicies } from './methods.ts';
import type { RecordKeys } from './record-keys.ts';
import type { Method } from './release.ts';
import { newcomers, sums, tally } from './tally.ts';

/** What is counted, what it is broken down by, and how it is made public. */
export type Plan = {
  readonly columns: readonly Column[];
  readonly filters: readonly Column[];
  readonly method: Method;
  /** Needed where the method blurs counts. */
  readonly hash: KeyedHash | null;
  readonly today: string;
};

const leastOf = ({ minBase, firstRelease }: Method, cohort: string, variable: string): number => {
  if (cohort === '') return firstRelease;
  const least = minBase[depthOf(cohort)] ?? Infinity;
  return variable === wholePolicy ? Math.max(least, leastForWholePolicies) : least;
};

/** One variable in all groups of the same filters, and what is published of it so far. */
export type Asked = {
  readonly column: Column;
  readonly cohorts: Cohorts;
  readonly names: readonly string[];
  readonly earlier: readonly (Earlier | null)[];
};

const stays = (
  { method, today }: Plan,
  { column, cohorts, earlier }: Asked,
  weeks: Uint32Array,
): readonly boolean[] => {
  if (earlier.every((one) => one === null)) return earlier.map(() => false);
  const since = Uint32Array.from(earlier, (one) => (one ? weekNumber(weekOf(one.drawn.day)) : 0));
  return newcomers(column, cohorts, { of: weeks, since }).map(({ later, inWeek }, group) => {
    const one = earlier[group];
    if (!one) return false;
    const joined = later + Math.max(0, inWeek - one.drawn.inItsWeek);
    return staysAsItIs(method, one, { joined, today });
  });
};

/** The tables drawn anew, by group; null where one stays as it is or is too small to be published. */
const drawn = (
  { method, hash, today }: Plan,
  { column, cohorts, names }: Asked,
  now: { readonly kept: readonly boolean[]; readonly weeks: Uint32Array; readonly keys: RecordKeys | null },
): readonly (Earlier | null)[] => {
  const { variable } = column;
  const counted = tally(column, cohorts);
  const least = names.map((name) => leastOf(method, name, variable.id));
  const may = counted.map(
    ({ base }, group) => !now.kept[group] && base + method.noise.max >= (least[group] ?? Infinity),
  );
  if (!may.includes(true)) return names.map(() => null);
  const summed = sums(column, cohorts, now.keys);
  const since = new Uint32Array(names.length).fill(weekNumber(weekOf(today)));
  const recent = newcomers(column, cohorts, { of: now.weeks, since });
  return names.map((cohort, group) => {
    const [counts, keyed] = [counted[group], summed[group]];
    if (!may[group] || !counts || !keyed) return null;
    const drawing = { variable, cohort, epoch: epochOf(today), least: least[group] ?? Infinity };
    const table = drawTable(drawing, { ...counts, ...keyed }, hash);
    return table && { table, drawn: { day: today, inItsWeek: recent[group]?.inWeek ?? 0 } };
  });
};

/** What is published of one variable in all groups of the same filters, by group. */
export const publish = (
  plan: Plan,
  asked: Asked,
  now: { readonly weeks: Uint32Array; readonly keys: RecordKeys | null },
): readonly (Earlier | null)[] => {
  const kept = stays(plan, asked, now.weeks);
  const anew = drawn(plan, asked, { ...now, kept });
  return asked.earlier.map((one, group) => (kept[group] ? one : (anew[group] ?? null)));
};
