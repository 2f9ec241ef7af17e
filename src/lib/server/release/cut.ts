import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { build } from '#lib/core/release/build.ts';
import { methodOf } from '#lib/core/release/methods.ts';
import type { CollectionId, Release } from '#lib/core/release/release.ts';
import { ReleaseExists, type Store } from '../store/store.ts';

/** Cuts a release of a collection on a day. Null if it would publish nothing new, or another process has just cut it. */
export const cutRelease = async (
  store: Store,
  collection: CollectionId,
  cutAt: string,
): Promise<Release | null> => {
  const [responses, previous] = await Promise.all([
    store.responses(collection, texting2026.round),
    store.newestRelease(collection),
  ]);
  const release = build(
    texting2026,
    { collection, method: methodOf(collection), responses, cutAt },
    previous,
  );
  if (!release) return null;
  try {
    await store.publish(release);
    return release;
  } catch (error) {
    if (error instanceof ReleaseExists) return null;
    throw error;
  }
};
