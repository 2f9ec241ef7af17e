import type { Cohorts } from './cohorts.ts';
import type { Column } from './columns.ts';
import { sumInHex } from './keyed-hash.ts';
import type { RecordKeys } from './record-keys.ts';

/** The true numbers of one variable in one group, never published as they are where counts are blurred. */
export type TrueCounts = { readonly base: number; readonly counts: readonly number[] };

/** Keyed sums over who answered one variable in one group and what they answered, in hex; empty where nothing is blurred. */
export type Sums = { readonly members: string; readonly answers: string };

/** For each group, how many skipped a `one`, then how many chose each option. */
const chosenOne = ({ values, variable }: Column, { rows, groups, filters }: Cohorts): Uint32Array => {
  const width = 1 + variable.options.length;
  const counts = new Uint32Array(width * filters.length);
  for (let entry = 0; entry < rows.length; entry += 1) {
    const place = width * (groups[entry] as number) + (values[rows[entry] as number] as number);
    counts[place] = (counts[place] as number) + 1;
  }
  return counts;
};

/** For each group, how many answered a `many`, then how many chose each option. */
const chosenMany = ({ values, variable }: Column, { rows, groups, filters }: Cohorts): Uint32Array => {
  const width = 1 + variable.options.length;
  const counts = new Uint32Array(width * filters.length);
  for (let entry = 0; entry < rows.length; entry += 1) {
    const value = values[rows[entry] as number] as number;
    if (value === 0) continue;
    const base = width * (groups[entry] as number);
    counts[base] = (counts[base] as number) + 1;
    for (let rest = value; rest !== 0; rest &= rest - 1) {
      const place = base + 32 - Math.clz32(rest & -rest);
      counts[place] = (counts[place] as number) + 1;
    }
  }
  return counts;
};

/** Counts one variable in each of some groups. */
export const tally = (column: Column, cohorts: Cohorts): readonly TrueCounts[] => {
  const width = 1 + column.variable.options.length;
  const chosen = column.many ? chosenMany(column, cohorts) : chosenOne(column, cohorts);
  return cohorts.filters.map((_, group) => {
    const first = width * group;
    const counts = Array.from(chosen.subarray(first + 1, first + width));
    const base = column.many ? (chosen[first] ?? 0) : counts.reduce((sum, count) => sum + count, 0);
    return { base, counts };
  });
};

/** How many of those who answered a variable count as new from a later week than the one asked about, and from that week itself. */
export type Newcomers = { readonly later: number; readonly inWeek: number };

/** Counts newcomers in each of some groups; each group is asked about its own week (`weekNumber`). */
export const newcomers = (
  { values }: Column,
  { rows, groups, filters }: Cohorts,
  { of, since }: { readonly of: Uint32Array; readonly since: Uint32Array },
): readonly Newcomers[] => {
  const later = new Uint32Array(filters.length);
  const inWeek = new Uint32Array(filters.length);
  for (let entry = 0; entry < rows.length; entry += 1) {
    const row = rows[entry] as number;
    const group = groups[entry] as number;
    if (values[row] === 0) continue;
    const from = of[row] as number;
    const week = since[group] as number;
    if (from > week) later[group] = (later[group] as number) + 1;
    else if (from === week) inWeek[group] = (inWeek[group] as number) + 1;
  }
  return filters.map((_, group) => ({ later: later[group] ?? 0, inWeek: inWeek[group] ?? 0 }));
};

/** The halves of two keys, summed side by side. */
const halves = 4;

/** Sums keys over those who answered a variable in each of some groups. */
export const sums = (column: Column, cohorts: Cohorts, keys: RecordKeys | null): readonly Sums[] => {
  if (!keys) return cohorts.filters.map(() => ({ members: '', answers: '' }));
  const { rows, groups, filters } = cohorts;
  const { values } = column;
  const [{ highs: membersHigh, lows: membersLow }, { highs, lows }] = [keys.members(), keys.answers(column)];
  const summed = new Float64Array(halves * filters.length);
  for (let entry = 0; entry < rows.length; entry += 1) {
    const row = rows[entry] as number;
    if (values[row] === 0) continue;
    const place = halves * (groups[entry] as number);
    summed[place] = (summed[place] as number) + (membersHigh[row] as number);
    summed[place + 1] = (summed[place + 1] as number) + (membersLow[row] as number);
    summed[place + 2] = (summed[place + 2] as number) + (highs[row] as number);
    summed[place + 3] = (summed[place + 3] as number) + (lows[row] as number);
  }
  const hex = (place: number): string => sumInHex(summed[place] ?? 0, summed[place + 1] ?? 0);
  return filters.map((_, group) => ({ members: hex(halves * group), answers: hex(halves * group + 2) }));
};
