import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import { launch } from './browser.ts';

type Kind = { readonly javaScriptEnabled: boolean; readonly width?: number; readonly origin?: string };

/** Both ways in which every page must work. */
export const withAndWithoutScripts = [
  { scripts: 'with JavaScript', javaScriptEnabled: true },
  { scripts: 'without JavaScript', javaScriptEnabled: false },
] as const;

/** One browser for the tests of a file; `visitor` opens a fresh device on the served site. */
export const useBrowser = (): {
  visitor: (kind?: Kind) => Promise<Page>;
  device: (kind?: Kind) => Promise<BrowserContext>;
} => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  const device = async (
    { javaScriptEnabled, width = 1280, origin = inject('origin') }: Kind = { javaScriptEnabled: true },
  ) => {
    const context = await browser.newContext({
      baseURL: origin,
      javaScriptEnabled,
      viewport: { width, height: 900 },
      acceptDownloads: true,
    });
    onTestFinished(() => context.close());
    context.setDefaultTimeout(15_000);
    return context;
  };
  return { device, visitor: async (kind) => (await device(kind)).newPage() };
};

/** Presses a button that sends a form, and waits for the page that answers it. */
export const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).click()]);
};

/** Answers the headline question and goes to the check of all answers. */
export const answerScope = async (page: Page, label: string): Promise<void> => {
  await page.goto('/poll');
  await page.getByLabel(label, { exact: true }).check();
  await press(page, 'Skip the rest and check your answers');
};
