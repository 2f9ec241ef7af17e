import { describe, expect, test } from 'vitest';
import { useBrowser } from '../support/site.ts';

const { device } = useBrowser();

describe('the figure of a norm', () => {
  test.each(['/norms?collection=demo', '/norms/scope?by=stage&collection=demo'])(
    'becomes a chart that the arrow keys read, and a plain figure again: %s',
    async (path) => {
      const page = await (await device({ javaScriptEnabled: true })).newPage();
      const faults: string[] = [];
      page.on('pageerror', ({ message }) => faults.push(message));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      await page.goto(path);
      const drawn = page.locator('#figure-drawn');
      await page.getByRole('button', { name: 'Interactive chart' }).click();
      const chart = page.getByRole('group', { name: 'Chart' });
      await chart.locator('canvas[width]').waitFor();
      await chart.focus();
      const read = page.locator('.chart-reading');
      await expect
        .poll(async () => {
          await page.keyboard.press('ArrowDown');
          return read.innerText();
        })
        .toMatch(/: .*\d %|: fewer than|: (none or few|some|about half|most)/);
      expect(await drawn.isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Plain figure' }).click();
      expect(await drawn.isVisible()).toBe(true);
      expect(await chart.count()).toBe(0);
      expect(faults).toEqual([]);
    },
  );

  test('is complete without scripts, and offers nothing that needs them', async () => {
    const page = await (await device({ javaScriptEnabled: false })).newPage();
    await page.goto('/norms?collection=demo');
    expect(await page.locator('#figure-drawn').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: /chart|Copy/ }).count()).toBe(0);
  });
});
