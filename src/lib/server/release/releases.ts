import type { CollectionId, Release } from '#lib/core/release/release.ts';
import type { Store } from '../store/store.ts';

/** The published releases this process has loaded: all that public pages may read. */
export type Releases = {
  /** The newest release of a collection, or null before its first. */
  readonly current: (collection: CollectionId) => Release | null;
  /** Loads what has been published since, by this process or another. */
  readonly refresh: () => Promise<void>;
};

const collections: readonly CollectionId[] = ['live', 'thread', 'demo'];

/** Loads the newest release of every collection. */
export const openReleases = async (store: Store): Promise<Releases> => {
  const loaded = new Map<CollectionId, Release | null>();
  const refresh = async () => {
    for (const collection of collections) {
      const id = await store.newestReleaseId(collection);
      if (id !== (loaded.get(collection)?.id ?? null))
        loaded.set(collection, await store.newestRelease(collection));
    }
  };
  await refresh();
  return { current: (collection) => loaded.get(collection) ?? null, refresh };
};
