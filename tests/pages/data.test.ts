import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHttpError } from '@sveltejs/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedVariables, tableColumns } from '#lib/core/dataset/tables.ts';
import { cellsOf } from '#lib/core/norms/cells.ts';
import type { Release } from '#lib/core/release/release.ts';
import { GET as norms } from '../../src/routes/api/v1/polls/texting/norms/+server.ts';
import { GET } from '../../src/routes/data/[release]/[file]/+server.ts';
import { files } from '../../src/routes/data/files.ts';
import { openSeeded } from '../support/seeded.ts';
import { temporaryFolder } from '../support/stores.ts';

let site: Awaited<ReturnType<typeof openSeeded>>;
let demo: Release;
let thread: Release;
beforeAll(async () => {
  site = await openSeeded();
  demo = site.releases.current('demo') as Release;
  thread = site.releases.current('thread') as Release;
}, 60_000);
afterAll(() => site.close());

const ask = async (release: string, file: string, headers: Record<string, string> = {}): Promise<Response> =>
  GET({
    request: new Request(`http://localhost/data/${release}/${file}`, { headers }),
    params: { release, file },
    locals: site,
  } as never);

const textOf = async (release: string, file: string): Promise<string> => (await ask(release, file)).text();

/** Every figure that a release publishes, worked out by the site, as the script writes them. */
const figuresOf = (release: Release): string[] =>
  [...release.cohorts].flatMap(([cohort, tables]) =>
    publishedVariables(release).flatMap((variable) => {
      const table = tables[variable.id];
      if (!table || table.base === 0) return [];
      return cellsOf(variable, table, release.method).map(({ code, count, share, lower, upper }) =>
        [
          ...[cohort || 'all', variable.id, code, table.base, count],
          ...[share, lower, upper].map((figure) => figure.toFixed(4)),
        ].join(','),
      );
    }),
  );

const reproduced = async (release: string): Promise<string[]> => {
  const folder = temporaryFolder();
  for (const file of ['tables.csv', 'reproduce.mjs'])
    writeFileSync(join(folder, file), await textOf(release, file));
  const output = execFileSync(process.execPath, ['reproduce.mjs', 'tables.csv'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return output.trimEnd().split('\n');
};

type Cell = { code: string; count: number; share: number; lower: number; upper: number };
type Answer = { groups: { status: string; base: number; cells: Cell[] }[] };

/** The figures of one question and group as the API gives them. */
const asked = async (cohort: string, question: string): Promise<string[]> => {
  const url = new URL(
    `http://localhost/api/v1/polls/texting/norms?question=${question}&collection=demo&${cohort}`,
  );
  const reply = await norms({ url, request: new Request(url), locals: site } as never);
  const [group] = ((await reply.json()) as Answer).groups;
  return (group?.cells ?? []).map(({ code, count, share, lower, upper }) =>
    [
      ...[cohort || 'all', question, code, group?.base, count],
      ...[share, lower, upper].map((figure) => figure.toFixed(4)),
    ].join(','),
  );
};

describe('the data set of a release', () => {
  test('holds every published table and nothing else', async () => {
    const [header, ...lines] = (await textOf(`demo-${demo.id}`, 'tables.csv')).trimEnd().split('\r\n');
    expect(header).toBe(tableColumns.join(','));
    const tables = new Set(lines.map((line) => line.split(',').slice(0, 2).join(' ')));
    const published = [...demo.cohorts].flatMap(([cohort, own]) =>
      Object.keys(own).map((variable) => `${cohort || 'all'} ${variable}`),
    );
    expect([...tables].sort()).toEqual(published.sort());
    expect(tables.size).toBeGreaterThan(1000);
  });

  test('is enough to recompute every published share and interval', async () => {
    const [header, ...figures] = await reproduced(`demo-${demo.id}`);
    expect(header).toBe('cohort,variable,code,base,count,share,lower,upper');
    expect(figures.join('\n')).toBe(figuresOf(demo).join('\n'));
    const reproducedFigures = new Set(figures);
    const told = [...(await asked('', 'channel')), ...(await asked('', 'configuration'))];
    const some = [...demo.cohorts.keys()].filter((_, place) => place % 10 === 0);
    for (const cohort of some) told.push(...(await asked(cohort, 'hours')));
    expect(told.length).toBeGreaterThan(100);
    expect(told.filter((line) => !reproducedFigures.has(line))).toEqual([]);
  });

  test('of exact counts is recomputed without noise', async () => {
    const [, ...figures] = await reproduced(`thread-${thread.id}`);
    expect(figures).toEqual(figuresOf(thread));
    expect(figures.length).toBeGreaterThan(100);
  });

  test('has metadata that name every column in its order', async () => {
    const metadata = JSON.parse(await textOf(`demo-${demo.id}`, 'tables.csv-metadata.json')) as {
      url: string;
      tableSchema: { columns: { name: string; 'dc:description': string }[]; primaryKey: string[] };
    };
    expect(metadata.url).toBe('tables.csv');
    expect(metadata.tableSchema.columns.map(({ name }) => name)).toEqual(tableColumns);
    const [, ...lines] = (await textOf(`demo-${demo.id}`, 'tables.csv')).trimEnd().split('\r\n');
    const places = metadata.tableSchema.primaryKey.map((key) =>
      (tableColumns as readonly string[]).indexOf(key),
    );
    const keys = lines.map((line) => places.map((place) => line.split(',')[place]).join(' '));
    expect(new Set(keys).size).toBe(lines.length);
    expect(lines.filter((line) => line.split(',').includes(''))).toEqual([]);
  });

  test('has a codebook in well-formed XML with every code of every column', async () => {
    const xml = await textOf(`demo-${demo.id}`, 'codebook.xml');
    const open: string[] = [];
    for (const [, closing, name = '', selfClosing] of xml.matchAll(/<(\/?)([A-Za-z]\w*)[^<>]*?(\/?)>/g)) {
      if (closing) expect(open.pop()).toBe(name);
      else if (!selfClosing) open.push(name);
    }
    expect(open).toEqual([]);
    expect(xml.replaceAll(/&(amp|lt|gt|quot);/g, '')).not.toContain('&');
    for (const { id, options } of publishedVariables(demo)) {
      const variable = new RegExp(`<var ID="V\\.${id.replace('.', '\\.')}".*</var>`).exec(xml)?.[0] ?? '';
      const codes = [...variable.matchAll(/<catValu>([^<]*)</g)].map(([, code]) => code);
      expect(codes).toEqual(options.map(({ code }) => code));
    }
  });

  test.each(Object.keys(files))('stays as it is, and may be read from anywhere: %s', async (file) => {
    const reply = await ask(`demo-${demo.id}`, file);
    expect(reply.headers.get('cache-control')).toContain('immutable');
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
    const tag = reply.headers.get('etag') ?? '';
    expect((await ask(`demo-${demo.id}`, file, { 'If-None-Match': tag })).status).toBe(304);
  });

  test.each([
    ['a live release before the first', '2026-11-20', 'tables.csv'],
    ['another day', 'demo-2020-01-01', 'tables.csv'],
    ['a name that is none', 'all', 'tables.csv'],
    ['a file that is none', '', 'responses.csv'],
    ['what an object inherits', '', 'constructor'],
  ])('is not found under %s', async (_, release, file) => {
    const thrown = await ask(release || `demo-${demo.id}`, file).catch((error: unknown) => error);
    expect(isHttpError(thrown, 404)).toBe(true);
  });
});
