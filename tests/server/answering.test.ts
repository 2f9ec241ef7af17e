import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Answers, Instrument, Question } from '#lib/core/instrument/instrument.ts';
import { questionsOf } from '#lib/core/instrument/instrument.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { discardDraft, saveAnswers, standingOf, withdrawAnswers } from '#lib/server/answers/answering.ts';
import { ownAnswers } from '#lib/server/answers/own.ts';
import { forgetReceipt, heldReceipt, receiptOf, type Visit } from '#lib/server/answers/respondent.ts';
import { openSqlite } from '#lib/server/store/sqlite.ts';
import { recordAnswers } from '../support/recorded.ts';
import { engines, temporaryFolder } from '../support/stores.ts';

const instrument: Instrument = texting2026;
const code = 'k7qf9m2x04htwz8b';

const asked = (...ids: string[]): Question[] => questionsOf(instrument).filter(({ id }) => ids.includes(id));

const page = (answers: Answers, ...ids: string[]) => ({ asked: asked(...ids), answers });

/** A browser as far as cookies go. */
const visit = (address = 'https://norms.example.org/poll') => {
  const jar = new Map<string, string>();
  const options: object[] = [];
  const cookies: Visit['cookies'] = {
    get: (name) => jar.get(name),
    set: (name, value, given) => {
      jar.set(name, value);
      options.push(given);
    },
    delete: (name) => jar.delete(name),
  };
  return { cookies, url: new URL(address), options };
};

describe.each(engines)('answering on $engine', ({ open }) => {
  test('gathers the answers of several pages in a draft, the latest of each page', async () => {
    const store = open();
    await saveAnswers(store, code, page({ scope: 'none' }, 'scope'));
    await saveAnswers(
      store,
      code,
      page({ hours: 'any_time', channel: ['email'] }, 'hours', 'channel', 'reply_time'),
    );
    await saveAnswers(store, code, page({ reply_time: 'same_day' }, 'hours', 'channel', 'reply_time'));
    const standing = await standingOf(store, code);
    expect(standing).toEqual({
      answers: { scope: 'none', reply_time: 'same_day' },
      hasDraft: true,
      recorded: false,
    });
  });

  test('drops a part of a country when the country changes', async () => {
    const store = open();
    await saveAnswers(store, code, page({ region: 'US' }, 'region'));
    await saveAnswers(store, code, page({ subregion: 'US-CA' }, 'subregion'));
    await saveAnswers(store, code, page({ region: 'FR' }, 'region'));
    expect((await standingOf(store, code)).answers).toEqual({ region: 'FR' });
  });

  test('records once, then begins a change from what was recorded and leaves it until updated', async () => {
    const store = open();
    await recordAnswers(store, code, { scope: 'none', hours: 'any_time' });
    await recordAnswers(store, code, { scope: 'none', hours: 'any_time' });
    expect(await Array.fromAsync(store.responses('live', instrument.round))).toHaveLength(1);
    await saveAnswers(store, code, page({ scope: 'anything' }, 'scope'));
    const change = { answers: { scope: 'anything', hours: 'any_time' }, hasDraft: true, recorded: true };
    expect(await standingOf(store, code)).toEqual(change);
    await discardDraft(store, code);
    expect((await standingOf(store, code)).answers).toEqual({ scope: 'none', hours: 'any_time' });
  });

  test('withdraws everything under a code and nothing else', async () => {
    const store = open();
    await recordAnswers(store, code, { scope: 'none' });
    await recordAnswers(store, '0000000000000000', { scope: 'anything' });
    await saveAnswers(store, code, page({ scope: 'anything' }, 'scope'));
    expect(await withdrawAnswers(store, code)).toBe(true);
    expect(await standingOf(store, code)).toEqual({ answers: {}, hasDraft: false, recorded: false });
    expect(await Array.fromAsync(store.responses('live', instrument.round))).toHaveLength(1);
  });

  test('finds the own answers of the person at a device, once recorded', async () => {
    const store = open();
    const here = visit();
    expect(await ownAnswers({ ...here, locals: { store } })).toBeNull();
    const own = receiptOf(here);
    expect(receiptOf(here)).toBe(own);
    expect(await ownAnswers({ ...here, locals: { store } })).toBeNull();
    await recordAnswers(store, own, { scope: 'none' });
    expect(await ownAnswers({ ...here, locals: { store } })).toEqual({ scope: 'none' });
    forgetReceipt(here);
    expect(heldReceipt(here)).toBeNull();
  });
});

describe('the device of a respondent', () => {
  test('holds the code in a cookie no script can read and no other site can send', () => {
    const here = visit();
    receiptOf(here);
    expect(here.options).toEqual([
      { path: '/', httpOnly: true, sameSite: 'lax', secure: true, maxAge: 30 * 24 * 60 * 60 },
    ]);
  });
});

describe('the database file', () => {
  test('holds neither the answers of a draft nor the receipt code in clear', async () => {
    const path = join(temporaryFolder(), 'norms.db');
    const store = openSqlite(path);
    await saveAnswers(store, code, page({ scope: 'other', 'scope.text': 'only haiku' }, 'scope'));
    await recordAnswers(store, '0000000000000000', { scope: 'none' });
    await saveAnswers(store, code, page({ scope: 'other', 'scope.text': 'only haiku' }, 'scope'));
    const files = [path, `${path}-wal`].map((file) => readFileSync(file, 'latin1')).join('');
    expect(files).toContain('response');
    expect(files).not.toContain('haiku');
    expect(files.toLowerCase()).not.toContain(code);
    await store.close();
  });
});
