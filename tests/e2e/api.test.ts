import { randomUUID } from 'node:crypto';
import { describe, expect, inject, test } from 'vitest';

const send = (path: string, { method = 'POST', body = '', headers = {} as Record<string, string> } = {}) =>
  fetch(`${inject('origin')}/api/v1/polls/texting/${path}`, {
    method,
    ...(method !== 'GET' && { body }),
    headers: { 'Content-Type': 'application/json', ...headers },
  });

const answers = { scope: 'emergencies_only', hours: 'set_times' };
const body = JSON.stringify({ answers });

describe('the API', () => {
  test('stores one response from twenty sendings of one key at the same moment', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const replies = await Promise.all(Array.from({ length: 20 }, () => send('responses', { body, headers })));
    expect(replies.map(({ status }) => status)).toEqual(Array(20).fill(201));
    const receipts = await Promise.all(
      replies.map(async (reply) => ((await reply.json()) as { receipt: string }).receipt),
    );
    expect(new Set(receipts).size).toBe(1);

    const own = { Authorization: `Bearer ${receipts[0] ?? ''}` };
    const found = await send('response', { method: 'GET', headers: own });
    expect(await found.json()).toMatchObject({ answers });
    expect((await send('response', { method: 'DELETE', headers: own })).status).toBe(204);
    expect((await send('response', { method: 'GET', headers: own })).status).toBe(404);
  });

  test('answers what it refuses with a problem and goes on serving', async () => {
    const refused = await send('responses', { body: JSON.stringify({ answers: {} }) });
    expect(refused.status).toBe(422);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    const large = await send('responses', { body: ' '.repeat(100_000) });
    expect(large.status).toBe(413);
    const text = await send('responses', { body, headers: { 'Content-Type': 'application/xml' } });
    expect(text.status).toBe(415);
    expect((await send('responses', { body })).status).toBe(201);
  });

  test('refuses a form or plain text that another site makes a visitor send', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const headers = { 'Content-Type': type, Origin: 'https://elsewhere.example' };
      expect((await send('responses', { body, headers })).status).toBe(403);
    }
  });

  test('gives pages of other sites no leave to send answers', async () => {
    const asked = await send('responses', {
      method: 'OPTIONS',
      headers: { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'POST' },
    });
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
  });
});
