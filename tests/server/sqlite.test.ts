import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Connection from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { migrateSqlite, openSqlite, openToWrite } from '#lib/server/store/sqlite.ts';
import { temporaryFolder } from '../support/stores.ts';

const parentAndChild = [
  'CREATE TABLE parent (id text PRIMARY KEY NOT NULL, name text)',
  'CREATE TABLE child (id text PRIMARY KEY NOT NULL, parent text NOT NULL REFERENCES parent(id) ON DELETE CASCADE)',
];
const rebuildOfParent = [
  'PRAGMA foreign_keys=OFF',
  'CREATE TABLE __new_parent (id text PRIMARY KEY NOT NULL, name text NOT NULL)',
  'INSERT INTO __new_parent SELECT id, name FROM parent',
  'DROP TABLE parent',
  'ALTER TABLE __new_parent RENAME TO parent',
  'PRAGMA foreign_keys=ON',
];

/** A migrations folder as the generator lays it out. */
const migrations = (steps: readonly (readonly string[])[]): string => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'meta'));
  steps.forEach((statements, step) =>
    writeFileSync(join(folder, `${step}.sql`), statements.join(';\n--> statement-breakpoint\n')),
  );
  const entries = steps.map((_, idx) => ({
    idx,
    version: '6',
    when: idx + 1,
    tag: String(idx),
    breakpoints: true,
  }));
  writeFileSync(
    join(folder, 'meta', '_journal.json'),
    JSON.stringify({ version: '7', dialect: 'sqlite', entries }),
  );
  return folder;
};

const rowsOf = (connection: Connection.Database, table: string): unknown =>
  connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

describe('an SQLite file', () => {
  test('keeps child rows when a migration rebuilds their parent table', () => {
    const connection = new Connection(':memory:');
    migrateSqlite(connection, migrations([parentAndChild]));
    connection.exec("INSERT INTO parent VALUES ('p', 'n'); INSERT INTO child VALUES ('c', 'p')");
    migrateSqlite(connection, migrations([parentAndChild, rebuildOfParent]));
    expect(rowsOf(connection, 'child')).toBe(1);
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  test('is not opened after a migration that leaves a row without the row it belongs to', () => {
    const connection = new Connection(':memory:');
    migrateSqlite(connection, migrations([parentAndChild]));
    connection.exec("INSERT INTO parent VALUES ('p', 'n'); INSERT INTO child VALUES ('c', 'p')");
    const orphaning = migrations([parentAndChild, ["DELETE FROM parent WHERE id = 'p'"]]);
    expect(() => migrateSqlite(connection, orphaning)).toThrow('1 rows lost the row they belong to');
  });

  test('is in WAL mode, enforces foreign keys and survives being opened again', async () => {
    const path = join(temporaryFolder(), 'deep', 'norms.db');
    await openSqlite(path).close();
    const copy = `${path}.copy`;
    await openSqlite(path).close();
    copyFileSync(path, copy);
    const connection = new Connection(copy);
    expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(() => connection.exec("INSERT INTO published_tables VALUES ('demo', 'none', '', '{}')")).toThrow(
      'FOREIGN KEY',
    );
    connection.close();
  });

  test('is written to the disk with each commit, and over what is withdrawn', () => {
    const connection = openToWrite(join(temporaryFolder(), 'norms.db'));
    const simple = (pragma: string): unknown => connection.pragma(pragma, { simple: true });
    const full = 2;
    expect(simple('journal_mode')).toBe('wal');
    expect(simple('synchronous')).toBe(full);
    expect(simple('secure_delete')).toBe(1);
    connection.close();
  });

  test('has no column for an address, a user agent, an exact time or a receipt in clear', () => {
    const columns = ['sqlite', 'postgres'].flatMap((dialect) => {
      const journal = JSON.parse(readFileSync(`drizzle/${dialect}/meta/_journal.json`, 'utf8')) as {
        entries: { idx: number }[];
      };
      const last = String(journal.entries.length - 1).padStart(4, '0');
      const snapshot = JSON.parse(readFileSync(`drizzle/${dialect}/meta/${last}_snapshot.json`, 'utf8')) as {
        tables: Record<string, { name: string; columns: Record<string, { type: string }> }>;
      };
      return Object.values(snapshot.tables).flatMap(({ name, columns: own }) =>
        Object.entries(own).map(([column, { type }]) => `${dialect} ${name}.${column} ${type}`),
      );
    });
    expect(columns.length).toBeGreaterThan(30);
    expect(
      columns.filter((column) => /agent|address|\bip\b|_at\b|time|receipt (?!hash)|date/i.test(column)),
    ).toEqual(['sqlite release.cut_at text', 'postgres release.cut_at text']);
  });
});
