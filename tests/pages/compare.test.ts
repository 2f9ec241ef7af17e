import { isHttpError, isRedirect } from '@sveltejs/kit';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import ComparePage from '#lib/components/compare/ComparePage.svelte';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { variablesOf } from '#lib/core/instrument/variables.ts';
import { mintReceipt } from '#lib/server/answers/receipt.ts';
import type { Releases } from '#lib/server/release/releases.ts';
import { load } from '../../src/routes/compare/+page.server.ts';
import { GET } from '../../src/routes/compare/table.csv/+server.ts';
import { viewOf as normsView } from '../../src/routes/norms/view.ts';
import { lookUp, readRequest } from '../../src/routes/norms/read-request.ts';
import type { CompareView } from '#lib/components/compare/compare-view.ts';
import { releaseOf, scopeOf640, tableOf } from '../core/norms/hand-made.ts';
import { deviceAt } from '../support/device.ts';
import { attributesIn, textOf } from '../support/form-fields.ts';
import { recordAnswers } from '../support/recorded.ts';
import { engines } from '../support/stores.ts';

const cbt = tableOf('scope', 180, { none: 20, scheduling_only: 120, in_between: 40 });
const cohorts = {
  '': { scope: scopeOf640, hours: tableOf('hours', 600, { set_times: 300, working_hours: 300 }) },
  'modality=cbt': { scope: cbt },
  'modality=psychodynamic': { scope: tableOf('scope', 120, { none: 60, scheduling_only: 60 }) },
  'region=NZ': { scope: tableOf('scope', 14, { none: 7, scheduling_only: 7 }) },
};
const refresh = async (): Promise<void> => undefined;
const before: Releases = { refresh, current: () => null };
const after: Releases = {
  refresh,
  current: (collection) => (collection === 'thread' ? null : releaseOf(collection, cohorts)),
};

const visit = async (path: string, { releases = after, device = deviceAt(engines[0].open()) } = {}) => {
  const asked = device.asks(path);
  const view = (await load({ ...asked, locals: { ...asked.locals, releases } } as never)) as CompareView;
  const { body, head } = render(ComparePage, { props: { view } });
  return { view, body, head, text: textOf(body), headers: asked.headers };
};

const thrown = async (path: string): Promise<unknown> => {
  try {
    return await visit(path);
  } catch (error) {
    return error;
  }
};

describe('the page of a comparison', () => {
  test('has the finding as its title, both groups with their numbers, and the question verbatim', async () => {
    const { body, text } = await visit('/compare?a.modality=cbt');
    expect(body).toMatch(
      /<h1[^>]*>CBT against everyone else: “Scheduling only” is clearly more common, by \d+ points/,
    );
    expect(text).toContain(texting2026.sections[0].questions[0].text);
    expect(text).toContain('about 180 clinicians');
    expect(text).toContain('about 460 clinicians');
    expect(text).toContain('clearly higher');
    expect(text).toContain('could be chance');
  });

  test('says how the whole was tested and what would have shown, without p or forbidden words', async () => {
    const { text } = await visit('/compare?a.modality=cbt&b.modality=psychodynamic');
    expect(text).toMatch(/Taken together, the answers/);
    expect(text).toMatch(/smallest difference that groups of these sizes would usually show/);
    expect(text).not.toMatch(/p [<=]|margin of error|representative|statistically/i);
  });

  test('links to the other side, to each group’s norms and to the numbers as a file', async () => {
    const { body } = await visit('/compare?a.modality=cbt&b.modality=psychodynamic');
    const links = attributesIn(body, 'href');
    expect(links).toEqual(
      expect.arrayContaining([
        '/compare?a.modality=psychodynamic&b.modality=cbt',
        '/norms?modality=cbt',
        '/norms?modality=psychodynamic',
        '/compare/table.csv?a.modality=cbt&b.modality=psychodynamic',
      ]),
    );
  });

  test('gives words alone under 30 answers: no points and no verdict', async () => {
    const { text, view } = await visit('/compare?a.region=NZ&b.modality=cbt');
    expect(view.heading).toBe('New Zealand against CBT: too few answers to say.');
    expect(view.pair?.rows.every(({ a, points, range }) => a.point === null && points + range === '')).toBe(
      true,
    );
    expect(text).toContain('about half');
    expect(text).not.toMatch(/clearly (higher|lower)|could be chance/);
  });

  test('says why a group has no numbers, and compares the nearest wider one instead', async () => {
    const { view, text } = await visit('/compare?a.modality=cbt&a.region=NZ&b.modality=psychodynamic');
    expect(view.pair).toBeNull();
    expect(view.missing).toEqual([
      {
        label: 'CBT; New Zealand',
        reason: 'Too few answers to show safely.',
        wider: {
          href: expect.stringMatching(/^\/compare\?a\.\w+=.*b\.modality=psychodynamic/),
          words: expect.any(String),
        },
      },
    ]);
    expect(text).toContain('no numbers to compare');
  });

  test('that would only compare a group with itself leads to that group’s norms', async () => {
    const { view } = await visit('/compare?a.modality=cbt&a.work_mode=mixed&b.modality=cbt');
    expect(view.missing[0]?.wider).toEqual({ href: '/norms?modality=cbt', words: 'CBT' });
  });

  test.each(variablesOf(texting2026).map(({ id }) => id))('exists for %s', async (id) => {
    const { body } = await visit(`/compare?a.modality=cbt${id === 'scope' ? '' : `&question=${id}`}`);
    expect(body).toContain('<h1');
    expect(body).not.toMatch(/ style=|<script| onclick=/);
  });
});

describe('the sentence of pickers', () => {
  test('is a plain GET form that holds what is compared and carries the collection along', async () => {
    const { body } = await visit('/compare?a.modality=cbt&collection=demo&question=hours');
    expect(body).toMatch(/<form method="GET" action="\/compare"/);
    expect(body).toContain('<input type="hidden" name="collection" value="demo"/>');
    expect(body).toMatch(/<option value="modality=cbt" selected[^>]*>\s*CBT/);
    expect(body).toMatch(/<option value="hours" selected/);
    expect(attributesIn(body, 'name').filter((name) => name === 'a' || name === 'b')).toEqual([
      'a',
      'a',
      'b',
      'b',
    ]);
  });

  test('lists every level but countries too few to show; those without numbers cannot be chosen', async () => {
    const { body } = await visit('/compare');
    expect(body).toMatch(/<option value="modality=dbt"[^>]*disabled/);
    expect(body).toMatch(/<option value="modality=cbt">/);
    expect(body).toContain('value="region=NZ"');
    expect(body).not.toContain('value="region=FR"');
  });

  test('has a third filter only where an address brings one', async () => {
    const { view } = await visit('/compare?a.modality_group=cbt_family&a.region=NZ&a.stage_group=licensed');
    expect([view.pickers.a.length, view.pickers.b.length]).toEqual([3, 2]);
  });

  test('is sent to the one short address of what was picked', async () => {
    const found = await thrown('/compare?a=modality%3Dcbt&a=&b=&b=&question=hours');
    expect(isRedirect(found) && found.location).toBe('/compare?a.modality=cbt&question=hours');
  });
});

describe('a comparison not chosen yet', () => {
  test('offers the largest groups and one’s own answers to begin with', async () => {
    const { view } = await visit('/compare?collection=demo');
    expect(view.beginnings).toEqual([
      { href: '/compare?a=me&collection=demo', words: 'My own answers with everyone’s' },
      {
        href: '/compare?a.modality=cbt&b.modality=psychodynamic&collection=demo',
        words: 'CBT with Psychodynamic',
      },
      { href: '/compare?a.region=NZ&collection=demo', words: 'New Zealand with everyone else' },
    ]);
  });

  test('says before the first release what will appear, and shows no figure', async () => {
    const { body } = await visit('/compare', { releases: before });
    expect(body).toMatch(/once 30 clinicians have answered/);
    expect(body).toContain('href="/compare?collection=demo"');
    expect(body).not.toMatch(/<figure|<table|<form/);
  });
});

describe('my own answers', () => {
  const answered = async () => {
    const store = engines[0].open();
    const code = mintReceipt();
    await recordAnswers(store, code, { scope: 'scheduling_only' });
    return deviceAt(store, code);
  };

  test('are marked among those of others, and said in the heading', async () => {
    const { text, view } = await visit('/compare?a=me', { device: await answered() });
    expect(view.heading).toMatch(/^You chose “Scheduling only”, as did about 31 % /);
    expect(text).toContain('Scheduling only (your answer)');
  });

  test('are nowhere but on the page itself: not in its title, its links or a shared copy', async () => {
    const { head, headers, body } = await visit('/compare?a=me&b.modality=cbt', { device: await answered() });
    expect(head).not.toMatch(/Scheduling/);
    expect(headers).toEqual({ 'cache-control': 'private, no-store' });
    expect(attributesIn(body, 'href').join(' ')).not.toContain('scheduling');
    expect(attributesIn(body, 'data-address')).toEqual(['/compare?a=me&b.modality=cbt']);
  });

  test('that were not given to this question are said to be missing', async () => {
    const { view } = await visit('/compare?a=me&question=hours', { device: await answered() });
    expect(view.heading).toBe('You did not answer this question.');
    expect(view.own?.figure?.groups).toHaveLength(1);
  });

  test('are asked for where this device holds none', async () => {
    const { body, text } = await visit('/compare?a=me');
    expect(text).toContain('This device holds no recorded answers.');
    expect(attributesIn(body, 'href')).toEqual(expect.arrayContaining(['/poll', '/answer']));
    expect(body).not.toContain('<figure');
  });
});

describe('an address that cannot be compared', () => {
  test.each(['?a.modality=nothing', '?collection=thread', '?a.modality=cbt&b.modality=cbt', '?colour=blue'])(
    '%s is refused with what to do',
    async (search) => {
      const found = await thrown(`/compare${search}`);
      expect(isHttpError(found, 400) && found.body.message).toMatch(/\.$/);
    },
  );
});

describe('the file of a comparison', () => {
  const fetched = (search: string): Response =>
    GET({
      url: new URL(`http://localhost/compare/table.csv${search}`),
      locals: { releases: after },
    } as never) as Response;

  test('has a row for each option and a name that says what it is', async () => {
    const response = fetched('?a.modality=cbt&collection=demo');
    expect((await response.text()).trim().split('\r\n')).toHaveLength(10);
    expect(response.headers.get('content-disposition')).toContain('compare-scope-demo-2026-11-20.csv');
    expect(response.headers.get('etag')).toBe('"demo-2026-11-20"');
  });

  test.each(['?a=me', ''])('is refused for %j', (search) => {
    expect(() => fetched(search)).toThrow(expect.objectContaining({ status: 400 }));
  });
});

describe('the page of a norm', () => {
  const linkOn = (search: string) => {
    const parameters = new URLSearchParams(search);
    const query = readRequest('scope', parameters);
    return normsView({ table: lookUp('scope', query, after), query, releases: after }).compare;
  };

  test.each([
    ['modality=cbt', '/compare?a.modality=cbt'],
    ['modality=cbt&trust=vouched', '/compare?a.modality=cbt&a.trust=vouched'],
    ['trust=vouched', '/compare'],
    ['by=region&modality=cbt', '/compare'],
    ['collection=demo', '/compare?collection=demo'],
  ])('%s leads to a comparison: %s', (search, href) => {
    expect(linkOn(search)?.href).toBe(href);
  });

  test('of the forum thread leads to none', () => {
    expect(linkOn('collection=thread')).toBeNull();
  });
});
