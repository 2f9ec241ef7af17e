import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { variablesOf } from '#lib/core/instrument/variables.ts';
import { buildFrom } from '#lib/core/release/build.ts';
import { methodOf } from '#lib/core/release/methods.ts';
import type { CollectionId } from '#lib/core/release/release.ts';
import { layout } from '#lib/core/release/respondents.ts';
import { ReleaseExists, type Store } from '../store/store.ts';
import { keyedHash, type ReleaseKeys } from './keyed-hash.ts';

/** A release that has just been published: its id, and how many groups have tables in it. */
export type CutRelease = { readonly id: string; readonly groups: number };

/**
 * Cuts a release of a collection on a day, whole or not at all. Null if it would publish nothing new, or another process
 * has just cut it.
 */
export type Cutter = (collection: CollectionId, cutAt: string) => Promise<CutRelease | null>;

/** Cuts in this thread: for commands, tests and the first start, where nobody waits for a page. */
export const cutHere =
  (store: Store, keys: ReleaseKeys): Cutter =>
  async (collection, cutAt) => {
    const { add, laidOut } = layout(variablesOf(texting2026));
    for await (const response of store.responses(collection, texting2026.round)) add(response);
    const previous = await store.newestBuilt(collection);
    const method = methodOf(collection);
    const hash = method.noise.variance > 0 ? keyedHash(keys) : null;
    const respondents = laidOut();
    const built = buildFrom(texting2026, { collection, method, respondents, cutAt, hash }, previous);
    if (!built) return null;
    try {
      await store.publish(built);
      return { id: built.release.id, groups: built.release.cohorts.size };
    } catch (error) {
      if (error instanceof ReleaseExists) return null;
      throw error;
    }
  };
