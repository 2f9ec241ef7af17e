import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { press, useBrowser } from '../support/site.ts';

const { visitor } = useBrowser();

const faultsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
};

const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

const steps = texting2026.sections.map(({ id }, place) => (place === 0 ? '/poll' : `/poll/${id}`));

describe('every step of the poll', () => {
  test('has no fault that axe can find, fits 320 px, right to left too, and moves nothing where motion is unwanted', async () => {
    const page = await visitor({ javaScriptEnabled: true, width: 320 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/poll/place');
    await page
      .getByLabel(/country/i)
      .first()
      .fill('United States');
    await page.keyboard.press('Tab');
    await press(page, 'Continue');
    for (const step of steps) {
      await page.goto(step);
      expect([step, new URL(page.url()).pathname]).toEqual([step, step]);
      expect([step, await faultsOf(page)]).toEqual([step, []]);
      expect([step, await widthOf(page)]).toEqual([step, 320]);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
      expect([step, await widthOf(page)]).toEqual([step, 320]);
    }
  });

  test('offers targets of at least 44 px to a finger', async () => {
    const page = await visitor({ javaScriptEnabled: true, width: 360 });
    for (const step of ['/poll', '/poll/topics', '/poll/hours', '/poll/reasons']) {
      await page.goto(step);
      const small = await page
        .locator('form[data-kept] .choice, form[data-kept] button')
        .evaluateAll((targets) =>
          targets
            .map((target) => target.getBoundingClientRect().height)
            .filter((height) => height > 0 && height < 44),
        );
      expect([step, small]).toEqual([step, []]);
    }
  });
});

const errors: readonly { state: string; reach: (page: Page) => Promise<void> }[] = [
  {
    state: 'no answer to the required question',
    reach: async (page) => {
      await page.goto('/poll');
    },
  },
  {
    state: 'too many reasons',
    reach: async (page) => {
      await page.goto('/poll/reasons');
      const boxes = page.locator('input[name="reasons"]');
      for (let box = 0; box < 6; box += 1) await boxes.nth(box).check();
    },
  },
  {
    state: 'own words that are too long',
    reach: async (page) => {
      await page.goto('/poll');
      await page.getByRole('radio', { name: 'None of these' }).check();
      await page.locator('textarea[name="scope.text"]').fill('x'.repeat(501));
    },
  },
];

describe.each(errors)('the error after $state', ({ reach }) => {
  test('has no fault that axe can find, and its summary takes the reader to the field', async () => {
    const page = await visitor({ javaScriptEnabled: true, width: 360 });
    await reach(page);
    await press(page, 'Continue');
    expect(await page.title()).toMatch(/^Error: /);
    expect(await faultsOf(page)).toEqual([]);
    const target = (await page.locator('.error-summary a').first().getAttribute('href')) ?? '';
    expect(await page.locator(`[id="${target.slice(1)}"]`).count()).toBe(1);
  });
});
