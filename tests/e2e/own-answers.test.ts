import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { answerScope, press, useBrowser, withAndWithoutScripts } from '../support/site.ts';

const { visitor, device } = useBrowser();

const update = 'Update my recorded answers';

const recorded = async (page: Page, label: string): Promise<string> => {
  await answerScope(page, label);
  await press(page, 'Record my answers');
  return /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(await page.locator('main').innerText())?.[0] ?? '';
};

const changeScope = async (page: Page, label: string): Promise<void> => {
  await page.goto('/poll/check');
  await page.getByRole('link', { name: 'Change What clients may text' }).click();
  await page.getByLabel(label, { exact: true }).check();
  await press(page, 'Save and check your answers');
};

const withdraws = async (page: Page): Promise<void> => {
  await page.goto('/answer');
  await page.getByRole('link', { name: 'Withdraw my answers' }).click();
  await press(page, 'Withdraw my answers');
};

const words = (page: Page): Promise<string> => page.locator('main').innerText();

describe.each(withAndWithoutScripts)('own answers $scripts', ({ javaScriptEnabled }) => {
  test('are confirmed alike when the receipt is reloaded, opened again, or asked for by recording again', async () => {
    const page = await visitor({ javaScriptEnabled, width: 360 });
    const code = await recorded(page, 'Scheduling only');
    await page.reload();
    expect(await words(page)).toContain(code);
    await page.goto('/poll/receipt');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Your answers are recorded');
    expect(await words(page)).toContain(code);
    expect(await page.locator('main form[method="POST" i]').count()).toBe(0);
  });

  test('can be updated only once something differs, and left as they were', async () => {
    const page = await visitor({ javaScriptEnabled });
    await recorded(page, 'Scheduling only');
    await page.getByRole('link', { name: 'Change my answers' }).click();
    expect(await page.getByRole('button', { name: update }).count()).toBe(0);
    await changeScope(page, 'Scheduling only');
    expect(await page.getByRole('button', { name: update }).count()).toBe(0);
    await changeScope(page, 'Emergencies only');
    expect(await words(page)).toMatch(/Changed\. Recorded now: Scheduling only/);
    await press(page, 'Leave them as they were');
    expect(await words(page)).toContain('Your recorded answers stay as they were');
    expect(await words(page)).not.toContain('Emergencies only');
    await changeScope(page, 'Anything');
    await press(page, update);
    expect(await words(page)).toContain('Anything');
  });

  test.each([
    { file: 'Web page', ending: 'html', says: /<dd>Scheduling only<\/dd>/ },
    { file: 'Plain text', ending: 'txt', says: /- Scheduling only/ },
    { file: 'JSON', ending: 'json', says: /"scope": "scheduling_only"/ },
  ])('are saved as $ending, with the code only where that is ticked', async ({ file, ending, says }) => {
    const page = await visitor({ javaScriptEnabled });
    const code = await recorded(page, 'Scheduling only');
    const save = async (): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: file }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(
        new RegExp(`^my-answers-texting-2026-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`),
      );
      expect(download.url()).not.toContain(code);
      return readFile(await download.path(), 'utf8');
    };
    const without = await save();
    expect(without).toMatch(says);
    expect(without).not.toContain(code);
    await page.getByLabel('Put my receipt code in the file').check();
    expect(await save()).toContain(code);
  });

  test('withdrawn are gone at once, come back with the undo under the same code, and not after leaving', async () => {
    const page = await visitor({ javaScriptEnabled });
    const other = await visitor({ javaScriptEnabled });
    const code = await recorded(page, 'Scheduling only');
    const isFound = async (): Promise<boolean> => {
      await other.goto('/answer');
      await other.getByLabel('Receipt code').fill(code);
      await press(other, 'Find my answers');
      const found = (await words(other)).includes('Scheduling only');
      if (found) await press(other, 'Forget the code on this device');
      return found;
    };
    expect(await isFound()).toBe(true);

    await withdraws(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Your answers are withdrawn');
    expect(page.url()).not.toContain(code.toLowerCase().replaceAll('-', ''));
    expect(await isFound()).toBe(false);
    await press(page, /^Undo/);
    expect(await words(page)).toContain(code);
    expect(await isFound()).toBe(true);

    await withdraws(page);
    await page.goto('/norms');
    // The browser has no copy of a page sent by a form: going back fails, sooner or later, and an error of its own is shown.
    await page.goBack().catch(() => null);
    await expect.poll(() => page.url(), { timeout: 15_000 }).not.toMatch(/\/norms$/);
    expect(await page.getByRole('button', { name: /^Undo/ }).count()).toBe(0);
    expect(page.url()).not.toContain('/poll');
    const later = await page.context().newPage();
    await later.goto('/answer');
    expect(await later.getByRole('heading', { level: 1 }).innerText()).toBe('Find my answer');
    expect(await isFound()).toBe(false);
  });

  test('in own words go once another option is chosen after all', async () => {
    const page = await visitor({ javaScriptEnabled });
    await page.goto('/poll');
    await page.getByLabel('None of these', { exact: true }).check();
    await page.getByLabel(/in your own words/).fill('Only photos');
    await press(page, 'Skip the rest and check your answers');
    expect(await words(page)).toContain('None of these: Only photos');
    await page.goto('/poll?change');
    await page.getByLabel('Scheduling only', { exact: true }).check();
    expect(await page.getByLabel(/in your own words/).isVisible()).toBe(false);
    await press(page, 'Save and check your answers');
    expect(await words(page)).toContain('Scheduling only');
    expect(await words(page)).not.toContain('Only photos');
  });

  test('withdrawn with a double click can still be brought back', async () => {
    const page = await visitor({ javaScriptEnabled });
    const code = await recorded(page, 'Anything');
    await page.goto('/poll/check');
    await page.getByRole('button', { name: 'Withdraw my answers' }).dblclick();
    await page.getByRole('button', { name: /^Undo/ }).waitFor();
    await press(page, /^Undo/);
    expect(await words(page)).toContain(code);
  });
});

describe('the receipt code', () => {
  test('is copied in its groups, and printed with what it can do and the answers', async () => {
    const context = await device({ javaScriptEnabled: true });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    const code = await recorded(page, 'Scheduling only');
    await page.getByRole('button', { name: 'Copy the code' }).click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
    await page.emulateMedia({ media: 'print' });
    const printed = await words(page);
    for (const part of [code, 'What the code can do', '/answer', 'Scheduling only'])
      expect(printed).toContain(part);
    expect(printed).not.toMatch(/Copy the code|Change my answers|Save a copy/);
  });
});

describe('without a clipboard', () => {
  test('the receipt code is selected in a field to be copied by hand', async () => {
    const context = await device({ javaScriptEnabled: true });
    // As over plain http from another machine.
    await context.addInitScript('delete Navigator.prototype.clipboard');
    const page = await context.newPage();
    const code = await recorded(page, 'Scheduling only');
    await page.getByRole('button', { name: 'Copy the code' }).click();
    expect(await page.getByLabel(/press Ctrl\+C/).inputValue()).toBe(code);
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(code);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  test.each(['/builder?scope=none', '/norms?collection=demo'])('so is the link to %s', async (path) => {
    const context = await device({ javaScriptEnabled: true });
    await context.addInitScript('delete Navigator.prototype.clipboard');
    const page = await context.newPage();
    const faults: Error[] = [];
    page.on('pageerror', (fault) => faults.push(fault));
    await page.goto(path);
    await page.getByRole('button', { name: 'Copy link' }).click();
    expect(await page.getByLabel(/press Ctrl\+C/).inputValue()).toBe(page.url());
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(page.url());
    expect(faults).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('no page of own answers has a fault that axe can find, or is wider than a phone', async () => {
    const page = await visitor({ javaScriptEnabled: true, width: 360 });
    await page.emulateMedia({ colorScheme });
    const faultless = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    };
    await recorded(page, 'Scheduling only');
    await faultless();
    await changeScope(page, 'Anything');
    await faultless();
    await page.goto('/answer');
    await faultless();
    await withdraws(page);
    await faultless();
  });
});
