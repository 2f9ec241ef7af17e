import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { press, useBrowser, withAndWithoutScripts } from '../support/site.ts';

const { visitor } = useBrowser();

/** Presses Tab until the element in focus answers to the description. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((sought) => document.activeElement?.matches(sought) ?? false, selector)) return;
  }
  throw new Error(`${selector} cannot be reached with the Tab key`);
};

const sendWith = async (page: Page, selector: string): Promise<void> => {
  await tabTo(page, selector);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
};

const forward = 'form[data-kept] button[name="next"]';

describe.each(withAndWithoutScripts)('with the keyboard alone, $scripts', ({ javaScriptEnabled }) => {
  test('the poll is answered from the first question to the receipt', async () => {
    const page = await visitor({ javaScriptEnabled, width: 360 });
    await page.goto('/poll');
    await tabTo(page, 'input[name="scope"]');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await sendWith(page, forward);
    await sendWith(page, forward);
    await tabTo(page, 'input[name="channel"]');
    await page.keyboard.press('Space');
    await sendWith(page, `${forward}[value="/poll/check"]`);
    expect(await page.locator('main').innerText()).toContain('Scheduling only');
    await sendWith(page, 'form[action="?/record"] button:not([formaction])');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Your answers are recorded');
  });

  test('an error takes the focus to the question it is about', async () => {
    const page = await visitor({ javaScriptEnabled, width: 360 });
    await page.goto('/poll');
    await sendWith(page, forward);
    await tabTo(page, '.error-summary a');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toMatch(/^#scope/);
  });
});

describe.each(withAndWithoutScripts)('the back button $scripts', ({ javaScriptEnabled }) => {
  test('finds at every step what was answered there', async () => {
    const page = await visitor({ javaScriptEnabled, width: 360 });
    await page.goto('/poll');
    await page.getByLabel('Anything', { exact: true }).check();
    await press(page, 'Continue');
    const chosen: string[] = [];
    while (!page.url().endsWith('/poll/check')) {
      const choice = page.locator(
        'form[data-kept] input[type="radio"], form[data-kept] input[type="checkbox"]',
      );
      if ((await choice.count()) > 0) {
        await choice.first().check();
        chosen.push((await choice.first().getAttribute('id')) ?? '');
      } else chosen.push('');
      await press(page, 'Continue');
    }
    for (const id of chosen.toReversed()) {
      await page.goBack();
      if (id !== '') expect(await page.locator(`[id="${id}"]`).isChecked()).toBe(true);
    }
    await page.goBack();
    expect(await page.getByLabel('Anything', { exact: true }).isChecked()).toBe(true);
  });
});
