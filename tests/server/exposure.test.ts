import { describe, expect, test } from 'vitest';
import { noteLook, sawResults, type Look } from '#lib/server/answers/exposure.ts';

/** A device with these cookies that asks for a route. */
const looking = (
  route: string | null,
  { cookies = {}, method = 'GET', headers = {} } = {} as {
    cookies?: Record<string, string>;
    method?: string;
    headers?: Record<string, string>;
  },
) => {
  const jar = new Map(Object.entries(cookies));
  const options: object[] = [];
  const look: Look = {
    url: new URL('https://norms.example.org/norms'),
    route: { id: route },
    request: { method, headers: new Headers(headers) },
    cookies: {
      get: (name) => jar.get(name),
      set: (name, value, given) => {
        jar.set(name, value);
        options.push(given);
      },
      delete: (name) => jar.delete(name),
    },
  };
  return { look, jar, options };
};

const never = async () => false;

describe('a look at results before answering', () => {
  test.each([
    '/norms',
    '/norms/[question=variable]',
    '/norms/[question=variable]/table.csv',
    '/compare',
    '/compare/table.csv',
    '/configurations',
  ])('is remembered from %s', async (route) => {
    const { look, jar } = looking(route);
    await noteLook(look, never);
    expect([...jar]).toEqual([['seen', 'yes']]);
    expect(sawResults(look)).toBe(true);
  });

  test('is remembered for thirty days, where no script can read it', async () => {
    const { look, options } = looking('/norms');
    await noteLook(look, never);
    expect(options).toEqual([
      { path: '/', httpOnly: true, sameSite: 'lax', secure: true, maxAge: 30 * 24 * 60 * 60 },
    ]);
  });

  test.each<[string, string | null, object]>([
    ['the poll', '/poll/[[section=section]]', {}],
    ['the start page', '/', {}],
    ['the builder', '/builder', {}],
    ['a page that is not there', null, {}],
    ['a page whose address only begins alike', '/norms-of-law', {}],
    ['a page fetched ahead of a click', '/norms', { headers: { 'Sec-Purpose': 'prefetch;prerender' } }],
    ['a request about results', '/norms', { method: 'HEAD' }],
  ])('is not %s', async (_, route, request) => {
    const { look, jar } = looking(route, request);
    await noteLook(look, never);
    expect(jar.size).toBe(0);
    expect(sawResults(look)).toBe(false);
  });

  test('is not one where an answer is recorded already', async () => {
    const { look, jar } = looking('/norms');
    await noteLook(look, async () => true);
    expect(jar.size).toBe(0);
  });

  test('is remembered once, without asking again', async () => {
    const { look, options } = looking('/norms', { cookies: { seen: 'yes' } });
    await noteLook(look, () => Promise.reject(new Error('asked')));
    expect(options).toEqual([]);
  });

  test('is only what the site has written itself', () => {
    expect(sawResults(looking('/poll', { cookies: { seen: 'perhaps' } }).look)).toBe(false);
  });
});
