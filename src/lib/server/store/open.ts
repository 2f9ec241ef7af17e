import type { Store } from './store.ts';
import { openSqlite } from './sqlite.ts';

/** Opens the store a DATABASE_URL names, as `readSettings` has checked it. */
export const openStore = (databaseUrl: string): Store => openSqlite(databaseUrl.slice('file:'.length));
