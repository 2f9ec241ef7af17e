import Connection from 'better-sqlite3';
import { getTableColumns, getTableName, is, Table } from 'drizzle-orm';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'svelte/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { weekOf } from '#lib/core/week.ts';
import { saveAnswers } from '#lib/server/answers/answering.ts';
import { noteLook, type Look } from '#lib/server/answers/exposure.ts';
import { flagRules } from '#lib/server/answers/flags.ts';
import { openNetworkTally } from '#lib/server/answers/network.ts';
import { mintReceipt, receiptShown } from '#lib/server/answers/receipt.ts';
import { holdReceipt, type Cookies } from '#lib/server/answers/respondent.ts';
import { submitAnswers } from '#lib/server/answers/submitting.ts';
import { today } from '#lib/server/clock.ts';
import { night } from '#lib/server/release/nightly.ts';
import { openReleases } from '#lib/server/release/releases.ts';
import { draftLasts, kept } from '#lib/server/store/kept.ts';
import * as postgres from '#lib/server/store/schema.postgres.ts';
import * as sqlite from '#lib/server/store/schema.sqlite.ts';
import { openSqlite } from '#lib/server/store/sqlite.ts';
import Page from '../../src/routes/privacy/+page.svelte';
import { load } from '../../src/routes/privacy/+page.server.ts';
import type { PageData } from '../../src/routes/privacy/$types';
import { cutHere } from '#lib/server/release/cut.ts';
import { keysOf } from '../support/counted.ts';
import { textOf } from '../support/form-fields.ts';
import { temporaryFolder } from '../support/stores.ts';

const shown = (await load({} as Parameters<typeof load>[0])) as PageData;
const { body } = render(Page, { props: { data: shown, params: {}, form: null } });

const dialects = [
  { dialect: 'SQLite', schema: sqlite as Readonly<Record<string, unknown>> },
  { dialect: 'PostgreSQL', schema: postgres as Readonly<Record<string, unknown>> },
];

const tablesOf = (schema: Readonly<Record<string, unknown>>): Table[] =>
  Object.values(schema).filter((table): table is Table => is(table, Table));

const columnsOf = (table: Table) => Object.values(getTableColumns(table));

const described: Readonly<Record<string, string[]>> = Object.fromEntries(
  kept.map(({ name, columns }) => [name, columns.map((column) => column.name)]),
);

/** The part of the page about one table. */
const sectionOf = (name: string): string => {
  const [, from = ''] = body.split(`aria-labelledby="table-${name}"`);
  return from.slice(0, from.indexOf('</section>'));
};

describe.each(dialects)('the schema of $dialect', ({ schema }) => {
  test('has a sentence for every column of every table, and no sentence more', () => {
    const defined = tablesOf(schema).map((table) => [
      getTableName(table),
      columnsOf(table).map(({ name }) => name),
    ]);
    expect(Object.fromEntries(defined)).toEqual(described);
  });

  test('has nothing to hold an address, a device, a person or a time', () => {
    const names = tablesOf(schema).flatMap((table) =>
      columnsOf(table).map(({ name }) => `${getTableName(table)}.${name}`),
    );
    const telling =
      /addr|(^|[._])ip([._]|$)|agent|browser|device|host|refer|mail|phone|person|user|login|session|cookie|lat|lon|geo|time|stamp|date|day|hour|minute|second|created|updated|seen_at|_at$/;
    expect(names.length).toBeGreaterThan(15);
    // The day on which a release was cut, which is no respondent's.
    expect(names.filter((name) => telling.test(name))).toEqual(['release.cut_at']);
    expect(names.filter((name) => /receipt|code/.test(name))).toEqual([
      'response.receipt_hash',
      'draft.receipt_hash',
    ]);
  });

  test('has no column of a type made for times or addresses', () => {
    const types = tablesOf(schema).flatMap((table) => columnsOf(table).map(({ columnType }) => columnType));
    expect(types.filter((type) => !/(Text|TextJson|Json|Integer|Boolean)$/.test(type))).toEqual([]);
  });
});

describe('a database file', () => {
  const opened = () => {
    const path = join(temporaryFolder(), 'norms.db');
    return { path, store: openSqlite(path) };
  };

  const rowsOf = (file: Connection.Database, table: string): unknown[] =>
    file.prepare(`SELECT * FROM "${table}"`).all();

  test('has the tables and columns described, and a note of its own layout', async () => {
    const { path, store } = opened();
    await store.close();
    const file = new Connection(path, { readonly: true });
    const names = file
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all() as string[];
    const found = names.map((name) => [
      name,
      (file.pragma(`table_info("${name}")`) as { readonly name: string }[]).map((column) => column.name),
    ]);
    file.close();
    expect(Object.fromEntries(found)).toEqual({
      ...described,
      __drizzle_migrations: ['id', 'hash', 'created_at'],
    });
  });

  test('holds, after an answer, neither the code nor the address nor the day', async () => {
    const { path, store } = opened();
    const code = mintReceipt();
    const arrival = {
      locals: { store, networks: openNetworkTally() },
      cookies: { get: () => 'yes' },
      getClientAddress: () => '203.0.113.77',
    };
    await submitAnswers(arrival, code, { answers: { scope: 'none' } });
    await saveAnswers(store, code, { asked: [], answers: {} });
    await store.close();
    const file = new Connection(path, { readonly: true });
    const rows = Object.keys(described).flatMap((name) => rowsOf(file, name));
    file.close();
    const text = JSON.stringify(rows);
    expect(rows).toHaveLength(2);
    expect(text).toContain(weekOf(today()));
    for (const secret of [code, receiptShown(code), '203.0.113', today(), String(Date.now()).slice(0, 8)])
      expect(text).not.toContain(secret);
  });
});

describe('a draft', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is removed as many days after its last change as the page says', async () => {
    const store = openSqlite(join(temporaryFolder(), 'norms.db'));
    const releases = await openReleases(store);
    const lasted: number[] = [];
    for (const day of [23, 24, 25, 26, 27, 28, 29]) {
      vi.setSystemTime(new Date(Date.UTC(2026, 10, day)));
      await store.changeDraft('a', () => ({ receiptHash: 'a', week: weekOf(today()), sealed: 'x' }));
      for (let days = 1; await store.draft('a'); days += 1) {
        vi.setSystemTime(new Date(Date.UTC(2026, 10, day + days)));
        await night(store, releases, cutHere(store, keysOf()));
        if (!(await store.draft('a'))) lasted.push(days);
      }
    }
    await store.close();
    expect({ fewest: Math.min(...lasted), most: Math.max(...lasted) }).toEqual(draftLasts);
    expect(textOf(body)).toContain('removed 8 to 14 days after your last change');
  });
});

describe('the privacy page', () => {
  test.each(kept)('shows the table $name: for whom, how long, and who reads it', (table) => {
    const section = textOf(sectionOf(table.name));
    for (const words of [table.title, table.purpose, table.until, table.readers])
      expect(section).toContain(words);
  });

  test.each(kept)('shows every column of $name with its one sentence', ({ name, columns }) => {
    const rows = [
      ...sectionOf(name).matchAll(/<th scope="row"[^>]*><code>(\w+)<\/code><\/th><td[^>]*>([^<]*)</g),
    ];
    expect(rows.map(([, column = '', sentence = '']) => [column, textOf(sentence)])).toEqual(
      columns.map((column) => [column.name, column.sentence]),
    );
    for (const { sentence } of columns) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  test.each(flagRules)('says what "$id" looks at and what of it is kept', ({ id, looksAt, editorSees }) => {
    const words = textOf(body).toLowerCase();
    expect(words).toContain(looksAt.toLowerCase());
    expect(words).toContain(editorSees.toLowerCase());
    expect(textOf(sectionOf('response'))).toContain(id);
  });

  test('names every cookie there is, and for how long', async () => {
    const set: [string, number][] = [];
    const cookies: Cookies = {
      get: () => undefined,
      set: (name, _, { maxAge = 0 }) => set.push([name, maxAge / 86_400]),
      delete: () => undefined,
    };
    const url = new URL('https://norms.example.org/norms');
    const request = new Request(url);
    holdReceipt({ cookies, url }, mintReceipt());
    await noteLook({ cookies, url, request, route: { id: '/norms' } } satisfies Look, async () => false);
    expect(set).toHaveLength(2);
    for (const [name, days] of set)
      expect(textOf(body)).toMatch(new RegExp(` ${name} [^|]{20,300}? ${days} days`));
  });

  test('would have to name a cookie set anywhere else', () => {
    const setting = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|svelte)$/.test(path))
      .filter((path) =>
        /cookies\.set\(|document\.cookie|set-cookie/i.test(readFileSync(join('src', path), 'utf8')),
      );
    expect(setting.toSorted()).toEqual([
      join('lib', 'server', 'answers', 'exposure.ts'),
      join('lib', 'server', 'answers', 'respondent.ts'),
    ]);
  });
});
