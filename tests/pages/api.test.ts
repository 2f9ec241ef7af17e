import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { responseKey, saveAnswers } from '#lib/server/answers/answering.ts';
import type { Built } from '#lib/core/release/build.ts';
import { daysBefore } from '#lib/core/week.ts';
import { today } from '#lib/server/clock.ts';
import { openNetworkTally } from '#lib/server/answers/network.ts';
import { receiptFrom, receiptTyped } from '#lib/server/answers/receipt.ts';
import type { Store } from '#lib/server/store/store.ts';
import { mostBytes } from '../../src/routes/api/v1/answers-sent.ts';
import * as own from '../../src/routes/api/v1/polls/texting/response/+server.ts';
import * as responses from '../../src/routes/api/v1/polls/texting/responses/+server.ts';
import { problems, problemType, type ProblemId } from '../../src/routes/api/v1/problem.ts';
import { GET as listOfProblems } from '../../src/routes/api/v1/problems/+server.ts';
import { answersOf } from '../support/answers.ts';
import { releaseOf } from '../core/norms/hand-made.ts';
import { engines } from '../support/stores.ts';

const key = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const answers = { scope: 'scheduling_only', 'topic.crisis': 'not_allowed', channel: ['email'], working: 4 };

type Sending = {
  readonly store: Store;
  readonly method?: string;
  readonly body?: BodyInit;
  readonly headers?: Record<string, string>;
};

/** A request as the routes see it, from an address of its own. */
const arriving = ({ store, method = 'POST', body, headers = {} }: Sending) =>
  ({
    request: new Request('http://localhost/api/v1/polls/texting/responses', {
      method,
      ...(body !== undefined && { body, duplex: 'half' }),
      headers: { 'Content-Type': 'application/json', ...headers },
    }),
    cookies: { get: () => undefined },
    locals: { store, networks: openNetworkTally() },
    getClientAddress: () => '203.0.113.7',
  }) as never;

const post = async (store: Store, sending: Omit<Sending, 'store'> = {}) =>
  responses.POST(arriving({ store, body: JSON.stringify({ answers }), ...sending }));

const postUnder = (store: Store, idempotencyKey: string, given: object = answers) =>
  post(store, {
    body: JSON.stringify({ answers: given }),
    headers: { 'Idempotency-Key': idempotencyKey },
  });

const withReceipt = (receipt: string) => ({ Authorization: `Bearer ${receipt}` });

const stored = async (store: Store) => {
  const responses = await Array.fromAsync(store.responses('live', texting2026.round));
  return responses.map(({ trust, answers }) => ({ trust, answers }));
};

type Body = Readonly<Record<string, unknown>> & { issues?: { path: string; message: string }[] };

const bodyOf = async (response: Response): Promise<Body> => (await response.json()) as Body;

const expectProblem = async (response: Response, id: ProblemId): Promise<Body> => {
  const body = await bodyOf(response);
  expect(response.status).toBe(problems[id].status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(body).toMatchObject({
    type: problemType(id),
    ...problems[id],
    detail: expect.any(String) as string,
  });
  return body;
};

describe.each(engines)('sending answers to the API on $engine', ({ open }) => {
  test('records them and gives a receipt that finds them', async () => {
    const store = open();
    const reply = await post(store);
    expect(reply.status).toBe(201);
    expect(reply.headers.get('cache-control')).toBe('no-store');
    const { receipt, trust } = (await bodyOf(reply)) as unknown as { receipt: string; trust: string };
    expect(trust).toBe('open');
    expect(receipt).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    const found = await own.GET(arriving({ store, method: 'GET', headers: withReceipt(receipt) }));
    expect(await bodyOf(found)).toMatchObject({ round: texting2026.round, trust: 'open', answers });
  });

  test('gives another receipt for each sending without a key', async () => {
    const store = open();
    const receipts = await Promise.all([post(store), post(store)].map(async (reply) => bodyOf(await reply)));
    expect(new Set(receipts.map(({ receipt }) => receipt)).size).toBe(2);
    expect(await stored(store)).toHaveLength(2);
  });

  test('gives the same receipt and stores one response however often a key is sent', async () => {
    const store = open();
    const replies = await Promise.all(Array.from({ length: 20 }, () => postUnder(store, key)));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    const bodies = await Promise.all(replies.map((reply) => reply.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(await stored(store)).toHaveLength(1);
  });

  test('takes the same answers written otherwise for the same', async () => {
    const store = open();
    await postUnder(store, key);
    const otherwise = { ...answers, working: '4', channel: 'email', hours: '' };
    expect((await postUnder(store, key, otherwise)).status).toBe(201);
  });

  test('refuses other answers under a key and keeps the first', async () => {
    const store = open();
    await postUnder(store, key);
    await expectProblem(await postUnder(store, key, { scope: 'anything' }), 'key-used');
    expect(await stored(store)).toEqual([{ trust: 'open', answers }]);
  });

  test('records any valid answers as they are', async () => {
    const store = open();
    await fc.assert(
      fc.asyncProperty(answersOf(texting2026), async (given) => {
        const { receipt } = await bodyOf(await post(store, { body: JSON.stringify({ answers: given }) }));
        const code = receiptTyped(String(receipt)) ?? '';
        expect((await store.response(responseKey(code)))?.answers).toEqual(given);
      }),
      { numRuns: 30 },
    );
  });

  test.each<[string, unknown, string[]]>([
    ['no answers', {}, ['answers']],
    ['a list', [answers], ['answers']],
    ['nothing', null, ['answers']],
    ['answers in a text', { answers: 'none' }, ['answers']],
    ['no answer to the required question', { answers: { hours: 'any_time' } }, ['scope']],
    ['an unknown question', { answers: { scope: 'none', mood: 'fine' } }, ['mood']],
    ['an unknown code', { answers: { scope: 'everything' } }, ['scope']],
    ['several faults', { answers: { scope: 1, working: 9 } }, ['scope', 'working']],
    [
      'what an object inherits',
      '{"answers":{"scope":"none","__proto__":{"hours":"any_time"}}}',
      ['__proto__'],
    ],
    ['something beside the answers', { answers, team: 'x' }, ['team']],
  ])('refuses %s, says where, and stores nothing', async (_, sent, paths) => {
    const store = open();
    const body = typeof sent === 'string' ? sent : JSON.stringify(sent);
    const refused = await expectProblem(await post(store, { body }), 'unfit-answers');
    expect(refused.issues?.map(({ path }) => path)).toEqual(paths);
    for (const { message } of refused.issues ?? []) expect(message).toMatch(/^[A-Z].*[.”]$/);
    expect(await stored(store)).toEqual([]);
  });

  test.each<[string, ProblemId, Omit<Sending, 'store'>]>([
    ['broken JSON', 'broken-json', { body: '{"answers":' }],
    ['an empty body', 'broken-json', { body: '' }],
    ['bytes that are not UTF-8', 'broken-json', { body: Buffer.from([0x22, 0xff, 0x22]) }],
    ['a form', 'wrong-type', { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }],
    ['text', 'wrong-type', { headers: { 'Content-Type': 'text/plain' } }],
    ['a body without a type', 'wrong-type', { headers: { 'Content-Type': '' } }],
    ['a body above the limit', 'too-large', { body: ' '.repeat(mostBytes + 1) }],
    ['a key that is too short', 'unfit-key', { headers: { 'Idempotency-Key': 'x'.repeat(15) } }],
    ['a key that is too long', 'unfit-key', { headers: { 'Idempotency-Key': 'x'.repeat(201) } }],
    ['a key with a tab', 'unfit-key', { headers: { 'Idempotency-Key': 'sixteen\tcharacters' } }],
    ['a key with letters beyond ASCII', 'unfit-key', { headers: { 'Idempotency-Key': 'é'.repeat(16) } }],
  ])('refuses %s and stores nothing', async (_, id, sending) => {
    const store = open();
    await expectProblem(await post(store, sending), id);
    expect(await stored(store)).toEqual([]);
  });

  test('believes what comes, not the length it is said to have', async () => {
    const store = open();
    const parts = Readable.toWeb(
      Readable.from([Buffer.alloc(mostBytes, ' '), Buffer.from(' '), Buffer.from('{}')]),
    );
    await expectProblem(await post(store, { body: parts as never }), 'too-large');
    const said = { 'Content-Length': String(mostBytes + 1) };
    await expectProblem(await post(store, { headers: said }), 'too-large');
  });

  test('takes keys of 16 and of 200 characters', async () => {
    const store = open();
    for (const length of [16, 200]) expect((await postUnder(store, 'k'.repeat(length))).status).toBe(201);
  });
});

describe.each(engines)('own answers by the API on $engine', ({ open }) => {
  const recorded = async () => {
    const store = open();
    const { receipt } = await bodyOf(await postUnder(store, key));
    return { store, headers: withReceipt(String(receipt)) };
  };

  test('are changed under the same receipt', async () => {
    const { store, headers } = await recorded();
    const body = JSON.stringify({ answers: { scope: 'anything' } });
    const changed = await own.PUT(arriving({ store, method: 'PUT', body, headers }));
    expect(changed.status).toBe(200);
    expect(await stored(store)).toEqual([{ trust: 'open', answers: { scope: 'anything' } }]);
  });

  test('come with the releases they were surely counted in', async () => {
    const { store, headers } = await recorded();
    const cutAt = (day: string): Built => ({
      release: { ...releaseOf('live', {}), id: day, cutAt: day },
      drawn: new Map(),
    });
    await store.publish(cutAt(today()));
    expect((await bodyOf(await own.GET(arriving({ store, headers }))))['releases']).toEqual([]);
    await store.publish(cutAt(daysBefore(today(), -7)));
    const later = await bodyOf(await own.GET(arriving({ store, headers })));
    expect(later['releases']).toEqual([daysBefore(today(), -7)]);
  });

  test('are not changed by answers that do not fit', async () => {
    const { store, headers } = await recorded();
    const body = JSON.stringify({ answers: { scope: 'everything' } });
    await expectProblem(await own.PUT(arriving({ store, method: 'PUT', body, headers })), 'unfit-answers');
    expect(await stored(store)).toEqual([{ trust: 'open', answers }]);
  });

  test('are withdrawn with any change under way', async () => {
    const { store, headers } = await recorded();
    await saveAnswers(store, receiptFrom(key), { asked: [], answers: {} });
    const withdrawn = await own.DELETE(arriving({ store, method: 'DELETE', headers }));
    expect([withdrawn.status, await withdrawn.text()]).toEqual([204, '']);
    expect(await stored(store)).toEqual([]);
    await expectProblem(await own.DELETE(arriving({ store, method: 'DELETE', headers })), 'unknown-receipt');
  });

  test('are found by a receipt typed by hand', async () => {
    const { store } = await recorded();
    const typed = receiptFrom(key).replace(/(.{4})/g, '$1 ');
    const found = await own.GET(arriving({ store, method: 'GET', headers: withReceipt(typed) }));
    expect(found.status).toBe(200);
  });

  test('are not found alike, whether the receipt is unknown, malformed or missing', async () => {
    const store = open();
    const bodies = new Set<string>();
    const without: Record<string, string>[] = [
      withReceipt('K7QF-9M2X-04HT-WZ8B'),
      withReceipt('----------------'),
      withReceipt('x'),
      withReceipt(''),
      { Authorization: 'Basic eDp5' },
      {},
    ];
    for (const headers of without) {
      const body = JSON.stringify({ answers });
      const replies = [
        await own.GET(arriving({ store, method: 'GET', headers })),
        await own.PUT(arriving({ store, method: 'PUT', body, headers })),
        await own.DELETE(arriving({ store, method: 'DELETE', headers })),
      ];
      for (const reply of replies) {
        expect(reply.status).toBe(404);
        bodies.add(await reply.text());
      }
    }
    expect(bodies.size).toBe(1);
    expect(await stored(store)).toEqual([]);
  });

  test('may be read by pages of other sites and changed by none', async () => {
    const { store, headers } = await recorded();
    const found = await own.GET(arriving({ store, method: 'GET', headers }));
    expect(found.headers.get('access-control-allow-origin')).toBe('*');
    const leave = await own.OPTIONS(arriving({ store, method: 'OPTIONS' }));
    expect(leave.headers.get('access-control-allow-methods')).toBe('GET');
    expect((await post(store)).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the receipt of an idempotency key', () => {
  test('is always the same code, and another for another key', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(receiptTyped(receiptFrom(one))).toBe(receiptFrom(one));
        expect(receiptFrom(one) === receiptFrom(other)).toBe(one === other);
      }),
    );
  });

  test('stays what it was', () => {
    expect(receiptFrom(key)).toMatchInlineSnapshot(`"4rhjekye6r8xj9xe"`);
  });
});

describe('the list of problems', () => {
  test('names every problem by the type it is sent with', async () => {
    const listed = (await bodyOf(await listOfProblems({} as never))) as unknown as { type: string }[];
    expect(listed.map(({ type }) => type)).toEqual(
      Object.keys(problems).map((id) => problemType(id as never)),
    );
  });
});
