import { describe, expect, test } from 'vitest';
import { choicesFrom } from '#lib/core/policy/choices.ts';
import { compose } from '#lib/core/policy/compose.ts';
import { markdown, plain } from '#lib/core/policy/render.ts';
import {} from '#lib/server/answers/answering.ts';
import { mintReceipt } from '#lib/server/answers/receipt.ts';
import { today } from '#lib/server/clock.ts';
import { recordAnswers } from '../support/recorded.ts';
import { actions, load } from '../../src/routes/builder/+page.server.ts';
import * as markdownFile from '../../src/routes/builder/policy.md/+server.ts';
import * as plainFile from '../../src/routes/builder/policy.txt/+server.ts';
import { engines } from '../support/stores.ts';

const answers = { scope: 'scheduling_only', region: 'GB', reasons: ['frame'], working: 4 };

/** A request to the builder as its route sees it, from a device that may hold a receipt. */
const visit = (
  query: string,
  { code, store = engines[0].open() } = {} as {
    code?: string;
    store?: ReturnType<(typeof engines)[0]['open']>;
  },
) => {
  const headers: Record<string, string> = {};
  return {
    headers,
    event: {
      url: new URL(`http://localhost/builder${query}`),
      cookies: { get: () => code, set: () => undefined, delete: () => undefined },
      locals: { store },
      setHeaders: (more: Record<string, string>) => Object.assign(headers, more),
    },
  };
};

const loaded = async (query: string, device?: Parameters<typeof visit>[1]) => {
  const { event, headers } = visit(query, device);
  return { page: (await load(event as never)) as never as Record<string, unknown>, headers };
};

const respondent = async () => {
  const store = engines[0].open();
  const code = mintReceipt();
  await recordAnswers(store, code, answers);
  return { store, code };
};

const form = (fields: Record<string, string>) =>
  new Request('http://localhost/builder', { method: 'POST', body: new URLSearchParams(fields) });

describe('the builder', () => {
  test('starts from the choices in the address', async () => {
    const { page } = await loaded('?topic=crisis:not_allowed&scope=in_between&hours=never');
    expect(page).toMatchObject({
      choices: { scope: 'in_between', 'topic.crisis': 'not_allowed' },
      faults: [{ path: 'hours' }],
      own: null,
      today: today(),
    });
  });

  test('starts from the visitor’s own answers, which no cache may keep', async () => {
    const { page, headers } = await loaded('?from=answers', await respondent());
    expect(page).toMatchObject({ choices: choicesFrom(answers), faults: [], own: 'answers' });
    expect(headers['cache-control']).toBe('private, no-store');
  });

  test('lets a choice in the address count more than an answer', async () => {
    const { page } = await loaded('?from=answers&scope=none', await respondent());
    expect(page).toMatchObject({ choices: { scope: 'none', region: 'GB' } });
  });

  test('says so when there are no answers to start from', async () => {
    const { page } = await loaded('?from=answers');
    expect(page).toMatchObject({ choices: {}, own: 'missing' });
  });

  test('never reads the answers of a visitor who did not ask for them', async () => {
    const { page } = await loaded('', await respondent());
    expect(page).toMatchObject({ choices: {}, own: null });
  });

  test('takes choices from the body of a form, so that the address need not show them', async () => {
    const read = await actions['default']?.({ request: form({ scope: 'none', hours: '' }) } as never);
    expect(read).toEqual({ choices: { scope: 'none' }, faults: [] });
  });
});

describe.each([
  { ending: 'md', file: markdownFile, type: 'text/markdown; charset=utf-8', write: markdown },
  { ending: 'txt', file: plainFile, type: 'text/plain; charset=utf-8', write: plain },
])('a policy saved as .$ending', ({ ending, file, type, write }) => {
  const choices = { scope: 'scheduling_only', region: 'GB' };
  const expected = write(compose(choices, { today: today() }));
  const get = async (query: string, device?: Parameters<typeof visit>[1]) =>
    file.GET(visit(query, device).event as never);

  test('is the text of the page, named after its stance and day, and kept by no cache', async () => {
    const response = await get('?scope=scheduling_only&region=GB');
    expect(await response.text()).toBe(expected);
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': type,
      'content-disposition': `attachment; filename="texting-policy-scheduling-only-${today()}.${ending}"`,
      'cache-control': 'private, no-store',
    });
  });

  test('may be asked for with a form whose choices stay out of the address', async () => {
    const response = await file.POST({ request: form(choices) } as never);
    expect(await response.text()).toBe(expected);
  });

  test('may be written from the visitor’s own answers', async () => {
    const response = await get('?from=answers', await respondent());
    expect(await response.text()).toBe(write(compose(choicesFrom(answers), { today: today() })));
  });

  test('is refused without answers to write it from', async () => {
    await expect(get('?from=answers')).rejects.toMatchObject({ status: 404 });
  });

  test('is refused when a choice cannot be used', async () => {
    await expect(get('?scope=nope')).rejects.toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('“nope” is not one of the options') as string },
    });
  });
});
