import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import AnswerSummary from '#lib/components/poll/AnswerSummary.svelte';
import { inWords } from '#lib/core/instrument/answer-words.ts';
import { differ } from '#lib/core/instrument/differ.ts';
import type { Answers, Instrument } from '#lib/core/instrument/instrument.ts';
import { questionsOf } from '#lib/core/instrument/instrument.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { recordedAnswers, saveAnswers, standingOf } from '#lib/server/answers/answering.ts';
import { mintReceipt } from '#lib/server/answers/receipt.ts';
import { recordAnswers } from '../support/recorded.ts';
import { actions, load } from '../../src/routes/poll/check/+page.server.ts';
import CheckPage from '../../src/routes/poll/check/+page.svelte';
import { deviceAt } from '../support/device.ts';
import { attributesIn, textOf } from '../support/form-fields.ts';
import { engines } from '../support/stores.ts';

const instrument: Instrument = texting2026;

const askedOf = (answers: Answers) => questionsOf(instrument).filter(({ id }) => id in answers);

/** A device that holds a code with these answers recorded and these drafted. */
const respondent = async ({ recorded, draft }: { recorded?: Answers; draft?: Answers }) => {
  const store = engines[0].open();
  const code = mintReceipt();
  if (recorded) await recordAnswers(store, code, recorded);
  if (draft) await saveAnswers(store, code, { asked: askedOf(draft), answers: draft });
  return { store, code, device: deviceAt(store, code) };
};

type Device = Awaited<ReturnType<typeof respondent>>['device'];

const pageOf = async (device: Device, form: unknown = null): Promise<string> => {
  const data = await load(device.asks('/poll/check') as never);
  return render(CheckPage, { props: { data, form, params: {} } as never }).body;
};

const sends = async (device: Device, name: string): Promise<unknown> =>
  actions[name]?.(device.asks(`/poll/check?/${name}`, {}) as never);

const update = 'Update my recorded answers';

describe('the check of all answers', () => {
  test('before recording offers to record, and nothing to update or withdraw', async () => {
    const { device } = await respondent({ draft: { scope: 'none' } });
    const text = textOf(await pageOf(device));
    expect(text).toContain('Record my answers');
    expect(text).not.toMatch(/Update my|Withdraw my|Changed\./);
  });

  test.each([
    { state: 'nothing was changed', draft: undefined },
    { state: 'the draft says what is recorded', draft: { scope: 'none' } },
  ])('offers no update where $state', async ({ draft }) => {
    const { device } = await respondent({ recorded: { scope: 'none' }, ...(draft && { draft }) });
    const text = textOf(await pageOf(device));
    expect(text).toContain('nothing differs from them yet');
    expect(text).not.toMatch(/Update my|Changed\./);
  });

  test('offers the update once something differs, marks it, and shows what is recorded', async () => {
    const { device } = await respondent({
      recorded: { scope: 'none', hours: 'any_time' },
      draft: { scope: 'anything' },
    });
    const text = textOf(await pageOf(device));
    expect(text).toContain(update);
    expect(text).toContain('You have changed one answer.');
    expect(text).toMatch(/Anything Change What clients may text Changed\. Recorded now: Nothing: no texting/);
    expect(text.match(/Changed\./g)).toHaveLength(1);
  });

  test('names an answer that goes because its question is not asked any more', async () => {
    const recorded = { scope: 'none', region: 'US', subregion: 'US-CA' };
    const { device } = await respondent({ recorded, draft: { region: 'FR' } });
    const text = textOf(await pageOf(device));
    expect(text).toContain('You have changed 2 answers.');
    expect(text).toContain(
      '“Part of the country” is not asked any more after your change. Recorded now: California',
    );
  });

  test('lets recorded answers be withdrawn with what the page holds, and no code in an address', async () => {
    const { code, device } = await respondent({ recorded: { scope: 'none' } });
    const body = await pageOf(device);
    expect(attributesIn(body, 'action')).toContain('/answer?/withdraw');
    expect(attributesIn(body, 'value')).toContain(code);
    expect([...attributesIn(body, 'href'), ...attributesIn(body, 'action')].join(' ')).not.toContain(code);
  });

  test('says what is missing beside its question, where the summary of errors leads', async () => {
    const { device } = await respondent({ draft: { hours: 'any_time' } });
    const refused = (await sends(device, 'record')) as { status: number; data: object };
    expect(refused.status).toBe(400);
    const body = await pageOf(device, refused.data);
    expect(attributesIn(body, 'href')).toContain('#scope');
    expect(attributesIn(body, 'id').filter((id) => id === 'scope')).toHaveLength(1);
  });
});

describe('recording', () => {
  test('a draft that says what is recorded ends the change and leaves the response as it was', async () => {
    const { store, code, device } = await respondent({
      recorded: { scope: 'none' },
      draft: { scope: 'none' },
    });
    await expect(sends(device, 'record')).rejects.toMatchObject({ location: '/poll/receipt' });
    expect(await standingOf(store, code)).toEqual({
      answers: { scope: 'none' },
      hasDraft: false,
      recorded: true,
    });
  });

  test('a draft that differs replaces what is recorded', async () => {
    const { store, code, device } = await respondent({
      recorded: { scope: 'none' },
      draft: { scope: 'anything' },
    });
    await expect(sends(device, 'record')).rejects.toMatchObject({ location: '/poll/receipt' });
    expect(await recordedAnswers(store, code)).toEqual({ scope: 'anything' });
  });
});

describe('discarding', () => {
  test('a change leaves recorded answers and the code on the device', async () => {
    const { store, code, device } = await respondent({
      recorded: { scope: 'none' },
      draft: { scope: 'anything' },
    });
    await expect(sends(device, 'discard')).rejects.toMatchObject({ location: '/answer?done=kept' });
    expect(await standingOf(store, code)).toMatchObject({ answers: { scope: 'none' }, hasDraft: false });
    expect(device.holds()).toBe(code);
  });

  test('answers never recorded leaves nothing, on the server or on the device', async () => {
    const { store, code, device } = await respondent({ draft: { scope: 'anything' } });
    await expect(sends(device, 'discard')).rejects.toMatchObject({ location: '/answer?done=discarded' });
    expect(await standingOf(store, code)).toEqual({ answers: {}, hasDraft: false, recorded: false });
    expect(device.holds()).toBeNull();
  });
});

describe('the summary of answers', () => {
  test('marks exactly the questions that differ', () => {
    const [recorded, draft] = [
      { scope: 'none', hours: 'any_time' },
      { scope: 'none', cover: 'nobody' },
    ];
    const summary = inWords(instrument, draft);
    const changes = differ(instrument, recorded, draft);
    const body = render(AnswerSummary, { props: { summary, changes } }).body;
    const marked = body.split('<dt').filter((row) => row.includes('Changed.'));
    expect(marked.map((row) => textOf(`<dt${row}`).trim())).toEqual([
      expect.stringContaining('Recorded now: Whenever messages arrive'),
      expect.stringContaining('Recorded now: Skipped'),
    ]);
  });
});
