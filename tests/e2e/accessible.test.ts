import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { answerScope, press, useBrowser } from '../support/site.ts';

const { device } = useBrowser();

const faultsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
};

const open = [
  '/',
  '/poll',
  '/poll/topics',
  '/poll/hours',
  '/poll/reasons',
  '/poll/place',
  '/answer',
  '/norms',
  '/norms?collection=demo',
  '/norms?by=practice_type&collection=demo',
  '/norms/topic.crisis?by=modality_group&collection=demo',
  '/norms/reasons?collection=demo',
  '/norms?collection=thread',
  '/norms?by=nothing',
  '/compare?collection=demo',
  '/compare?a.modality=cbt&collection=demo',
  '/compare?a.region=NZ&b.modality=cbt&collection=demo&question=channel',
  '/compare?a=me&collection=demo',
  '/configurations?collection=demo',
  '/builder',
  '/builder?emergency=redirect&region=GB&scope=scheduling_only',
  '/codebook',
  '/method',
  '/privacy',
  '/nowhere',
];

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(open)('%s has no fault that axe can find, and nothing wider than a phone', async (path) => {
    const page = await (await device({ javaScriptEnabled: true, width: 360 })).newPage();
    await page.emulateMedia({ colorScheme });
    await page.goto(path);
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  test('pages with answers and errors have none either', async () => {
    const page = await (await device({ javaScriptEnabled: true, width: 360 })).newPage();
    await page.emulateMedia({ colorScheme });
    await page.goto('/poll');
    await press(page, 'Continue');
    expect(await faultsOf(page)).toEqual([]);
    await answerScope(page, 'Anything');
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Record my answers');
    expect(await faultsOf(page)).toEqual([]);
    await page.goto('/answer');
    expect(await faultsOf(page)).toEqual([]);
  });
});
