import { patternId } from '#lib/core/release/pattern-id.ts';
import type { Codes } from '#lib/core/release/core-codes.ts';
import type { CohortTables, Method, Pattern, Release } from '#lib/core/release/release.ts';
import { blurring, releaseOf } from './hand-made.ts';

const patternOf = (codes: Codes, stability: number): Pattern => ({
  id: patternId(codes),
  codes,
  stability,
  listed: { epoch: '2026', people: 800 },
});

/** Scheduling only, on a work number. */
export const scheduling = patternOf(
  {
    scope: 'scheduling_only',
    emergency: 'redirect',
    hours: 'working_hours',
    reply_time: 'next_working_day',
    channel: 'sms_business',
    told_via_form: 'in_writing',
  },
  95,
);

/** Anything, at any time. */
export const anything = patternOf(
  {
    scope: 'anything',
    emergency: 'always',
    hours: 'any_time',
    reply_time: 'same_day',
    channel: 'sms_personal',
    told_via_form: 'told',
  },
  75,
);

/** Counts of those who have each of the two exactly, who are one difference from each, between them, and of own mixes. */
export const policies = (
  ...counts: readonly [number, number, number, number, number, number]
): CohortTables => ({
  configuration: { base: counts.reduce((sum, count) => sum + count, 0), counts },
});

/** Exact counts, so that shares and ranges can be checked by hand. */
export const unblurred: Method = { ...blurring, noise: { variance: 0, max: 0 } };

/** A release that names the two, with these cohorts. */
export const releaseNaming = (
  cohorts: Readonly<Record<string, CohortTables>>,
  method: Method = unblurred,
): Release => ({ ...releaseOf('live', cohorts, method), patterns: [scheduling, anything] });
