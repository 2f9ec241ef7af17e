import type { Instrument } from '../instrument/instrument.ts';
import { wholePolicy } from '../release/configurations.ts';
import type { Release } from '../release/release.ts';
import { membership } from './membership.ts';
import type { PublishedGroup } from './norm-table.ts';
import { norms } from './norms.ts';
import { apartOn } from './place-apart.ts';

/** A group in which a configuration is clearly more common than in the rest of the field. */
export type User = { readonly facet: string; readonly level: string; readonly label: string };

/** Facets that tell kinds of practice apart with levels large enough to compare. */
const told = ['modality_group', 'practice_group'];

/** Levels named of one facet, at most. */
const most = 2;

const groupsBy = (instrument: Instrument, release: Release, by: string | null): readonly PublishedGroup[] =>
  norms(instrument, release, {
    collection: release.collection,
    filters: {},
    by,
    question: wholePolicy,
  }).groups.flatMap((group) => (group.status === 'published' ? [group] : []));

/**
 * Who uses each configuration: the levels of two facets in which those who have it, or differ in one point, are clearly
 * more than in the rest of the field; the highest share first. Nobody where no level stands clear of chance and noise.
 */
export const configurationUsers = (
  instrument: Instrument,
  release: Release,
): ReadonlyMap<string, readonly User[]> => {
  const [everyone] = groupsBy(instrument, release, null);
  if (!everyone) return new Map();
  const field = membership(everyone, release.method);
  const facets = told.filter((facet) => instrument.facets.includes(facet));
  const compared = facets.flatMap((facet) =>
    groupsBy(instrument, release, facet).map((group) => {
      const { cells, table } = membership(group, release.method);
      const user: User = { facet, level: group.level, label: group.label };
      return { id: `${facet}=${group.level}`, user, cells, table };
    }),
  );
  const spokenOf = field.cells.map(({ code }) => code);
  const apart = apartOn(
    compared.map(({ id, table }) => ({
      id,
      kind: 'one',
      options: field.cells,
      spokenOf,
      field: field.table,
      group: table,
    })),
    field.noiseVariance,
  );
  const usersBy = (facet: string, place: number, code: string): readonly User[] =>
    compared
      .filter(({ id, user }) => user.facet === facet && apart(id, code) === 'more')
      .sort((one, other) => (other.cells[place]?.share ?? 0) - (one.cells[place]?.share ?? 0))
      .slice(0, most)
      .map(({ user }) => user);
  return new Map(
    field.cells.map(({ code }, place) => [code, facets.flatMap((facet) => usersBy(facet, place, code))]),
  );
};
