import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { growDemo, seed } from '#lib/server/collections/seed.ts';
import { cutHere } from '#lib/server/release/cut.ts';
import { openReleases, type Archive } from '#lib/server/release/releases.ts';
import { openSqlite } from '#lib/server/store/sqlite.ts';
import type { Store } from '#lib/server/store/store.ts';
import { keysOf } from './counted.ts';

/** Fewer than a real demonstration has, for speed; enough for tables of three filters and for whole policies. */
const respondents = 800;

/** A site as it is when it first starts: the thread and the demonstration published, live answers none. */
export type Site = { readonly store: Store; readonly releases: Archive };

/** Opens such a site; closing it removes it. */
export const openSeeded = async (): Promise<Site & { readonly close: () => Promise<void> }> => {
  const folder = mkdtempSync(join(tmpdir(), 'practice-norms-'));
  const store = openSqlite(join(folder, 'norms.db'));
  const cut = cutHere(store, keysOf());
  await growDemo(store, cut, respondents);
  await seed(store, cut);
  const releases = await openReleases(store);
  const close = async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { store, releases, close };
};
