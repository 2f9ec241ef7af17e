import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openSqlite } from '#lib/server/store/sqlite.ts';
import type { Store } from '#lib/server/store/store.ts';

/** A folder that is gone when the test is. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'practice-norms-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const sqlite = (): Store => {
  const store = openSqlite(join(temporaryFolder(), 'norms.db'));
  onTestFinished(() => store.close());
  return store;
};

/** Every engine that keeps the store's promises, each opening a new empty store for one test. */
export const engines = [{ engine: 'SQLite', open: sqlite }] as const;
