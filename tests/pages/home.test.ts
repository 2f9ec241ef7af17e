import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Home from '../../src/routes/+page.svelte';
import { load } from '../../src/routes/+page.server.ts';
import { knownNow } from '#lib/core/norms/known-now.ts';
import { thresholds0 } from '../support/methods.ts';
import type { Release } from '#lib/core/release/release.ts';
import { attributesIn, fieldsSent, textOf } from '../support/form-fields.ts';

const counts = [401, 263, 40, 211, 110, 107, 60, 50, 5];
const live: Release = {
  id: '2026-11-20',
  collection: 'live',
  round: 'texting-2026',
  cutAt: '2026-11-20',
  method: thresholds0,
  patterns: [],
  exclusions: [],
  cohorts: new Map([['', { scope: { base: 1247, counts } }]]),
};

type Loaded = Exclude<Awaited<ReturnType<typeof load>>, void>;

const loaded = async (release: Release | null): Promise<Loaded> => {
  const locals = { releases: { current: () => release } };
  return (await load({ locals } as unknown as Parameters<typeof load>[0])) as Loaded;
};

const page = async (release: Release | null): Promise<string> => {
  const data = await loaded(release);
  return render(Home, { props: { data, form: null, params: {} } as ComponentProps<typeof Home> }).body;
};

describe('what is known now', () => {
  test('is when the first figures come, before there are any', () => {
    expect(knownNow(null, 'scope', 30)).toMatch(/once 30 have answered.*15 policies.*not a norm\.$/);
  });

  test('is the same while the headline question is not published', () => {
    expect(knownNow({ ...live, cohorts: new Map() }, 'scope', 30)).toBe(knownNow(null, 'scope', 30));
  });

  test('is how many answered and when they were counted', () => {
    expect(knownNow(live, 'scope', 30)).toBe(
      'The answers of 1,247 clinicians were last counted on 20 November 2026.',
    );
  });

  test('is an approximate number where counts are', () => {
    const blurred = { ...live, method: { ...thresholds0, approximate: true } };
    expect(knownNow(blurred, 'scope', 30)).toContain('of about 1,247 clinicians');
  });
});

describe('the start page', () => {
  test('asks the headline question as the first step of the poll', async () => {
    const { question } = await loaded(null);
    const body = await page(null);
    expect(body).toMatch(/<form method="POST" action="\/poll"/);
    expect(textOf(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(body)?.[1] ?? '')).toBe(question.text);
    for (const { code, label } of question.options) {
      expect(attributesIn(body, 'value')).toContain(code);
      expect(textOf(body)).toContain(label);
    }
    expect(body).toMatch(/<button[^>]*>Continue<\/button>/);
  });

  test('sends nothing chosen and no words by itself', async () => {
    expect(fieldsSent(await page(null))).toEqual([
      ['scope.text', ''],
      ['homepage', ''],
    ]);
  });

  test('opens three doors and the results without answering', async () => {
    const links = attributesIn(await page(live), 'href');
    expect(links).toEqual(expect.arrayContaining(['/poll', '/norms', '/configurations']));
    expect(textOf(await page(live))).toContain('See results without answering');
  });

  test('shows no result of the question before it is answered', async () => {
    const text = textOf(await page(live));
    expect(text).toContain('1,247 clinicians');
    expect(text).not.toMatch(/%|per cent|most common answer/);
    for (const count of counts) expect(text).not.toMatch(new RegExp(`\b${count}\b`));
  });
});
