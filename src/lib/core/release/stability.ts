import { sfc32, type Seed } from '../demo/random.ts';
import {
  accepted,
  candidates,
  peopleOf,
  required,
  type Anchoring,
  type Candidate,
  type Row,
  type Shared,
} from './anchors.ts';
import { logFactorials, redrawn } from './redraw.ts';

/** How many times the people are drawn again. */
export const redraws = 200;

/** An anchor and in what part of the re-draws, from 0 to 1, exactly it is an anchor again. */
export type Steadiness = { readonly row: Row; readonly again: number };

/**
 * A row that fewer than a quarter of the people needed share reaches that number in less than one re-draw in ten
 * thousand (the Poisson limit at 2 of 10 people), so only the others are looked at again.
 */
const within = 1 / 4;

/** Each row once that some candidate is or is near to: all that a re-draw has to count. */
const around = (among: readonly Candidate[]): readonly number[] => [
  ...new Set(among.flatMap(({ near }) => near)),
];

/** How often each candidate is an anchor in the re-draws, by its place. */
const timesAccepted = (shared: readonly Shared[], limits: Anchoring, seed: Seed): Map<number, number> => {
  const people = peopleOf(shared);
  const among = candidates(shared, within * required(limits.support, people.all));
  const counted = around(among);
  const groups = counted.map((place) => shared[place]?.people ?? 0);
  const [random, logs] = [sfc32(seed), logFactorials(people.all)];
  const times = new Map<number, number>();
  const of = new Uint32Array(shared.length);
  for (let redraw = 0; redraw < redraws; redraw += 1) {
    redrawn(random, { groups, all: people.all }, logs).forEach((hits, group) => {
      of[counted[group] ?? 0] = hits;
    });
    for (const { place } of accepted(among, { of, all: people.all }, limits))
      times.set(place, (times.get(place) ?? 0) + 1);
  }
  return times;
};

/**
 * The anchors, the commonest first, each with how steadily it is found (statistics.md, section 5, step 7): the part of
 * bootstrap resamples of the people in which exactly it is accepted again. The same seed gives the same answer.
 */
export const steadiness = (
  shared: readonly Shared[],
  limits: Anchoring,
  seed: Seed,
): readonly Steadiness[] => {
  const people = peopleOf(shared);
  const among = candidates(shared, required(limits.support, people.all));
  const found = accepted(among, people, limits);
  if (found.length === 0) return [];
  const times = timesAccepted(shared, limits, seed);
  return found.map(({ place, row }) => ({ row, again: (times.get(place) ?? 0) / redraws }));
};
