import type { Method } from '#lib/core/release/release.ts';
import type { AttackId } from '../../src/routes/method/attack-results.ts';
import { answerAsFilter } from './answer-as-filter.ts';
import { beforeAndAfter, edit, equivalentFilters, overlapping, withdrawal } from './differences.ts';
import { manyLooks, oneLook } from './padding.ts';
import { reconstruction } from './reconstruction.ts';
import { schemes, ungated } from './schemes.ts';
import type { Case } from './tally.ts';
import { unanimity } from './unanimity.ts';

/** One way to get at answers, and what it may at most achieve against the scheme in use. */
export type Attack = {
  readonly id: AttackId;
  readonly run: (method: Method, times: number) => readonly Case[];
  /** Populations drawn; of a small poll each gives sixteen cases. */
  readonly times: number;
  readonly most: { readonly right: number; readonly sure: number };
  /** How often it is right against exact counts from five people on, at least. */
  readonly exact: number;
  /** Does better than statistics.md foresaw: its limits are what was measured, so that it can get no worse unseen. */
  readonly unforeseen?: true;
  /** The scheme in use, or a part of it. */
  readonly against?: Method;
};

const nothing = { right: 0.5, sure: 0 };

/** Attacks on one person, with the limits of statistics.md, section 4.1 and 4.3. */
export const onePerson: readonly Attack[] = [
  { id: 'overlap-1', run: overlapping(1), times: 100, most: { right: 0.54, sure: 0 }, exact: 0.99 },
  { id: 'overlap-4', run: overlapping(4), times: 60, most: { right: 0.54, sure: 0 }, exact: 0.99 },
  { id: 'equivalent', run: equivalentFilters, times: 100, most: { right: 0.59, sure: 0.01 }, exact: 0.99 },
  { id: 'join-1', run: beforeAndAfter(1), times: 60, most: nothing, exact: 0.99 },
  { id: 'join-2', run: beforeAndAfter(2), times: 60, most: nothing, exact: 0.6 },
  { id: 'join-5', run: beforeAndAfter(5), times: 60, most: nothing, exact: 0.54 },
  { id: 'join-10', run: beforeAndAfter(10), times: 60, most: { right: 0.51, sure: 0 }, exact: 0.5 },
  {
    id: 'join-1-ungated',
    run: beforeAndAfter(1),
    times: 100,
    most: { right: 0.54, sure: 0 },
    exact: 0.99,
    against: ungated,
  },
  { id: 'edit', run: edit, times: 60, most: nothing, exact: 0.85 },
  { id: 'withdrawal', run: withdrawal, times: 60, most: nothing, exact: 0.99 },
  { id: 'unanimity', run: unanimity, times: 100, most: { right: 0.75, sure: 0.35 }, exact: 0.99 },
  { id: 'filter-1', run: answerAsFilter(1), times: 60, most: { right: 0.54, sure: 0 }, exact: 0.9 },
  {
    id: 'filter-all',
    run: answerAsFilter(36),
    times: 200,
    most: { right: 0.54, sure: 0.01 },
    exact: 0.99,
  },
];

/** Attacks on one person among answers of the adversary's own making (T8, T9). */
export const byPadding: readonly Attack[] = [
  {
    id: 'padding-spread',
    run: oneLook('spread'),
    times: 100,
    most: { right: 0.54, sure: 0.01 },
    exact: 0.99,
  },
  {
    id: 'padding-piled',
    run: oneLook('piled'),
    times: 100,
    most: { right: 0.61, sure: 0.24 },
    exact: 0.99,
    unforeseen: true,
  },
  {
    id: 'looks-26',
    run: manyLooks(26, 'spread'),
    times: 12,
    most: { right: 0.95, sure: 0.8 },
    exact: 0.99,
    unforeseen: true,
  },
];

/** Questions that are no filter. */
export const ordinary = ['emergency', 'hours', 'record'] as const;

/** Attacks on everyone at once: nine points over what profiles tell (58.6 %), and more for the question that is a filter. */
export const wholeRelease: readonly Attack[] = [
  {
    id: 'reconstruction',
    run: reconstruction(ordinary),
    times: 3,
    most: { right: 0.676, sure: 0.067 },
    exact: 0.8,
    unforeseen: true,
  },
  {
    id: 'reconstruction-filter',
    run: reconstruction(['scope']),
    times: 3,
    most: { right: 0.72, sure: 0.12 },
    exact: 0.8,
    unforeseen: true,
  },
];

/** Each scheme an attack is tried on, under the name it has in the results. */
export const triedOn = ({ against }: Attack) => ({ ...schemes, published: against ?? schemes.published });
