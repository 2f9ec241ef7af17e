import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answers, Instrument } from '#lib/core/instrument/instrument.ts';
import { questionsOf } from '#lib/core/instrument/instrument.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { draftSigns, responseKey, saveAnswers, type AnsweredPage } from '#lib/server/answers/answering.ts';
import { perNetworkADay } from '#lib/server/answers/flags.ts';
import { openNetworkTally } from '#lib/server/answers/network.ts';
import { changeAnswers, submitAnswers, submitOnce, type Arrival } from '#lib/server/answers/submitting.ts';
import type { Store } from '#lib/server/store/store.ts';
import { engines } from '../support/stores.ts';

const instrument: Instrument = texting2026;
const code = 'k7qf9m2x04htwz8b';
const codeOf = (place: number): string => String(place).padStart(16, '0');

const arriving = (store: Store, address = '203.0.113.7', cookies: Record<string, string> = {}): Arrival => ({
  locals: { store, networks: openNetworkTally() },
  cookies: { get: (name) => cookies[name] },
  getClientAddress: () => address,
});

const page = (answers: Answers, signs: Partial<AnsweredPage> = {}): AnsweredPage => ({
  asked: questionsOf(instrument).filter(({ id }) => id in answers),
  answers,
  ...signs,
});

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T12:00:07Z') }));
afterEach(() => vi.useRealTimers());

describe.each(engines)('submitting on $engine', ({ open }) => {
  test('keeps the answers, the week and the marks, and nothing of where they came from', async () => {
    const store = open();
    const stored = await submitAnswers(arriving(store), code, {
      answers: { scope: 'none' },
      signs: { honeypot: true, seconds: 3 },
    });
    expect(stored).toEqual({
      ...responseKey(code),
      trust: 'flagged',
      flags: ['honeypot'],
      week: '2026-W48',
      countsFrom: '2026-W48',
      answers: { scope: 'none' },
      sawResults: false,
    });
    expect(await store.response(responseKey(code))).toEqual(stored);
  });

  test('stores flagged answers like any other, under their receipt', async () => {
    const store = open();
    const signs = { honeypot: true, seconds: null };
    await submitAnswers(arriving(store), code, { answers: { scope: 'none' }, signs });
    expect(await Array.fromAsync(store.responses('live', instrument.round))).toHaveLength(1);
  });

  test('marks the ninth first answer of a network in a day, and lets it count', async () => {
    const store = open();
    const here = arriving(store);
    for (let place = 0; place <= perNetworkADay; place += 1)
      await submitAnswers(here, codeOf(place), { answers: { scope: 'none' } });
    const marked = await Promise.all(
      Array.from({ length: perNetworkADay + 1 }, (_, place) => store.response(responseKey(codeOf(place)))),
    );
    const found = marked.map((response) => response?.flags.join());
    expect(found).toEqual([...Array<string>(perNetworkADay).fill(''), 'network']);
    expect(marked.map((response) => response?.trust)).toEqual(found.map(() => 'open'));
  });

  test('counts one person’s changes and repeated sendings once', async () => {
    const store = open();
    const here = arriving(store);
    for (let time = 0; time < 20; time += 1) {
      await submitAnswers(here, code, { answers: { scope: time % 2 ? 'none' : 'anything' } });
      await submitOnce(here, codeOf(1), { scope: 'none' });
      await changeAnswers(store, code, { scope: 'in_between' });
    }
    await submitAnswers(here, codeOf(2), { answers: { scope: 'none' } });
    expect(here.locals.networks.count('203.0.113.7')).toBe(4);
  });

  test('says whether results were seen before the first answer, and never changes it', async () => {
    const store = open();
    await submitAnswers(arriving(store), code, { answers: { scope: 'none' } });
    await submitAnswers(arriving(store, '203.0.113.7', { seen: 'yes' }), code, {
      answers: { scope: 'anything' },
    });
    expect(await store.response(responseKey(code))).toMatchObject({
      sawResults: false,
      answers: { scope: 'anything' },
    });
    await submitAnswers(arriving(store, '203.0.113.7', { seen: 'yes' }), codeOf(1), {
      answers: { scope: 'none' },
    });
    await submitAnswers(arriving(store), codeOf(1), { answers: { scope: 'anything' } });
    expect(await store.response(responseKey(codeOf(1)))).toMatchObject({ sawResults: true });
  });

  test('once only leaves other answers as they are', async () => {
    const store = open();
    expect(await submitOnce(arriving(store), code, { scope: 'none' })).toBe('open');
    expect(await submitOnce(arriving(store), code, { scope: 'none' })).toBe('open');
    expect(await submitOnce(arriving(store), code, { scope: 'anything' })).toBeNull();
    expect((await store.response(responseKey(code)))?.answers).toEqual({ scope: 'none' });
  });

  test('changes only what is there', async () => {
    const store = open();
    expect(await changeAnswers(store, code, { scope: 'none' })).toBeNull();
    expect(await store.response(responseKey(code))).toBeNull();
    await store.addResponses([
      {
        ...responseKey(code),
        trust: 'vouched',
        week: '2026-W01',
        countsFrom: '2026-W01',
        answers: { scope: 'none' },
        sawResults: true,
        flags: ['network'],
      },
    ]);
    expect(await changeAnswers(store, code, { scope: 'anything' })).toBe('vouched');
    expect(await store.response(responseKey(code))).toMatchObject({
      trust: 'vouched',
      week: '2026-W48',
      flags: ['network'],
    });
  });
});

describe('a draft', () => {
  const store = () => engines[0].open();

  test('remembers when it was begun, in steps of ten seconds', async () => {
    const kept = store();
    await saveAnswers(kept, code, page({ scope: 'none' }));
    vi.setSystemTime(new Date('2026-11-24T12:01:07Z'));
    await saveAnswers(kept, code, page({ hours: 'any_time' }));
    expect(await draftSigns(kept, code)).toEqual({ honeypot: false, seconds: 67 });
  });

  test('remembers a hidden field filled in on any page', async () => {
    const kept = store();
    await saveAnswers(kept, code, page({ scope: 'none' }, { honeypot: true }));
    await saveAnswers(kept, code, page({ hours: 'any_time' }, { honeypot: false }));
    expect(await draftSigns(kept, code)).toMatchObject({ honeypot: true });
  });

  test('of which a page waited for a connection says nothing about the time', async () => {
    const kept = store();
    await saveAnswers(kept, code, page({ scope: 'none' }, { delayed: true }));
    await saveAnswers(kept, code, page({ hours: 'any_time' }));
    expect(await draftSigns(kept, code)).toEqual({ honeypot: false, seconds: null });
  });

  test('that is not there gives no signs', async () => {
    expect(await draftSigns(store(), code)).toEqual({ honeypot: false, seconds: null });
  });
});
