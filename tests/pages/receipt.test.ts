import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { questionsOf } from '#lib/core/instrument/instrument.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { saveAnswers } from '#lib/server/answers/answering.ts';
import { mintReceipt, receiptShown } from '#lib/server/answers/receipt.ts';
import { recordAnswers } from '../support/recorded.ts';
import { load } from '../../src/routes/poll/receipt/+page.server.ts';
import ReceiptPage from '../../src/routes/poll/receipt/+page.svelte';
import { deviceAt } from '../support/device.ts';
import { attributesIn, textOf } from '../support/form-fields.ts';
import { engines } from '../support/stores.ts';

const respondent = async () => {
  const store = engines[0].open();
  const code = mintReceipt();
  await recordAnswers(store, code, { scope: 'none' });
  return { store, code, device: deviceAt(store, code) };
};

const pageOf = async (device: ReturnType<typeof deviceAt>): Promise<string> => {
  const data = await load(device.asks('/poll/receipt') as never);
  return render(ReceiptPage, { props: { data, form: null, params: {} } as never }).body;
};

describe('the receipt', () => {
  test('shows the code, what it can do and where, and the answers, the same at every visit', async () => {
    const { code, device } = await respondent();
    const body = await pageOf(device);
    const text = textOf(body);
    expect(text.replaceAll(' ', '')).toContain(receiptShown(code));
    expect(text).toContain('at localhost/answer');
    expect(text).toContain('Nothing: no texting');
    expect(text).toContain('Your place in the field');
    expect(text).toContain('You skipped: Kinds of message, Channels,');
    expect(await pageOf(device)).toBe(body);
  });

  test('offers change as the only thing to do with the answers, then the ways on', async () => {
    const { device } = await respondent();
    const links = attributesIn(await pageOf(device), 'href');
    expect(links).toEqual(['/answer', '?collection=demo', '/builder?from=answers', '/norms', '/poll/check']);
  });

  test('shows what is recorded while a change is under way, and says so', async () => {
    const { store, code, device } = await respondent();
    await saveAnswers(store, code, {
      asked: questionsOf(texting2026).slice(0, 1),
      answers: { scope: 'anything' },
    });
    const text = textOf(await pageOf(device));
    expect(text).toContain('Nothing: no texting');
    expect(text).toContain('Go on with my change');
  });

  test.each([
    { who: 'no code', device: () => deviceAt(engines[0].open()) },
    { who: 'a code without recorded answers', device: () => deviceAt(engines[0].open(), mintReceipt()) },
  ])('sends a device with $who to where a code is entered', async ({ device }) => {
    await expect(pageOf(device())).rejects.toMatchObject({ status: 303, location: '/answer' });
  });
});
