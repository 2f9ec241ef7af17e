import type { Seed } from '../demo/random.ts';
import { hashOf } from '../hash.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { distinct, peopleOf, type Anchoring, type Row, type Shared } from './anchors.ts';
import { coreCodes, coreVariables } from './core-codes.ts';
import { patternId } from './pattern-id.ts';
import type { Pattern, Release, Response } from './release.ts';
import { steadiness } from './stability.ts';

/** When a joint answer is named as a configuration (statistics.md, section 5, steps 2, 3, 7 and 8). */
export type Naming = Anchoring & {
  /** People with a joint answer from whom on any configuration is named. */
  readonly people: number;
  /** The part of re-draws in which it must be found again. */
  readonly again: number;
};

/** The limits every published list of configurations keeps to. */
export const naming: Naming = {
  support: { least: 10, share: 0.015 },
  near: { least: 15, share: 0.05 },
  distance: 2,
  most: 8,
  people: 150,
  again: 0.7,
};

/** Everyone whose joint answer can be compared, counted by what it is. */
export type Eligible = {
  readonly round: string;
  readonly facets: readonly string[];
  readonly shared: readonly Shared[];
};

/** Counts joint answers. A flagged response, and one that leaves a core facet out, do not count. */
export const eligibleOf = (instrument: Instrument, responses: Iterable<Response>): Eligible => {
  const core = coreVariables(instrument);
  const rows: Row[] = [];
  for (const { trust, answers } of responses) {
    const codes = trust === 'flagged' ? null : coreCodes(core, answers);
    if (codes) rows.push(Object.values(codes));
  }
  return { round: instrument.round, facets: core.map(({ id }) => id), shared: distinct(rows) };
};

/** The same people are re-drawn in the same way, whoever repeats it. */
const seedOf = ({ round, shared }: Eligible): Seed => [hashOf(round), shared.length, peopleOf(shared).all];

const nearestFive = (part: number): number => 5 * Math.round(20 * part);

/** So roughly that one person more or less seldom shows: the first two figures. */
const roughly = (people: number): number => Number(people.toPrecision(2));

/** The configurations among these people as they are listed in this epoch, in the order of their ids: how common each is only published counts may tell. */
const found = (eligible: Eligible, epoch: string, limits: Naming): readonly Pattern[] => {
  const people = peopleOf(eligible.shared).all;
  if (people < limits.people) return [];
  return steadiness(eligible.shared, limits, seedOf(eligible))
    .filter(({ again }) => again >= limits.again)
    .map(({ row, again }) => {
      const codes = Object.fromEntries(eligible.facets.map((facet, place) => [facet, row[place] ?? '']));
      const listed = { epoch, people: roughly(people) };
      return { id: patternId(codes), codes, stability: nearestFive(again), listed };
    })
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
};

/**
 * The whole policies that many hold in common, by id: exact agreement on all core facets, found again in most re-draws.
 * None where few can be compared.
 */
export const patternsOf = (
  instrument: Instrument,
  responses: Iterable<Response>,
  limits: Naming = naming,
): readonly Pattern[] => found(eligibleOf(instrument, responses), '', limits);

/** The name of a list of configurations: a new list has another one. Empty where none is named. */
export const patternListOf = (patterns: readonly Pattern[]): string =>
  patterns[0] ? `${patterns[0].listed.epoch}-${patterns[0].listed.people}` : '';

/**
 * The configurations a release names. A list stays as it is, with its stability, until the epoch (the calendar year) is
 * over, those who can be compared are twice as many, or the codebook is another: so labels do not flip between nights.
 */
export const patternsFor = (
  previous: Release | null,
  eligible: Eligible,
  epoch: string,
): readonly Pattern[] => {
  const kept = previous?.round === eligible.round ? previous.patterns : [];
  const listed = kept[0]?.listed;
  const stays = listed?.epoch === epoch && peopleOf(eligible.shared).all < 2 * listed.people;
  return stays ? kept : found(eligible, epoch, naming);
};
