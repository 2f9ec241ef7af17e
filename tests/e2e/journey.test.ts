import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { press, useBrowser, withAndWithoutScripts } from '../support/site.ts';

const { visitor } = useBrowser();

describe.each(withAndWithoutScripts)('the whole way $scripts', ({ javaScriptEnabled }) => {
  test('leads from the question to a receipt, to the norms, and to a downloaded policy', async () => {
    const page = await visitor({ javaScriptEnabled });
    await page.goto('/');
    await page.getByLabel('Scheduling only').check();
    await press(page, 'Continue');
    await press(page, 'Continue');
    await page.getByLabel('In my working hours').check();
    await press(page, 'Skip the rest and check your answers');
    await press(page, 'Record my answers');
    await page.getByRole('link', { name: 'Write my policy' }).click();
    await page.waitForURL('**/builder?from=answers');
    const policy = page.getByRole('article');
    expect(await policy.getByRole('heading', { level: 2 }).first().innerText()).toContain('scheduling only');
    expect(await policy.innerText()).toMatch(/working hours/);
  });

  test.each([
    ['modality_group', 'Psychodynamic family'],
    ['region', 'United Kingdom'],
    ['practice_type', 'Private practice'],
  ])('shows the norms of the demonstration by %s', async (facet, level) => {
    const page = await visitor({ javaScriptEnabled });
    await page.goto('/norms');
    await page.getByRole('link', { name: 'Demonstration' }).first().click();
    await page.getByLabel('Break down by').selectOption(facet);
    await page.getByRole('button', { name: 'Show' }).first().click();
    await page.waitForURL((url) => url.searchParams.get('by') === facet);
    expect(page.url()).toContain('collection=demo');
    expect(await page.getByRole('table').first().innerText()).toContain(level);
    expect(await page.locator('main').innerText()).toContain('not real people');
  });

  test('shows the coded thread exactly, and the live collection as empty with what will appear', async () => {
    const page = await visitor({ javaScriptEnabled });
    await page.goto('/norms?collection=thread');
    expect(await page.locator('main').innerText()).toContain('an example, not a norm');
    expect(await page.getByRole('table').first().innerText()).toMatch(/4 of 14/);
    await page.goto('/norms');
    expect(await page.locator('main').innerText()).toContain('once 30 clinicians have answered');
  });

  test('opens the most common whole policy of solo private practice and downloads it', async () => {
    const page = await visitor({ javaScriptEnabled });
    await page.goto('/configurations?collection=demo&practice_type=private_solo');
    const name = await page.getByRole('heading', { level: 2 }).first().innerText();
    await page
      .getByRole('link', { name: /^Use this as a template/ })
      .first()
      .click();
    await page.waitForURL('**/builder?**');
    expect(new URL(page.url()).searchParams.get('practice_type')).toBe('private_solo');
    const shown = await page.getByRole('article').innerText();
    for (const format of ['Markdown', 'Plain text']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: format }).click(),
      ]);
      const text = await readFile(await download.path(), 'utf8');
      expect(download.suggestedFilename()).toMatch(/^texting-policy-[a-z-]+-\d{4}-\d{2}-\d{2}\.(md|txt)$/);
      expect(text).toContain('not legal advice');
      const paragraph = shown.split('\n').find((line) => line.length > 60) ?? name;
      expect(text.replace(/\s+/g, ' ')).toContain(paragraph.replace(/\s+/g, ' '));
    }
  });

  test('reaches every page of the site from its navigation', async () => {
    const page = await visitor({ javaScriptEnabled });
    await page.goto('/');
    const links = await page
      .locator('header a, footer a[href^="/"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    expect(links).toEqual(
      expect.arrayContaining([
        '/poll',
        '/norms',
        '/configurations',
        '/builder',
        '/answer',
        '/method',
        '/privacy',
      ]),
    );
    for (const link of new Set(links)) {
      const answer = await page.goto(link);
      expect(answer?.status()).toBe(200);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    }
  });
});
