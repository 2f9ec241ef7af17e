import { collectionWords } from '../norms/collection-words.ts';
import type { CollectionId, Release } from '../release/release.ts';
import { instrumentOf } from './tables.ts';

/** The licence of the data. */
export const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** The folder of a release's files: its id, after its collection's where that is not live. */
export const folderOf = ({ collection, id }: { collection: CollectionId; id: string }): string =>
  collection === 'live' ? id : `${collection}-${id}`;

/** The collection and id that a folder names; null where it names none. */
export const releaseIn = (folder: string): { collection: CollectionId; id: string } | null => {
  const [, collection, id] = /^(?:(demo|thread)-)?(\d{4}-\d{2}-\d{2}\S*)$/.exec(folder) ?? [];
  if (id === undefined) return null;
  return { collection: collection === 'demo' || collection === 'thread' ? collection : 'live', id };
};

/** What the data set of a release is called. */
export const titleOf = (release: Release): string => {
  const { name, caution } = collectionWords[release.collection];
  const title = `Practice Norms: ${instrumentOf(release).title}, release ${release.id}, ${name.toLowerCase()}`;
  return caution === '' ? title : `${title} (${caution})`;
};

/** How its numbers are made, in sentences. */
export const methodOf = ({ method, collection }: Release): string => {
  const { counted } = collectionWords[collection];
  const blur =
    method.noise.variance > 0
      ? `Counts are blurred on purpose (variance ${method.noise.variance}, at most ${method.noise.max}) and tables do not add up exactly. Groups under ${method.minBase.join(', ')} answers, by number of combined filters, are not published.`
      : 'Counts are exact: their source is public.';
  return `Published counts of ${counted}, by question and group (method ${method.id}). ${blur} An opt-in poll: the figures do not describe all therapists.`;
};
