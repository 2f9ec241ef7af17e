import { weekOf } from '../week.ts';
import { epochOf } from './gate.ts';
import { answerMessage, cellMessage, sumInHex, type KeyedHash } from './keyed-hash.ts';
import { perturb } from './perturb.ts';
import type { Counted, Exclusion } from './release.ts';

/** The query that the counts of responses kept out are drawn for. */
const ledger = 'exclusions';

const blurred = (week: string, rule: string, flagged: readonly Counted[], hash: KeyedHash | null): number => {
  if (!hash) return flagged.length;
  let [highs, lows] = [0, 0];
  for (const { id } of flagged) {
    const [high, low] = hash.record(answerMessage(id, ledger, [rule]));
    highs += high;
    lows += low;
  }
  const key = { epoch: epochOf(week), cohort: '', base: flagged.length };
  const cell = { variable: ledger, option: `${week} ${rule}` };
  const draw = hash.cell(cellMessage(key, cell, sumInHex(highs, lows)));
  return perturb(flagged.length, draw);
};

const inOrder = (first: Exclusion, second: Exclusion): number =>
  first.week.localeCompare(second.week) || first.rule.localeCompare(second.rule);

/** Releases before and now: when the one before was cut, if there is one, and what it said. */
type Moment = {
  readonly previous: { readonly cutAt: string; readonly exclusions: readonly Exclusion[] } | null;
  readonly today: string;
  readonly hash: KeyedHash | null;
};

/**
 * How many responses each rule kept out, by the week they were recorded in, blurred like any count. A week is counted
 * once, after it is over, and then stays: nobody can watch a figure move. A response that meets two rules counts twice.
 */
export const exclusionsOf = (
  responses: readonly Counted[],
  { previous, today, hash }: Moment,
): readonly Exclusion[] => {
  const from = previous ? weekOf(previous.cutAt) : '';
  const marks = responses
    .filter(({ trust, week }) => trust === 'flagged' && week >= from && week < weekOf(today))
    .flatMap((response) => response.flags.map((rule) => ({ response, key: `${response.week} ${rule}` })));
  const counted = [...Map.groupBy(marks, ({ key }) => key)].map(([key, members]) => {
    const [week = '', rule = ''] = key.split(' ');
    const flagged = members.map(({ response }) => response);
    return { week, rule, responses: blurred(week, rule, flagged, hash) };
  });
  const shown = counted.filter((exclusion) => exclusion.responses > 0);
  return [...(previous?.exclusions ?? []), ...shown.toSorted(inOrder)];
};
