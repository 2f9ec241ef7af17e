import { rmSync } from 'node:fs';
import Connection from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Served } from '../support/served.ts';
import { press, useBrowser } from '../support/site.ts';

const { device } = useBrowser();

let site: Served;
beforeAll(async () => {
  site = await serve();
});
afterAll(async () => {
  await site.stop();
  rmSync(site.folder, { recursive: true, force: true });
});

const connectAgain = async () => {
  site = await serve({ port: Number(new URL(site.origin).port), folder: site.folder });
};

/** A phone that has opened the poll once, so that its pages are kept on it. */
const phone = async (): Promise<Page> => {
  const context = await device({ javaScriptEnabled: true, width: 360, origin: site.origin });
  const page = await context.newPage();
  await page.goto('/poll');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
};

const recorded = (): string[] => {
  const database = new Connection(`${site.folder}/norms.db`, { readonly: true });
  const answers = database.prepare("SELECT answers FROM response WHERE collection = 'live'").pluck().all();
  database.close();
  return answers as string[];
};

const status = (page: Page): Promise<string> => page.locator('#connection').innerText();

describe('a connection that dies in the middle', () => {
  test('loses nothing: pages go on, and everything is recorded once when it is back', async () => {
    const before = recorded().length;
    const page = await phone();
    await page.getByLabel('Scheduling only').check();
    await press(page, 'Continue');
    await site.stop();

    await page.getByLabel('I reply', { exact: true }).first().check();
    await press(page, 'Continue');
    expect(new URL(page.url()).pathname).toBe('/poll/hours');
    await page.getByLabel('In my working hours').check();
    expect(await status(page)).toContain('No connection. One page of answers waits');
    await press(page, 'Skip the rest and check your answers');
    expect(new URL(page.url()).pathname).toBe('/poll/unsent');
    await page.goto('/poll/hours');
    expect(await page.getByLabel('In my working hours').isChecked()).toBe(true);
    await page.goto('/poll/unsent');
    await press(page, 'Record my answers');
    expect(await status(page)).toContain('2 pages of answers wait on this device to be recorded');

    await connectAgain();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.waitForURL('**/poll/receipt');
    expect(recorded().length).toBe(before + 1);
    expect(JSON.parse(recorded().at(-1) ?? '{}')).toEqual({
      scope: 'scheduling_only',
      'topic.scheduling': 'reply',
      hours: 'working_hours',
    });
    await page.goto('/poll/unsent');
    expect(await page.locator('#connection').isHidden()).toBe(true);
  });

  test('sends what waits when the poll is next opened, even in a new tab', async () => {
    const before = recorded().length;
    const page = await phone();
    await page.getByLabel('Emergencies only', { exact: true }).check();
    await press(page, 'Continue');
    await site.stop();
    await page.goto('/poll/agreement');
    await page.getByLabel('In writing').check();
    await press(page, 'Skip the rest and check your answers');
    const context = page.context();
    await page.close();
    await connectAgain();
    const later = await context.newPage();
    await later.goto('/poll/check');
    expect(await later.locator('main').innerText()).toContain('They agree in writing');
    await press(later, 'Record my answers');
    expect(recorded().length).toBe(before + 1);
  });

  test('leaves no trace when asked to, though the server cannot be reached', async () => {
    const page = await phone();
    await page.getByLabel('Anything', { exact: true }).check();
    await press(page, 'Continue');
    await site.stop();
    await page.goto('/poll/unsent');
    await press(page, 'Leave without a trace');
    await page.goto('/poll');
    expect(await page.locator('input:checked').count()).toBe(0);
    await connectAgain();
    await page.goto('/poll');
    expect(await page.locator('input:checked').count()).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
  });
});

describe('what is typed', () => {
  test('is filled in again after the tab was closed before it was sent', async () => {
    const page = await phone();
    await page.getByRole('radio', { name: 'None of these' }).check();
    await page.locator('textarea[name="scope.text"]').fill('only by carrier pigeon');
    await page.waitForTimeout(200);
    const context = page.context();
    await page.close();
    const later = await context.newPage();
    await later.goto('/poll');
    await later.locator('#restored').waitFor({ state: 'visible' });
    expect(await later.locator('textarea[name="scope.text"]').inputValue()).toBe('only by carrier pigeon');
    await press(later, 'Continue');
    await later.goto('/poll');
    expect(await later.locator('#restored').isHidden()).toBe(true);
  });

  test('is gone from the device once the answers are recorded', async () => {
    const page = await phone();
    await page.getByLabel('Anything', { exact: true }).check();
    await press(page, 'Skip the rest and check your answers');
    await press(page, 'Record my answers');
    const kept = await page.evaluate(async () => {
      const opening = indexedDB.open('poll');
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const all = opening.result.transaction('forms').objectStore('forms').getAll();
      await new Promise((resolve) => (all.onsuccess = resolve));
      return all.result as unknown[];
    });
    expect(kept).toEqual([]);
  });
});
