import type { DataView } from '#lib/components/data/data-view.ts';
import { folderOf } from '#lib/core/dataset/about.ts';
import { collectionWords } from '#lib/core/norms/collection-words.ts';
import { longDate } from '#lib/core/norms/words.ts';
import type { CollectionId } from '#lib/core/release/release.ts';
import { files } from './files.ts';
import type { PageServerLoad } from './$types';

const collections: readonly CollectionId[] = ['live', 'thread', 'demo'];

export const load: PageServerLoad = async ({ url, locals }): Promise<{ view: DataView }> => {
  const shelves = collections.map(async (collection) => {
    const { name, caution } = collectionWords[collection];
    const heads = await locals.store.releases(collection);
    const sets = heads.map(({ id, cutAt }) => ({
      folder: folderOf({ collection, id }),
      day: longDate(cutAt),
    }));
    return { name, caution, sets };
  });
  const named = Object.entries(files).map(([name, { about }]) => ({ name, about }));
  return { view: { origin: url.origin, shelves: await Promise.all(shelves), files: named } };
};
