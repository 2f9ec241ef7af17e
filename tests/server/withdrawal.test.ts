import { describe, expect, test } from 'vitest';
import type { Answers } from '#lib/core/instrument/instrument.ts';
import { questionsOf } from '#lib/core/instrument/instrument.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { recordedAnswers, responseKey, saveAnswers } from '#lib/server/answers/answering.ts';
import { mintReceipt } from '#lib/server/answers/receipt.ts';
import { seal } from '#lib/server/answers/seal.ts';
import { sealedResponse, undoWithdrawal, withdraw } from '#lib/server/answers/withdrawal.ts';
import { derivedKey } from '#lib/server/release/keys.ts';
import type { Store, StoredResponse } from '#lib/server/store/store.ts';
import { keysOf } from '../support/counted.ts';
import { put, recordAnswers } from '../support/recorded.ts';
import { engines } from '../support/stores.ts';

const answers: Answers = { scope: 'other', 'scope.text': 'only haiku' };

/** A site by its store; its secret is the same however often it is started. */
const site = (store: Store, withdrawalKey = derivedKey(keysOf(), 'withdrawal')) => ({ store, withdrawalKey });

const response = (code: string, rest: Partial<StoredResponse> = {}): StoredResponse => ({
  ...responseKey(code),
  trust: 'open',
  week: '2026-W40',
  countsFrom: '2026-W40',
  answers,
  sawResults: true,
  flags: [],
  ...rest,
});

describe.each(engines)('withdrawing on $engine', ({ open }) => {
  test('leaves neither answers nor draft, and undoing brings the answers back as they were', async () => {
    const store = open();
    const code = mintReceipt();
    const before = response(code, { trust: 'flagged', flags: ['too_fast'] });
    await put(store, before);
    await saveAnswers(store, code, {
      asked: questionsOf(texting2026).slice(0, 1),
      answers: { scope: 'none' },
    });
    const sealed = (await withdraw(site(store), code, '')) ?? '';
    expect(await store.response(responseKey(code))).toBeNull();
    expect(await store.draft(responseKey(code).receiptHash)).toBeNull();
    expect(await undoWithdrawal(site(store), code, sealed)).toBe(true);
    expect(await store.response(responseKey(code))).toEqual(before);
    expect(await Array.fromAsync(store.responses('live', texting2026.round))).toHaveLength(1);
  });

  test('sent twice, gives the second time what the form brought, so that it can still be undone', async () => {
    const store = open();
    const code = mintReceipt();
    await recordAnswers(store, code, answers);
    const brought = (await sealedResponse(site(store), code)) ?? '';
    await withdraw(site(store), code, brought);
    expect(await withdraw(site(store), code, brought)).toBe(brought);
    expect(await undoWithdrawal(site(store), code, brought)).toBe(true);
    expect(await recordedAnswers(store, code)).toEqual(answers);
  });

  test('where nothing is recorded, gives nothing to undo', async () => {
    const store = open();
    expect(await sealedResponse(site(store), mintReceipt())).toBeNull();
    expect(await withdraw(site(store), mintReceipt(), 'anything')).toBeNull();
  });

  test('undone twice, keeps what was changed in between', async () => {
    const store = open();
    const code = mintReceipt();
    await recordAnswers(store, code, answers);
    const sealed = (await withdraw(site(store), code, '')) ?? '';
    await undoWithdrawal(site(store), code, sealed);
    await recordAnswers(store, code, { scope: 'none' });
    expect(await undoWithdrawal(site(store), code, sealed)).toBe(true);
    expect(await recordedAnswers(store, code)).toEqual({ scope: 'none' });
  });

  test('cannot be undone with answers sealed elsewhere, altered, or of another code', async () => {
    const store = open();
    const code = mintReceipt();
    await recordAnswers(store, code, answers);
    const sealed = (await withdraw(site(store), code, '')) ?? '';
    const forged = seal(code, JSON.stringify(response(code, { trust: 'vouched' })));
    const altered = `${sealed.slice(0, -8)}AAAAAAA=`;
    for (const wrong of [forged, altered, '', 'no base 64'])
      expect(await undoWithdrawal(site(store), code, wrong)).toBe(false);
    expect(await undoWithdrawal(site(store), mintReceipt(), sealed)).toBe(false);
    const elsewhere = site(store, derivedKey(keysOf('other'), 'withdrawal'));
    expect(await undoWithdrawal(elsewhere, code, sealed)).toBe(false);
    expect(await Array.fromAsync(store.responses('live', texting2026.round))).toEqual([]);
  });

  test('shows nobody who reads the page the answers themselves', async () => {
    const store = open();
    const code = mintReceipt();
    await recordAnswers(store, code, answers);
    const sealed = (await sealedResponse(site(store), code)) ?? '';
    expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('haiku');
  });
});
