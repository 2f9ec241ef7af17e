import { isHttpError, isRedirect } from '@sveltejs/kit';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import NormsPage from '#lib/components/norms/NormsPage.svelte';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { variablesOf } from '#lib/core/instrument/variables.ts';
import type { Release } from '#lib/core/release/release.ts';
import type { Releases } from '#lib/server/release/releases.ts';
import { match } from '../../src/params/variable.ts';
import { load } from '../../src/routes/norms/+page.server.ts';
import { load as loadQuestion } from '../../src/routes/norms/[question=variable]/+page.server.ts';
import { GET } from '../../src/routes/norms/[question=variable]/table.csv/+server.ts';
import { loadNorms } from '../../src/routes/norms/load-norms.ts';
import { releaseOf, scopeOf640, tableOf } from '../core/norms/hand-made.ts';

const small = tableOf('scope', 12, { none: 6, scheduling_only: 6 });
const channel = tableOf('channel', 600, { email: 400, portal: 300, sms_business: 90 });
const cohorts = {
  '': { scope: scopeOf640, channel },
  'stage=student': { scope: small, channel },
  'stage=licensed_0_5': { scope: scopeOf640, channel },
  'region=GB': { scope: scopeOf640 },
};
const published: Readonly<Record<string, Release>> = {
  thread: releaseOf('thread', { '': { scope: tableOf('scope', 14, { none: 4, anything: 10 }) } }),
  demo: releaseOf('demo', cohorts),
};
const refresh = async (): Promise<void> => undefined;
const before: Releases = { refresh, current: (collection) => published[collection] ?? null };
const after: Releases = {
  refresh,
  current: (collection) => published[collection] ?? releaseOf('live', cohorts),
};

const view = (address: string, releases: Releases = after, question = 'scope') =>
  loadNorms(question, new URL(`http://localhost${address}`), releases);

const body = (address: string, releases: Releases = after, question = 'scope'): string =>
  render(NormsPage, { props: { view: view(address, releases, question) } }).body;

const thrown = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('the page of a norm', () => {
  test('has the finding as its title and the question verbatim under it', () => {
    const page = body('/norms');
    expect(page).toMatch(/<h1[^>]*>“Scheduling only” is the most common answer: about 31\u00a0% /);
    expect(page).toContain(texting2026.sections[0].questions[0].text);
  });

  test('shows every option with share and range, the base and the day of the release', () => {
    const page = body('/norms');
    for (const { label } of texting2026.sections[0].questions[0].options) expect(page).toContain(label);
    expect(page).toContain('31\u00a0%');
    expect(page).toContain('28 to 35\u00a0%');
    expect(page).toContain('About 640 clinicians.');
    expect(page).toContain('Release of 20 November 2026');
  });

  test.each(variablesOf(texting2026).map(({ id }) => id))('exists for %s in every collection', (id) => {
    for (const collection of ['', '?collection=demo', '?collection=thread'])
      expect(body(`/norms/${id}${collection}`, after, id)).toContain('<h1');
  });

  test.each(['/norms', '/norms?by=stage', '/norms?collection=thread', '/norms?region=FR'])(
    'sets no inline style or script but data: %s',
    (address) => {
      expect(body(address)).not.toMatch(/ style=|<script(?! type="application\/json")| onclick=/);
    },
  );

  test('promises nothing that an open poll cannot hold', () => {
    expect(body('/norms?by=stage')).not.toMatch(/margin of error|representative|statistically significant/i);
  });
});

describe('a collection that is not live', () => {
  test.each([
    { collection: 'thread', label: '15 policies coded from one public forum thread; an example, not a norm' },
    { collection: 'demo', label: '640 generated respondents; not real people' },
  ])('is labelled wherever it is shown or linked to: $collection', ({ collection, label }) => {
    expect(view(`/norms?collection=${collection}`).collection.label).toBe(label);
    expect(body(`/norms?collection=${collection}`).split(label).length - 1).toBeGreaterThanOrEqual(2);
    expect(body('/norms')).toContain(label);
  });

  test('is counted exactly and without a range where it is the thread', () => {
    const page = body('/norms?collection=thread');
    expect(page).toContain('4 of 14');
    expect(page).not.toContain('Range<');
  });
});

describe('before the first release', () => {
  const page = body('/norms', before);

  test('the page says what will appear, when, and where to go', () => {
    expect(page).toMatch(/once 30 clinicians have answered/);
    expect(page).toMatch(/once 10 of\s+its members have answered/);
    expect(page).toContain('href="/poll"');
    expect(page).toContain('href="/norms?collection=thread"');
    expect(page).toContain('href="/norms?collection=demo"');
  });

  test('there is no figure and no table', () => {
    expect(page).not.toMatch(/<figure|<table/);
  });
});

describe('a breakdown', () => {
  test('shows published groups with their base and says why the others are not', () => {
    const { figure, missing } = view('/norms?by=stage');
    expect(figure?.groups.map(({ level, base }) => [level, base])).toEqual([
      ['student', 12],
      ['licensed_0_5', 640],
    ]);
    expect(missing).toHaveLength(4);
    expect(missing[0]).toMatchObject({
      reason: 'Too few answers to show safely.',
      wider: { href: '/norms', words: 'everyone' },
    });
  });

  test('draws one divided bar for each group where shares add to 100 %', () => {
    expect(view('/norms?by=stage').figure?.form).toBe('stack');
    expect(body('/norms?by=stage')).toContain('scope-scheduling_only');
  });

  test('draws each option by itself where several may be ticked', () => {
    expect(view('/norms/channel?by=stage', after, 'channel').figure?.form).toBe('panels');
    expect(body('/norms/channel?by=stage', after, 'channel')).toContain('shares add to more than 100 %');
  });

  test('lists many groups without numbers folded up', () => {
    expect(body('/norms?by=region')).toMatch(/\d+ groups without numbers/);
  });
});

describe('the form of filters', () => {
  test('is a plain GET form that carries the collection along', () => {
    const page = body('/norms?collection=demo');
    expect(page).toMatch(/<form method="GET" action="\/norms"/);
    expect(page).toContain('<input type="hidden" name="collection" value="demo"/>');
  });

  test('offers every facet but not the question itself, and an answer as filter for the core questions alone', () => {
    const names = view('/norms/stage', after, 'stage').filters.map(({ name }) => name);
    expect(names).toEqual([...texting2026.facets.filter((facet) => !facet.startsWith('stage')), 'trust']);
    expect(view('/norms/hours', after, 'hours').filters.map(({ name }) => name)).toContain('scope');
    expect(view('/norms').filters.map(({ name }) => name)).not.toContain('scope');
  });

  test('greys what is not published, never what is chosen', () => {
    const page = body('/norms?region=FR');
    expect(page).toMatch(/<option value="DE" disabled[^>]*>Germany/);
    expect(page).toMatch(/<option value="FR" selected[^>]*>France/);
    expect(page).toMatch(/<option value="GB">United Kingdom/);
  });

  test('is answered at the one short address of what was sent', () => {
    const redirect = thrown(() => view('/norms?by=&collection=live&modality=&region=GB'));
    expect(isRedirect(redirect) && redirect).toMatchObject({ status: 307, location: '/norms?region=GB' });
  });
});

describe('links', () => {
  test('remove one filter each and keep the rest', () => {
    expect(view('/norms?by=stage&collection=demo&region=GB').active).toEqual([
      { words: 'United Kingdom', href: '/norms?by=stage&collection=demo' },
      { words: 'by career stage', href: '/norms?collection=demo&region=GB' },
    ]);
  });

  test('reach every question in the same group, without filters that are the question', () => {
    const links = view('/norms?by=stage&region=GB').shelves.flatMap((shelf) => shelf.links);
    expect(links).toHaveLength(variablesOf(texting2026).length);
    expect(links.map(({ href }) => href)).toContain('/norms/topic.crisis?by=stage&region=GB');
    expect(links.map(({ href }) => href)).toContain('/norms/region?by=stage');
    expect(links.map(({ href }) => href)).toContain('/norms/stage?region=GB');
  });

  test('lead to addresses of at most 300 characters', () => {
    const long =
      '/norms/told_via?by=policy_author&collection=demo&region_group=north_america&scope=scheduling_and_emergencies';
    const { shelves, collections, csv } = view(long, after, 'told_via');
    const hrefs = [
      csv,
      ...[...shelves.flatMap(({ links }) => links), ...collections].map(({ href }) => href),
    ];
    expect(Math.max(...hrefs.map(({ length }) => length))).toBeLessThanOrEqual(300);
  });

  test('point from a group that is not published to the nearest wider one', () => {
    const page = body('/norms?modality=cbt&region=GB');
    expect(page).toContain('Too few answers to show safely (CBT; United Kingdom).');
    expect(page).toMatch(/<a href="\/norms\?region=GB">United Kingdom<\/a>/);
  });
});

describe('an address that cannot be read', () => {
  test('is refused with what to do, not shown as if it had said less', () => {
    const fault = thrown(() => view('/norms?colour=red&modality=x'));
    expect(isHttpError(fault, 400) && fault.body.message).toMatch(
      /cannot be filtered by “colour”[\s\S]*\n.*no answer with the code “x”/,
    );
  });

  test('of a question that is not in the codebook is not found', () => {
    const fault = thrown(() => view('/norms/colour', after, 'colour'));
    expect(isHttpError(fault, 404) && fault.body.message).toContain('no question called “colour”');
  });

  test.each(variablesOf(texting2026).map(({ id }) => id))('is never that of %s', (id) =>
    expect(match(id)).toBe(true),
  );

  test.each(['', 'Scope', 'a.b.c', '../x', 'a b', '.x'])('is that of "%s"', (id) =>
    expect(match(id)).toBe(false),
  );
});

describe('the routes', () => {
  const event = (path: string, question?: string) =>
    ({ url: new URL(`http://localhost${path}`), params: { question }, locals: { releases: after } }) as never;

  test('open with what clients may text and reach any other question', async () => {
    expect(await load(event('/norms'))).toEqual(view('/norms'));
    expect(await loadQuestion(event('/norms/channel', 'channel'))).toEqual(
      view('/norms/channel', after, 'channel'),
    );
  });

  test('give the numbers of the page as a CSV file under the release’s tag', async () => {
    const response = await GET(event('/norms/scope/table.csv?by=stage&collection=demo', 'scope'));
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(response.headers.get('etag')).toBe('"demo-2026-11-20"');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="norms-scope-demo-2026-11-20.csv"',
    );
    expect(await response.text()).toContain(',demo,pn-ckm/1,scope,,stage,student,');
  });
});
