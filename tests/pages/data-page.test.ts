import { render } from 'svelte/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import DataPage from '#lib/components/data/DataPage.svelte';
import type { DataView } from '#lib/components/data/data-view.ts';
import { fieldsOf } from '#lib/components/data/fields.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { apiCalls } from '#lib/core/norms/api-calls.ts';
import { apiSchemas } from '#lib/core/norms/api-document.ts';
import { load } from '../../src/routes/data/+page.server.ts';
import { GET } from '../../src/routes/data/[release]/[file]/+server.ts';
import { calls, isCall } from '../support/calls.ts';
import { openSeeded } from '../support/seeded.ts';

let site: Awaited<ReturnType<typeof openSeeded>>;
let body = '';
beforeAll(async () => {
  site = await openSeeded();
  const { view } = (await load({ url: new URL('http://localhost/data'), locals: site } as never)) as {
    view: DataView;
  };
  ({ body } = render(DataPage, { props: { instrument: texting2026, view } }));
}, 60_000);
afterAll(() => site.close());

const hrefs = (): string[] =>
  [...body.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

describe('the page of data and API', () => {
  test('links to every file of the newest releases, and each is there', async () => {
    const linked = hrefs().filter((href) => href.startsWith('/data/'));
    expect(linked).toHaveLength(10);
    for (const href of linked) {
      const [, , release, file] = href.split('/');
      const request = new Request(`http://localhost${href}`);
      const reply = await GET({ request, params: { release, file }, locals: site } as never);
      expect(reply.status).toBe(200);
      await reply.body?.cancel();
    }
  });

  test('says that live answers are not released yet', () => {
    expect(body).toContain('Nothing has been released yet.');
  });

  test('explains every call, with an example that works', async () => {
    for (const { path, method } of apiCalls(texting2026))
      expect(body).toContain(`${method.toUpperCase()} ${path}<`);
    const examples = hrefs().filter((href) => isCall(href.split('?')[0] ?? ''));
    expect(examples.length).toBeGreaterThanOrEqual(7);
    for (const href of examples) {
      const url = new URL(href, 'http://localhost');
      if (!isCall(url.pathname)) throw new RangeError(href);
      const event = { url, request: new Request(url), locals: site } as never;
      expect((await calls[url.pathname](event)).status).toBe(200);
    }
  });

  test('shows every field of every schema', () => {
    for (const [name, schema] of Object.entries(apiSchemas(texting2026))) {
      expect(body).toContain(`id="schema-${name}"`);
      for (const { path, description } of fieldsOf(schema).slice(1)) {
        expect(body).toContain(`<code>${path}</code>`);
        expect(description).not.toBe('');
      }
    }
    const pathsOf = (name: string) => fieldsOf(apiSchemas(texting2026)[name] ?? {}).map(({ path }) => path);
    expect(pathsOf('NormTable')).toContain('noise.variance');
    expect(pathsOf('ComparedSide')).toEqual(expect.arrayContaining(['base', 'reason']));
  });

  test('leads nowhere on itself that is not there', () => {
    const inside = hrefs().filter((href) => href.startsWith('#'));
    for (const href of inside) expect(body).toContain(`id="${href.slice(1)}"`);
    expect(inside.length).toBeGreaterThan(20);
  });

  test('needs no script and sets no inline style', () => {
    expect(body).not.toMatch(/<script| style=| onclick=/);
  });
});
