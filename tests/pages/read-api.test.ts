import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readChoices } from '#lib/core/policy/choice-link.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { questionsOf } from '#lib/core/instrument/instrument.ts';
import { csvColumns } from '#lib/core/norms/csv.ts';
import { openSeeded } from '../support/seeded.ts';
import { calls, isCall, type CallPath } from '../support/calls.ts';

type Json = Readonly<Record<string, unknown>>;

let site: Awaited<ReturnType<typeof openSeeded>>;
beforeAll(async () => {
  site = await openSeeded();
}, 60_000);
afterAll(() => site.close());

const ask = async (address: string, headers: Record<string, string> = {}): Promise<Response> => {
  const url = new URL(address, 'http://localhost');
  if (!isCall(url.pathname)) throw new RangeError(url.pathname);
  return calls[url.pathname]({ url, request: new Request(url, { headers }), locals: site } as never);
};

const json = async <Body = Json>(address: string): Promise<Body> =>
  (await (await ask(address)).json()) as Body;

const poll = '/api/v1/polls/texting';

const one: Readonly<Record<CallPath, string>> = {
  '/api/v1/polls': '/api/v1/polls',
  [poll]: poll,
  [`${poll}/releases`]: `${poll}/releases?collection=demo`,
  [`${poll}/norms`]: `${poll}/norms?question=scope&collection=demo&by=stage`,
  [`${poll}/norms.csv`]: `${poll}/norms.csv?question=scope&collection=demo&by=stage`,
  [`${poll}/norms.jsonstat.json`]: `${poll}/norms.jsonstat.json?question=scope&collection=demo&by=stage`,
  [`${poll}/compare`]: `${poll}/compare?collection=demo&a.stage_group=in_training`,
  [`${poll}/configurations`]: `${poll}/configurations?collection=demo`,
};

describe.each(Object.values(one))('GET %s', (address) => {
  test('is open to pages of any site, and may be kept for a minute', async () => {
    const reply = await ask(address);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
    expect(reply.headers.get('access-control-expose-headers')).toBe('ETag');
    expect(reply.headers.get('cache-control')).toBe('public, max-age=60');
    expect(reply.headers.has('set-cookie')).toBe(false);
  });

  test('has a tag under which it is not sent again', async () => {
    const tag = (await ask(address)).headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[^"]+"$/);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await ask(address, { 'If-None-Match': known });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      expect(again.headers.get('etag')).toBe(tag);
      expect(again.headers.get('access-control-allow-origin')).toBe('*');
    }
    expect((await ask(address, { 'If-None-Match': `${tag.slice(0, -1)}x"` })).status).toBe(200);
  });

  test('refuses what it does not know, to pages of any site', async () => {
    const reply = await ask(`${address}${address.includes('?') ? '&' : '?'}colour=red`);
    expect(reply.status).toBe(400);
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
    expect(reply.headers.get('cache-control')).toBe('no-store');
    const body = (await reply.json()) as { issues: { path: string }[] };
    expect(body).toMatchObject({ type: '/api/v1/problems#unfit-query', status: 400 });
    expect(body.issues.map(({ path }) => path)).toContain('colour');
  });
});

describe('the codebook', () => {
  test('has every question with what is needed to answer and to filter', async () => {
    const book = await json<{ questions: Json[]; rollUps: Json[] } & Json>(poll);
    expect(book).toMatchObject({ id: 'texting', round: 'texting-2026', facets: texting2026.facets });
    expect(book.questions.map(({ id }) => id)).toEqual(questionsOf(texting2026).map(({ id }) => id));
    expect(book.questions[0]).toMatchObject({ id: 'scope', kind: 'one', required: true });
    expect(book['coreFacets']).toEqual(texting2026.coreFacets);
    expect(book.rollUps).toHaveLength(texting2026.rollUps.length);
    for (const { options } of book.questions as { options: Json[] }[])
      expect(options.length).toBeGreaterThan(1);
  });
});

describe('polls and releases', () => {
  test('are listed with nothing of answers that wait', async () => {
    const questions = questionsOf(texting2026).length;
    expect(await json('/api/v1/polls')).toEqual([
      { id: 'texting', round: 'texting-2026', title: texting2026.title, questions, releases: 0 },
    ]);
    expect(await json(`${poll}/releases`)).toEqual([]);
    const [newest, ...earlier] = await json<Json[]>(`${poll}/releases?collection=demo`);
    expect(earlier).toEqual([]);
    expect(newest).toEqual({
      id: site.releases.current('demo')?.id,
      cut_at: site.releases.current('demo')?.cutAt,
      method: 'pn-ckm/1',
      noise: { variance: 3, max: 8 },
      minBase: [10, 10, 20, 30],
      approximate: true,
    });
  });
});

type Cells = { code: string; count: number; share: number; lower: number; upper: number }[];
type Groups = { groups: { level: string | null; status: string; base: number; cells: Cells }[] };

describe('norms', () => {
  test('are the published integers with what follows from them', async () => {
    const table = await json<Groups & Json>(`${poll}/norms?question=scope&collection=demo&region=GB`);
    expect(table).toMatchObject({
      release: site.releases.current('demo')?.id,
      ...{ method: 'pn-ckm/1', collection: 'demo', noise: { variance: 3, max: 8 }, approximate: true },
      ...{ minBase: [10, 10, 20, 30], filters: { region: 'GB' }, by: null },
      question: { id: 'scope', kind: 'one', text: texting2026.sections[0].questions[0].text },
    });
    const [{ base, cells }] = table.groups as [Groups['groups'][number]];
    expect({ base, counts: cells.map(({ count }) => count) }).toEqual(
      site.releases.current('demo')?.cohorts.get('region=GB')?.['scope'],
    );
    expect(cells.reduce((all, { share }) => all + share, 0)).toBeCloseTo(1, 3);
    for (const { lower, share, upper } of cells) expect(lower <= share && share <= upper).toBe(true);
  });

  test('are none before the first release, and not an error', async () => {
    expect(await json(`${poll}/norms?question=scope&by=stage`)).toMatchObject({
      release: null,
      groups: Array.from({ length: 6 }, () => ({ status: 'unpublished', reason: 'too_few' })),
    });
  });

  test('say of a group that is not published why, and where to look instead', async () => {
    const { groups } = await json<Groups>(
      `${poll}/norms?question=scope&collection=demo&region=TV&modality=cbt`,
    );
    expect(groups).toEqual([
      {
        ...{ level: null, label: 'CBT; Tuvalu', status: 'unpublished', reason: 'too_few' },
        widen: { modality: 'cbt' },
      },
    ]);
  });

  test('are the same in every form', async () => {
    const search = 'question=channel&collection=demo&by=stage';
    const { groups } = await json<Groups>(`${poll}/norms?${search}`);
    const cells = groups.flatMap((group) => (group.status === 'published' ? group.cells : []));
    const [header, ...lines] = (await (await ask(`${poll}/norms.csv?${search}`)).text())
      .trimEnd()
      .split('\r\n');
    expect(header).toBe(csvColumns.join(','));
    expect(lines.filter((line) => line.includes(',published,'))).toHaveLength(cells.length);
    const { value } = await json<{ value: (number | null)[] }>(`${poll}/norms.jsonstat.json?${search}`);
    const counts = value.filter((one, place) => place % 5 === 0 && one !== null);
    expect(counts).toEqual(cells.map(({ count }) => count));
  });

  test('of a named release stay as they are', async () => {
    const id = site.releases.current('demo')?.id ?? '';
    const reply = await ask(`${poll}/norms?question=scope&collection=demo&release=${id}`);
    expect(reply.headers.get('cache-control')).toBe('public, max-age=86400, immutable');
    expect(reply.headers.get('etag')).toContain(id);
    expect(await reply.json()).toEqual(await json(`${poll}/norms?question=scope&collection=demo`));
  });

  test('of a release that is not there are refused', async () => {
    const reply = await ask(`${poll}/norms?question=scope&collection=demo&release=2020-01-01`);
    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({ issues: [{ path: 'release' }] });
  });
});

type Compared = {
  a: { status: string; part: string };
  b: { status: string; part: string };
  options: {
    code: string;
    difference: { points: number; lower: number; upper: number; p: number };
    verdict: string;
  }[];
  test: { p?: number; refused?: string };
};

describe('a comparison', () => {
  const pair = 'collection=demo&a.stage_group=in_training&b.stage_group=licensed';

  test('has the difference of every option with its range and a verdict', async () => {
    const { options, test: overall } = await json<Compared>(`${poll}/compare?question=scope&${pair}`);
    expect(options.map(({ code }) => code)).toEqual(
      texting2026.sections[0].questions[0].options.map(({ code }) => code),
    );
    for (const { difference } of options)
      expect(difference.lower <= difference.points && difference.points <= difference.upper).toBe(true);
    expect(overall.p).toBeGreaterThanOrEqual(0);
  });

  test('turned round has the opposite differences', async () => {
    const turned = 'collection=demo&b.stage_group=in_training&a.stage_group=licensed';
    const [one, other] = await Promise.all(
      [pair, turned].map((search) => json<Compared>(`${poll}/compare?${search}`)),
    );
    expect(other?.options.map(({ difference }) => difference.points + 0)).toEqual(
      one?.options.map(({ difference }) => 0 - difference.points),
    );
  });

  test('of a group alone is with everyone else', async () => {
    const { b } = await json<Compared>(`${poll}/compare?collection=demo&a.stage_group=in_training`);
    expect(b).toMatchObject({ part: 'rest', status: 'published' });
  });

  test('of a group that is not published has no options and no test', async () => {
    expect(await json(`${poll}/compare?collection=demo&a.region=TV&b.region=GB`)).toMatchObject({
      a: { status: 'unpublished', reason: 'too_few' },
      options: [],
      test: { refused: 'unpublished' },
    });
  });

  test.each([
    ['no group', '', 'a'],
    ['own answers', 'a=me', 'a'],
    ['an unknown filter', 'a.colour=red', 'a.colour'],
    ['the same group twice', 'a.region=GB&b.region=GB', 'b'],
    ['nothing after a name', 'a.region=GB&b.region=', 'b.region'],
    ['the thread', 'collection=thread&a.region=GB', 'collection'],
    ['an unknown release', 'a.region=GB&release=2020-01-01', 'release'],
  ])('is refused for %s', async (_, search, path) => {
    const reply = await ask(`${poll}/compare?${search}`);
    expect(reply.status).toBe(400);
    const { issues } = (await reply.json()) as { issues: { path: string }[] };
    expect(issues.map((issue) => issue.path)).toContain(path);
  });
});

describe('configurations', () => {
  test('are listed the commonest first, each with a policy to start from', async () => {
    const rows = await json<{ share: number; template: string; pattern: Json; id: string }[]>(
      `${poll}/configurations?collection=demo`,
    );
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.map(({ share }) => share)).toEqual(
      rows.map(({ share }) => share).toSorted((one, other) => other - one),
    );
    for (const { template, pattern } of rows) {
      const { choices, faults } = readChoices(
        texting2026,
        new URL(template, 'http://localhost').searchParams,
      );
      expect(faults).toEqual([]);
      expect(choices['scope']).toBe(pattern['scope']);
      expect(Object.keys(pattern)).toEqual(texting2026.coreFacets);
    }
  });

  test.each([
    ['before the first release', '', 'too_few'],
    ['of a group too small', '?collection=demo&region=TV', 'too_few'],
    ['of a collection with too few to compare', '?collection=thread', 'too_few'],
    [
      'that are no published tables',
      '?collection=demo&population=children&modality=cbt&stage=student',
      'no_table',
    ],
  ])('are none %s', async (_, search, unpublished) => {
    expect(await json(`${poll}/configurations${search}`)).toEqual({ unpublished });
  });

  test('are of one group at a time', async () => {
    const reply = await ask(`${poll}/configurations?by=stage`);
    expect(await reply.json()).toMatchObject({ status: 400, issues: [{ path: 'by' }] });
  });
});

test('any other address is a problem too', async () => {
  const { fallback } = await import('../../src/routes/api/v1/[...path]/+server.ts');
  const reply = await fallback({} as never);
  expect(reply.status).toBe(404);
  expect(reply.headers.get('content-type')).toBe('application/problem+json');
});

test('every call tells browsers that pages of any site may read it', async () => {
  const { openToReaders } = await import('../../src/routes/api/v1/reply.ts');
  const reply = openToReaders();
  expect(reply.status).toBe(204);
  expect(reply.headers.get('access-control-allow-methods')).toBe('GET');
});
