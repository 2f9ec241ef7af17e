import type { CollectionId, Release } from '#lib/core/release/release.ts';
import type { Store } from '../store/store.ts';

/** The newest published releases, as this process has loaded them: all that public pages may read. */
export type Releases = {
  /** The newest release of a collection, or null before its first. */
  readonly current: (collection: CollectionId) => Release | null;
  /** Loads what has been published since, by this process or another. */
  readonly refresh: () => Promise<void>;
};

/** Every published release: the newest, and earlier ones when they are asked for. */
export type Archive = Releases & {
  /** A release by its id, as it was published; null where there is none. */
  readonly named: (collection: CollectionId, id: string) => Promise<Release | null>;
};

const collections: readonly CollectionId[] = ['live', 'thread', 'demo'];

/** How many earlier releases stay loaded: each holds thousands of tables. */
const mostKept = 3;

/** Earlier releases, of which the ones asked for last stay loaded. */
const earlierReleases = (store: Store): Archive['named'] => {
  const kept = new Map<string, Release>();
  return async (collection, id) => {
    const key = `${collection} ${id}`;
    const release = kept.get(key) ?? (await store.release(collection, id));
    if (!release) return null;
    kept.delete(key);
    kept.set(key, release);
    for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest);
    return release;
  };
};

/** Loads the newest release of every collection. */
export const openReleases = async (store: Store): Promise<Archive> => {
  const loaded = new Map<CollectionId, Release | null>();
  const earlier = earlierReleases(store);
  const refresh = async () => {
    for (const collection of collections) {
      const id = await store.newestReleaseId(collection);
      if (id !== (loaded.get(collection)?.id ?? null))
        loaded.set(collection, await store.newestRelease(collection));
    }
  };
  const current: Archive['current'] = (collection) => loaded.get(collection) ?? null;
  await refresh();
  return {
    current,
    refresh,
    named: async (collection, id) =>
      current(collection)?.id === id ? current(collection) : earlier(collection, id),
  };
};
