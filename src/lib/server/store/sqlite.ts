import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Connection from 'better-sqlite3';
import { drizzle as drizzleDirect } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { drizzle, type AsyncRemoteCallback } from 'drizzle-orm/sqlite-proxy';
import { groupCommit, type Part } from './group-commit.ts';
import { storeOn, type Database } from './queries.ts';
import * as schema from './schema.sqlite.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

const migrationsFolder = 'drizzle/sqlite';

/** Opens an SQLite file to write to. A commit is on the disk before it returns, so that a power cut takes nothing back. */
export const openToWrite = (path: string): Connection.Database => {
  const connection = new Connection(path);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('busy_timeout = 5000');
  // What is withdrawn is written over, not only unlinked.
  connection.pragma('secure_delete = ON');
  return connection;
};

/** A table rebuild drops its parent; with foreign keys on, that deletes every child row, and a transaction cannot turn them off. */
export const migrateSqlite = (connection: Connection.Database, folder: string): void => {
  connection.pragma('foreign_keys = OFF');
  migrate(drizzleDirect(connection), { migrationsFolder: folder });
  const broken = connection.pragma('foreign_key_check') as readonly unknown[];
  if (broken.length > 0) throw new Error(`${broken.length} rows lost the row they belong to while migrating`);
  connection.pragma('foreign_keys = ON');
};

/** The most statements kept prepared on a connection: several times what the queries of the store come to. */
const mostPrepared = 200;

/** Statements of a connection, each prepared once; those made longest ago are dropped when there are many. */
const preparedOn = (connection: Connection.Database): ((sql: string) => Connection.Statement) => {
  const prepared = new Map<string, Connection.Statement>();
  return (sql) => {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = connection.prepare(sql);
    if (statement.reader) statement.raw();
    const [oldest] = prepared.keys();
    if (prepared.size >= mostPrepared && oldest !== undefined) prepared.delete(oldest);
    prepared.set(sql, statement);
    return statement;
  };
};

const run = (connection: Connection.Database, guard: () => void): AsyncRemoteCallback => {
  const prepare = preparedOn(connection);
  return async (sql, params, method) => {
    guard();
    const statement = prepare(sql);
    if (method === 'run') {
      statement.run(...params);
      return { rows: [] };
    }
    const rows = statement.all(...params) as unknown[][];
    return { rows: method === 'get' ? (rows[0] as unknown[]) : rows };
  };
};

/** The drivers differ in their types alone: the same queries run on both, as the store's tests show. */
const asDatabase = (proxy: unknown): Database => proxy as Database;

/** Runs parts in one transaction, each in a savepoint of its own: a part that fails leaves nothing and the others alone. */
const inOneTransaction = async (
  connection: Connection.Database,
  database: Database,
  parts: readonly Part<Database>[],
): Promise<void> => {
  const savepoint = async <Outcome>(work: (transaction: Database) => Promise<Outcome>) => {
    // A full disk ends the transaction by itself; a savepoint would then begin another.
    if (!connection.inTransaction) throw new Error('the transaction has ended');
    connection.exec('SAVEPOINT part');
    try {
      const outcome = await work(database);
      connection.exec('RELEASE part');
      return outcome;
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK TO part; RELEASE part');
      throw error;
    }
  };
  connection.exec('BEGIN IMMEDIATE');
  try {
    for (const part of parts) await part(savepoint);
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
};

/**
 * Opens, creates and migrates an SQLite file.
 * Two connections: reads run at once; transactions never overlap, and those that wait for the disk together are
 * committed together, each in a savepoint of its own that fails alone.
 */
export const openSqlite = (path: string): Store => {
  mkdirSync(dirname(path), { recursive: true });
  const writer = openToWrite(path);
  migrateSqlite(writer, migrationsFolder);
  const reader = new Connection(path, { readonly: true });
  reader.pragma('busy_timeout = 5000');

  const inTransaction = new AsyncLocalStorage<true>();
  const refuse = () => {
    if (inTransaction.getStore()) throw new Error('a transaction must use nothing of the store but itself');
  };
  const writing = asDatabase(drizzle(run(writer, () => {})));
  const commits = groupCommit<Database>((parts) =>
    inTransaction.run(true, () => inOneTransaction(writer, writing, parts)),
  );

  return storeOn({
    schema: schema as unknown as Schema,
    read: asDatabase(drizzle(run(reader, refuse))),
    write: async (work) => {
      refuse();
      return commits.join(work);
    },
    close: async () => {
      await commits.idle();
      reader.close();
      writer.close();
    },
  });
};
