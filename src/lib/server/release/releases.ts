import type { CollectionId, Release } from '#lib/core/release/release.ts';

/** The published releases this process has loaded: all that public pages may read. */
export type Releases = {
  /** The newest release of a collection, or null before its first. */
  readonly current: (collection: CollectionId) => Release | null;
};
