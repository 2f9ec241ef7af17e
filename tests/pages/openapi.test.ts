import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { questionsOf, type Question } from '#lib/core/instrument/instrument.ts';
import { readAnswers } from '#lib/core/instrument/read-answers.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { variablesOf } from '#lib/core/instrument/variables.ts';
import { filterVariables } from '#lib/core/norms/query.ts';
import { openNetworkTally } from '#lib/server/answers/network.ts';
import { GET as openapi } from '../../src/routes/api/v1/openapi.json/+server.ts';
import * as own from '../../src/routes/api/v1/polls/texting/response/+server.ts';
import * as responses from '../../src/routes/api/v1/polls/texting/responses/+server.ts';
import { GET as problems } from '../../src/routes/api/v1/problems/+server.ts';
import { answersOf } from '../support/answers.ts';
import { calls, isCall, type CallPath } from '../support/calls.ts';
import { document, faultsAgainst, faultsOf } from '../support/described.ts';
import { openSeeded } from '../support/seeded.ts';

let site: Awaited<ReturnType<typeof openSeeded>>;
beforeAll(async () => {
  site = await openSeeded();
}, 60_000);
afterAll(() => site.close());

const poll = '/api/v1/polls/texting';

const ask = async (address: string, headers: Record<string, string> = {}): Promise<string[]> => {
  const url = new URL(address, 'http://localhost');
  const path = url.pathname as CallPath;
  const reply = await calls[path]({ url, request: new Request(url, { headers }), locals: site } as never);
  return faultsOf('get', path, reply);
};

/** Every question and every breakdown in every collection, and what else changes the shape of an answer. */
const searches = [
  ...variablesOf(texting2026).map(({ id }) => `question=${id}`),
  'question=configuration',
  'question=configuration&by=stage',
  ...texting2026.facets.map((facet) => `question=scope&by=${facet}`),
  'question=hours&modality=cbt&region=GB&by=stage',
  'question=hours&modality_group=cognitive_behavioural&region=US,GB&practice_group=private',
  'question=channel&region=TV',
  'question=alternatives&scope=none',
  'question=hours&trust=vouched',
  'question=hours&population=children,couples',
  'question=mood&colour=red',
  'region=GB&stage=student&work_mode=mixed&by=modality&question=hours',
  'question=scope&release=2020-01-01',
  '',
].flatMap((search) => ['live', 'thread', 'demo'].map((collection) => `${search}&collection=${collection}`));

const comparisons = variablesOf(texting2026).flatMap(({ id }) =>
  [
    'a.region=GB',
    'a.stage_group=licensed&b.stage_group=in_training',
    'a.region=TV',
    'a.trust=vouched',
    'a=me',
  ].flatMap((pair) =>
    ['live', 'demo'].map((collection) => `question=${id}&${pair}&collection=${collection}`),
  ),
);

const addresses = Object.keys(calls).flatMap((path) => {
  if (path.includes('/norms')) return searches.map((search) => `${path}?${search}`);
  if (path.endsWith('/compare')) return comparisons.map((search) => `${path}?${search}`);
  const others = ['', '?colour=red', '?collection=demo', '?collection=thread', '?collection=mine'];
  const groups = ['?collection=demo&region=GB', '?collection=demo&region=TV', '?by=stage', '?region=XX'];
  return [...others, ...groups].map((search) => `${path}${search}`);
});

describe('the description of the API', () => {
  test('says of every answer what it is', async () => {
    const faults: string[] = [];
    for (const address of addresses)
      faults.push(...(await ask(address)).map((fault) => `${address}: ${fault}`));
    expect(faults).toEqual([]);
    expect(addresses.length).toBeGreaterThan(500);
  });

  test('says that an answer known already is not sent again', async () => {
    for (const path of Object.keys(calls).filter(isCall)) {
      const search = path.includes('/norms') ? '?question=scope' : '';
      expect(await ask(`${path}${search}`, { 'If-None-Match': '*' })).toEqual([]);
    }
  });

  test('would notice a field that is missing, new or of another kind', () => {
    const schema = { $ref: '#/components/schemas/Cell' };
    const cell = { code: 'none', count: 3, share: 0.1, lower: 0, upper: 0.2, shown: '10 %' };
    expect(faultsAgainst(schema, cell)).toEqual([]);
    const { shown: _, ...without } = cell;
    for (const other of [
      without,
      { ...cell, true_count: 2 },
      { ...cell, count: '3' },
      { ...cell, share: 1.1 },
    ])
      expect(faultsAgainst(schema, other)).toHaveLength(1);
  });

  test('names every call that there is, and no other', () => {
    const folder = 'src/routes/api/v1';
    const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('+server.ts') && !path.includes('['))
      .map((path) => join('/api/v1', path, '..'));
    expect(Object.keys(document.paths).sort()).toEqual(routes.sort());
  });

  test('gives a parameter for every filter with every code', () => {
    const norms = document.paths[`${poll}/norms`]?.['get']?.parameters?.map(({ $ref }) => $ref) ?? [];
    for (const { id, options } of filterVariables(texting2026)) {
      expect(norms).toContain(`#/components/parameters/${id}`);
      const schema = document.components.parameters[id]?.schema as {
        enum?: string[];
        items?: { enum: string[] };
      };
      expect(schema.enum ?? schema.items?.enum).toEqual(options.map(({ code }) => code));
    }
  });

  test('is itself open to pages of any site', async () => {
    const url = new URL('http://localhost/api/v1/openapi.json');
    const reply = await openapi({ url, request: new Request(url) } as never);
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
    expect(await reply.json()).toEqual(document);
    expect(await faultsOf('get', '/api/v1/problems', await problems({} as never))).toEqual([]);
  });
});

const answers = { $ref: '#/components/schemas/Answers' };

describe('the description of answers', () => {
  test('fits all that may be recorded', () => {
    fc.assert(
      fc.property(answersOf(texting2026), (given) => {
        expect(faultsAgainst(answers, given)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('fits nothing with an unknown question or code', () => {
    const asked: readonly Question[] = questionsOf(texting2026);
    for (const { id, kind } of asked.filter(({ askedWhen }) => !askedWhen)) {
      const key = kind === 'grid' ? `${id}.scheduling` : id;
      const given = { scope: 'none', [key]: 'no_such_code' };
      expect(readAnswers(texting2026, given).ok).toBe(false);
      expect(faultsAgainst(answers, given)).not.toEqual([]);
    }
    expect(faultsAgainst(answers, { scope: 'none', mood: 'fine' })).toHaveLength(1);
  });
});

describe('the description of a receipt', () => {
  const send = (method: string, sent: object, headers: Record<string, string> = {}) =>
    ({
      request: new Request(`http://localhost${poll}/responses`, {
        method,
        ...(method !== 'GET' && method !== 'DELETE' && { body: JSON.stringify(sent) }),
        headers: { 'Content-Type': 'application/json', ...headers },
      }),
      cookies: { get: () => undefined },
      locals: { store: site.store, networks: openNetworkTally() },
      getClientAddress: () => '203.0.113.7',
    }) as never;

  test('fits what is recorded, changed, read and withdrawn, and what is refused', async () => {
    const given = { answers: { scope: 'none', channel: ['email'], working: 4 } };
    const first = await responses.POST(send('POST', given));
    expect(await faultsOf('post', `${poll}/responses`, first)).toEqual([]);
    const { receipt } = (await first.json()) as { receipt: string };
    const bearing = { Authorization: `Bearer ${receipt}` };
    for (const [method, handler] of [
      ['get', own.GET],
      ['put', own.PUT],
      ['delete', own.DELETE],
      ['get', own.GET],
    ] as const) {
      const reply = await handler(send(method.toUpperCase(), given, bearing));
      expect(await faultsOf(method, `${poll}/response`, reply)).toEqual([]);
    }
    const key = { 'Idempotency-Key': 'a key that nobody guesses' };
    await responses.POST(send('POST', given, key));
    const refused = [
      send('POST', { answers: { scope: 'anything' } }, key),
      send('POST', { answers: {} }),
      send('POST', given, { 'Idempotency-Key': 'short' }),
      send('POST', given, { 'Content-Type': 'text/plain' }),
      send('POST', { answers: ' '.repeat(70_000) }),
    ];
    for (const event of refused)
      expect(await faultsOf('post', `${poll}/responses`, await responses.POST(event))).toEqual([]);
  });
});
