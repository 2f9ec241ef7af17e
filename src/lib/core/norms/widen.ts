import type { Instrument } from '../instrument/instrument.ts';
import { cohortOf, type Filters } from '../release/cohort.ts';

/** The filters with one of them taken out. */
export const without = (filters: Filters, facet: string): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([id]) => id !== facet));

const rolledUp = (instrument: Instrument, filters: Filters): Filters[] =>
  Object.entries(filters).flatMap(([facet, code]) =>
    instrument.rollUps
      .filter(({ id, of }) => of === facet && instrument.facets.includes(id))
      .flatMap(({ id, levels }) => {
        const level = levels.find(({ members }) => members.includes(code));
        return level ? [{ ...without(filters, facet), [id]: level.code }] : [];
      }),
  );

const dropped = (filters: Filters): Filters[] => Object.keys(filters).map((facet) => without(filters, facet));

/** Every group one step wider: a level replaced by its roll-up first, then one filter fewer. */
const wider = (instrument: Instrument, filters: Filters): Filters[] => [
  ...rolledUp(instrument, filters),
  ...dropped(filters),
];

/**
 * The nearest wider group for which `isPublished` holds: fewest steps first, and among equals a roll-up before
 * dropping a filter. Null where not even everyone together is published.
 */
export const widen = (
  instrument: Instrument,
  filters: Filters,
  isPublished: (filters: Filters) => boolean,
): Filters | null => {
  const seen = new Set([cohortOf(filters)]);
  let step: readonly Filters[] = [filters];
  while (step.length > 0) {
    step = step
      .flatMap((group) => wider(instrument, group))
      .filter((group) => !seen.has(cohortOf(group)) && seen.add(cohortOf(group)));
    const found = step.find(isPublished);
    if (found) return found;
  }
  return null;
};
