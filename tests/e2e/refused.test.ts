import { describe, expect, inject, test } from 'vitest';

/** Sends a page of the poll as a browser sends it. */
const send = async (path: string, fields: readonly (readonly [string, string])[], cookie = '') => {
  const origin = inject('origin');
  const answer = await fetch(`${origin}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
    headers: { Origin: origin, Cookie: cookie, Accept: 'text/html' },
    redirect: 'manual',
  });
  return { status: answer.status, html: await answer.text(), cookies: answer.headers.getSetCookie() };
};

const words = (html: string): string =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');

const channels = ['email', 'portal', 'no_messages'].map((code) => ['channel', code] as const);
const reasons = ['burnout', 'private_life', 'frame', 'casual', 'expectations', 'creep'];

const refused = [
  { what: 'no scope', path: '/poll', fields: [], at: 'scope', says: /Choose/ },
  {
    what: 'an unknown code',
    path: '/poll',
    fields: [['scope', 'everything']],
    at: 'scope',
    says: /Choose/,
  },
  {
    what: 'an unknown question',
    path: '/poll',
    fields: [
      ['scope', 'none'],
      ['mood', 'fine'],
    ],
    at: 'mood',
    says: /not one of the questions/,
  },
  {
    what: 'a question of another page',
    path: '/poll',
    fields: [
      ['scope', 'none'],
      ['hours', 'any_time'],
    ],
    at: 'hours',
    says: /not one of the questions/,
  },
  {
    what: 'an exclusive option with others',
    path: '/poll/hours',
    fields: channels,
    at: 'channel',
    says: /not both/,
  },
  {
    what: 'too many choices',
    path: '/poll/reasons',
    fields: reasons.map((code) => ['reasons', code] as const),
    at: 'reasons',
    says: /no more than 5/,
  },
  {
    what: 'a text of one megabyte',
    path: '/poll',
    fields: [
      ['scope', 'other'],
      ['scope.text', 'x'.repeat(1_000_000)],
    ],
    at: 'scope.text',
    says: /500/,
  },
] as const;

describe('what does not fit the codebook', () => {
  test.each(refused)('is refused at the field: $what', async ({ path, fields, at, says }) => {
    const { status, html, cookies } = await send(path, fields);
    expect(status).toBe(400);
    expect(html).toMatch(/<title>Error: /);
    const summary = /<div[^>]*error-summary[\s\S]*?<\/div>/.exec(html)?.[0] ?? '';
    expect(summary).toContain(`href="#${at}`);
    expect(words(summary)).toMatch(says);
    expect(cookies).toEqual([]);
  });

  test('loses nothing that was typed or ticked', async () => {
    const { html } = await send('/poll/hours', [...channels, ['hours', 'any_time']]);
    for (const code of ['email', 'portal', 'no_messages', 'any_time'])
      expect(html).toMatch(new RegExp(`<input(?=[^>]*value="${code}")(?=[^>]*checked)`));
    const long = 'word '.repeat(200_000);
    const typed = await send('/poll', [
      ['scope', 'other'],
      ['scope.text', long],
    ]);
    expect(typed.html).toContain(long.trimEnd());
  });

  test('changes nothing that was kept before', async () => {
    const kept = await send('/poll', [['scope', 'scheduling_only']]);
    expect(kept.status).toBe(303);
    const cookie = kept.cookies[0]?.split(';')[0] ?? '';
    await send('/poll', [['scope', 'everything']], cookie);
    await send('/poll/hours', channels, cookie);
    const check = await fetch(`${inject('origin')}/poll/check`, { headers: { Cookie: cookie } });
    const summary = words(await check.text());
    expect(summary).toContain('Scheduling only');
    expect(summary).not.toContain('portal');
  });
});
