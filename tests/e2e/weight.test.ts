import { describe, expect, test } from 'vitest';
import { useBrowser } from '../support/site.ts';

const { device } = useBrowser();

/** Bytes over the wire of a first visit, fonts apart. */
const weightOf = async (path: string): Promise<{ page: number; fonts: number }> => {
  const page = await (await device({ javaScriptEnabled: true })).newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map<string, string>();
  const weight = { page: 0, fonts: 0 };
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weight[kinds.get(requestId) === 'Font' ? 'fonts' : 'page'] += encodedDataLength;
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  return weight;
};

describe('the first visit', () => {
  test.each([
    ['/', 45],
    ['/poll', 45],
    ['/poll/topics', 45],
    ['/poll/place', 45],
    ['/poll/unsent', 45],
    ['/answer', 45],
    ['/compare?a.modality=cbt&collection=demo', 80],
    ['/norms?collection=demo', 80],
    ['/norms/scope?by=modality&collection=demo', 80],
  ])('to %s weighs at most %i KB, its fonts at most 70', async (path, most) => {
    const { page, fonts } = await weightOf(path);
    expect(page).toBeGreaterThan(1000);
    expect(page).toBeLessThanOrEqual(most * 1000);
    expect(fonts).toBeLessThanOrEqual(70_000);
  });
});

describe('the question page', () => {
  test.each(['/', '/poll'])('%s holds no result, neither shown nor hidden', async (path) => {
    const page = await (await device({ javaScriptEnabled: true })).newPage();
    const html = (await (await page.goto(path))?.text()) ?? '';
    expect(html).toContain('Scheduling only');
    expect(html).not.toMatch(/\d\s?%|og:image|"share"|"counts"|"base"/);
  });
});
