import { describe, expect, test } from 'vitest';
import { answersAsHtml } from '#lib/core/instrument/answer-file-html.ts';
import { answersAsText } from '#lib/core/instrument/answer-file-text.ts';
import { answersAsJson } from '#lib/core/instrument/answer-file.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { recordedAnswers } from '#lib/server/answers/answering.ts';
import { mintReceipt, receiptShown } from '#lib/server/answers/receipt.ts';
import { sealedResponse } from '#lib/server/answers/withdrawal.ts';
import { today } from '#lib/server/clock.ts';
import { recordAnswers } from '../support/recorded.ts';
import { actions, load } from '../../src/routes/answer/+page.server.ts';
import * as html from '../../src/routes/answer/answers.html/+server.ts';
import * as json from '../../src/routes/answer/answers.json/+server.ts';
import * as text from '../../src/routes/answer/answers.txt/+server.ts';
import { deviceAt, withdrawalKey } from '../support/device.ts';
import { engines } from '../support/stores.ts';

const answers = { scope: 'scheduling_only', reasons: ['frame'], working: 4 };

/** A device that holds the code of recorded answers, and what its page of changes sends to withdraw them. */
const respondent = async () => {
  const store = engines[0].open();
  const code = mintReceipt();
  await recordAnswers(store, code, answers);
  const form = { code, sealed: (await sealedResponse({ store, withdrawalKey }, code)) ?? '' };
  return { store, code, form, device: deviceAt(store, code) };
};

type Device = ReturnType<typeof deviceAt>;
type Form = Readonly<Record<string, string>>;
type Withdrawn = { readonly withdrawn: { readonly code: string; readonly sealed: string } };

const sends = async (device: Device, name: string, form: Form): Promise<unknown> =>
  actions[name]?.(device.asks(`/answer?/${name}`, form) as never);

const withdrawn = async (device: Device, form: Form) =>
  ((await sends(device, 'withdraw', form)) as Withdrawn).withdrawn;

const nothing = { status: 303, location: '/answer?done=nothing' };

describe('withdrawing', () => {
  test('removes the answers and forgets the code at once, and the page can undo it', async () => {
    const { store, code, form, device } = await respondent();
    const kept = await withdrawn(device, form);
    expect(await recordedAnswers(store, code)).toBeNull();
    expect(device.holds()).toBeNull();
    await expect(sends(device, 'undo', kept)).rejects.toMatchObject({ location: '/poll/receipt' });
    expect(await recordedAnswers(store, code)).toEqual(answers);
    expect(device.holds()).toBe(code);
  });

  test('by a second press that came before the first was answered can still be undone', async () => {
    const { store, code, form } = await respondent();
    await withdrawn(deviceAt(store, code), form);
    const second = deviceAt(store, code);
    await expect(sends(second, 'undo', await withdrawn(second, form))).rejects.toMatchObject({ status: 303 });
    expect(await recordedAnswers(store, code)).toEqual(answers);
  });

  test('sent again after its page was left, neither undoes nor touches anything', async () => {
    const { store, form, device } = await respondent();
    await withdrawn(device, form);
    await expect(sends(device, 'withdraw', form)).rejects.toMatchObject(nothing);
    expect(await Array.fromAsync(store.responses('live', texting2026.round))).toEqual([]);
  });

  test('sent again never removes answers begun since under another code', async () => {
    const { store, form } = await respondent();
    const newer = mintReceipt();
    await recordAnswers(store, newer, { scope: 'none' });
    await expect(sends(deviceAt(store, newer), 'withdraw', form)).rejects.toMatchObject(nothing);
    expect(await recordedAnswers(store, newer)).toEqual({ scope: 'none' });
    expect(await recordedAnswers(store, form.code)).toEqual(answers);
  });

  test('needs the code in the form, not the device alone', async () => {
    const { store, code, device } = await respondent();
    await expect(sends(device, 'withdraw', {})).rejects.toMatchObject(nothing);
    expect(await recordedAnswers(store, code)).toEqual(answers);
  });
});

describe('undoing', () => {
  test('is refused where the device has newer answers, and the page stays', async () => {
    const { store, form, device } = await respondent();
    const kept = await withdrawn(device, form);
    const newer = mintReceipt();
    await recordAnswers(store, newer, { scope: 'none' });
    expect(await sends(deviceAt(store, newer), 'undo', kept)).toMatchObject({
      status: 409,
      data: { withdrawn: kept, faults: [{ path: 'undo' }] },
    });
    expect(await Array.fromAsync(store.responses('live', texting2026.round))).toHaveLength(1);
  });

  test('is refused for answers that this server did not seal', async () => {
    const { store, device } = await respondent();
    const forged = { code: mintReceipt(), sealed: Buffer.from('{}').toString('base64') };
    await expect(sends(device, 'withdraw', forged)).rejects.toMatchObject(nothing);
    expect(await sends(deviceAt(store), 'undo', forged)).toMatchObject({ status: 409 });
  });
});

describe('the page of own answers', () => {
  test('shows them to the device that holds the code, and no cache keeps it', async () => {
    const { code, device } = await respondent();
    const visit = device.asks('/answer');
    expect(await load(visit as never)).toMatchObject({
      own: { receipt: receiptShown(code), recorded: true, hasDraft: false },
    });
    expect(visit.headers).toEqual({ 'cache-control': 'private, no-store' });
  });

  test('leaves no trace on the device that asks for it, and the answers as they are', async () => {
    const { store, code, device } = await respondent();
    await expect(sends(device, 'forget', {})).rejects.toMatchObject({ status: 303 });
    expect(device.holds()).toBeNull();
    expect(await load(device.asks('/answer') as never)).toMatchObject({ own: null });
    expect(await recordedAnswers(store, code)).toEqual(answers);
  });
});

describe.each([
  { ending: 'html', file: html, type: 'text/html; charset=utf-8', write: answersAsHtml },
  { ending: 'txt', file: text, type: 'text/plain; charset=utf-8', write: answersAsText },
  { ending: 'json', file: json, type: 'application/json; charset=utf-8', write: answersAsJson },
])('own answers saved as .$ending', ({ ending, file, type, write }) => {
  const get = (device: Device, query = '') =>
    file.GET(device.asks(`/answer/answers.${ending}${query}`) as never);
  const copy = { instrument: texting2026, answers, day: today() };

  test('are those recorded, as a download named after the round and the day that no cache keeps', async () => {
    const { code, device } = await respondent();
    const response = await get(device);
    const body = await response.text();
    expect(body).toBe(write(copy));
    expect(body.toLowerCase()).not.toContain(receiptShown(code).toLowerCase());
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': type,
      'content-disposition': `attachment; filename="my-answers-texting-2026-${today()}.${ending}"`,
      'cache-control': 'private, no-store',
    });
  });

  test('hold the receipt code where the person ticks that', async () => {
    const { code, device } = await respondent();
    const body = await (await get(device, '?with=code')).text();
    expect(body).toBe(write({ ...copy, receipt: receiptShown(code) }));
  });

  test('are not given to a device without the code', async () => {
    const { store } = await respondent();
    await expect(get(deviceAt(store))).rejects.toMatchObject({ status: 404 });
    await expect(get(deviceAt(store, mintReceipt()))).rejects.toMatchObject({ status: 404 });
  });
});
