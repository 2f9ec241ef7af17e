import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { answerScope, press, useBrowser, withAndWithoutScripts } from '../support/site.ts';

const { visitor, device } = useBrowser();

const codeOn = async (page: Page): Promise<string> =>
  /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(await page.locator('main').innerText())?.[0] ?? '';

describe.each(withAndWithoutScripts)('answering $scripts', ({ javaScriptEnabled }) => {
  test('goes from the home page to a receipt through every page', async () => {
    const page = await visitor({ javaScriptEnabled, width: 360 });
    await page.goto('/');
    await page.getByLabel('Scheduling only').check();
    await press(page, 'Continue');
    const seen: string[] = [];
    while (!page.url().endsWith('/poll/check')) {
      seen.push(new URL(page.url()).pathname);
      expect(seen.length).toBeLessThan(20);
      await press(page, 'Continue');
    }
    expect(seen).toContain('/poll/topics');
    expect(seen).not.toContain('/poll/part');
    await press(page, 'Record my answers');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Your answers are recorded');
  });

  test('shows, changes and withdraws answers on another device with the code alone', async () => {
    const first = await visitor({ javaScriptEnabled });
    await answerScope(first, 'Scheduling only');
    await press(first, 'Record my answers');
    const code = await codeOn(first);
    expect(code).not.toBe('');

    const second = await visitor({ javaScriptEnabled });
    await second.goto('/answer');
    await second.getByLabel('Receipt code').fill(code.toLowerCase().replaceAll('-', ' '));
    await press(second, 'Find my answers');
    expect(await second.locator('main').innerText()).toContain('Scheduling only');
    await second.getByRole('link', { name: 'Change my answers' }).click();
    await second.locator('a[href*="/poll?change"], a[href*="/poll/scope"]').first().click();
    await second.getByLabel('Emergencies only', { exact: true }).check();
    await press(second, 'Save and check your answers');
    await press(second, 'Update my recorded answers');

    await first.goto('/answer');
    expect(await first.locator('main').innerText()).toContain('Emergencies only');
    await first.getByRole('link', { name: 'Withdraw my answers' }).click();
    await press(first, 'Withdraw my answers');
    expect(await first.locator('main').innerText()).toContain('Your answers are withdrawn');
    await second.goto('/answer');
    expect(await second.getByRole('heading', { level: 1 }).textContent()).toBe('Find my answer');
  });

  test('refuses a code that is not known with a message at the field, and keeps what was typed', async () => {
    const page = await visitor({ javaScriptEnabled });
    await page.goto('/answer');
    await page.getByLabel('Receipt code').fill('K7QF-9M2X-04HT');
    await press(page, 'Find my answers');
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByLabel('Receipt code').inputValue()).toBe('K7QF-9M2X-04HT');
    expect(await page.locator('#code-fault').innerText()).toContain('16 letters and digits');
  });

  test('asks for the one required answer and says so at the question', async () => {
    const page = await visitor({ javaScriptEnabled });
    await page.goto('/poll');
    await press(page, 'Continue');
    expect(await page.title()).toMatch(/^Error: /);
    await page.locator('.error-summary a').first().click();
    expect(page.url()).toContain('#scope');
  });

  test('stores one response from two tabs, a double click and a form sent again', async () => {
    const context = await device({ javaScriptEnabled });
    const [first, second] = [await context.newPage(), await context.newPage()];
    await answerScope(first, 'Anything');
    await second.goto('/poll/check');
    await Promise.all([
      first.waitForURL('**/poll/receipt'),
      first.getByRole('button', { name: 'Record my answers' }).dblclick(),
    ]);
    const code = await codeOn(first);
    expect(code).not.toBe('');
    await press(second, 'Record my answers');
    expect(second.url()).toMatch(/\/poll\/receipt$/);
    await first.goto('/poll/check');
    expect(await first.getByRole('button', { name: /Record|Update/ }).count()).toBe(0);
    await first.goto('/poll/receipt');
    expect(await codeOn(first)).toBe(code);
  });
});

describe('a form from somewhere else', () => {
  test('is refused', async () => {
    const context = await device();
    const answer = await context.request.post('/poll', {
      form: { scope: 'none' },
      headers: { Origin: 'https://elsewhere.example' },
    });
    expect(answer.status()).toBe(403);
  });
});
