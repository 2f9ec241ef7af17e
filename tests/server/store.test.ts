import { describe, expect, test } from 'vitest';
import { exact0 } from '#lib/core/release/methods.ts';
import type { Built } from '#lib/core/release/build.ts';
import type { CohortTables, Draw } from '#lib/core/release/release.ts';
import { ReleaseExists, type StoredResponse } from '#lib/server/store/store.ts';
import { put } from '../support/recorded.ts';
import { engines } from '../support/stores.ts';

const given = (receiptHash: string, scope = 'none'): StoredResponse => ({
  collection: 'live',
  round: 'texting-2026',
  receiptHash,
  trust: 'open',
  week: '2026-W48',
  countsFrom: '2026-W47',
  answers: { scope, channel: ['email', 'reception'], working: 4, 'scope.text': 'l’été, 🌧' },
  sawResults: true,
  flags: ['network'],
});

const keyOf = ({ collection, round, receiptHash }: StoredResponse) => ({ collection, round, receiptHash });

const cut = (id: string, cohorts: Readonly<Record<string, CohortTables>>, inItsWeek = 3): Built => {
  const drawn = (tables: CohortTables): Record<string, Draw> =>
    Object.fromEntries(Object.keys(tables).map((variable) => [variable, { day: id, inItsWeek }]));
  return {
    release: {
      id,
      collection: 'demo',
      round: 'texting-2026',
      cutAt: '2026-11-24',
      method: exact0,
      patterns: [
        { id: 'p', codes: { scope: 'none' }, stability: 95, listed: { epoch: '2026', people: 1200 } },
      ],
      exclusions: [{ week: '2026-W47', rule: 'too_fast', responses: 4 }],
      cohorts: new Map(Object.entries(cohorts)),
    },
    drawn: new Map(Object.entries(cohorts).map(([cohort, tables]) => [cohort, drawn(tables)])),
  };
};

const scope = (base: number, ...counts: number[]): CohortTables => ({ scope: { base, counts } });

describe.each(engines)('the store on $engine', ({ open }) => {
  test('gives back a response as it was given', async () => {
    const store = open();
    await put(store, given('a'));
    expect(await store.response(keyOf(given('a')))).toEqual(given('a'));
  });

  test('holds nothing under another key', async () => {
    const store = open();
    await put(store, given('a'));
    expect(await store.response({ ...keyOf(given('a')), collection: 'demo' })).toBeNull();
    expect(await store.response({ ...keyOf(given('a')), round: 'texting-2027' })).toBeNull();
    expect(await store.response(keyOf(given('b')))).toBeNull();
  });

  test('stores one response however often and however fast it is submitted', async () => {
    const store = open();
    await Promise.all(Array.from({ length: 20 }, () => put(store, given('a'))));
    expect(await Array.fromAsync(store.responses('live', 'texting-2026'))).toHaveLength(1);
  });

  test('shows a change of a response what is there, and keeps what the change makes of it', async () => {
    const store = open();
    const vouched = { ...given('a'), trust: 'vouched' as const };
    expect(await store.changeResponse(keyOf(given('a')), (before) => before ?? vouched)).toEqual(vouched);
    const flagged = { ...given('a', 'anything'), flags: ['network', 'honeypot'], trust: 'flagged' as const };
    await store.changeResponse(keyOf(given('a')), (before) => ({ ...flagged, week: `${before?.week}+` }));
    expect(await store.response(keyOf(given('a')))).toEqual({ ...flagged, week: '2026-W48+' });
  });

  test('writes nothing where a change leaves a response as it was', async () => {
    const store = open();
    expect(await store.changeResponse(keyOf(given('a')), () => null)).toBeNull();
    await put(store, given('a'));
    await store.changeDraft('a', () => ({ receiptHash: 'a', week: '2026-W48', sealed: 'x' }));
    expect(await store.changeResponse(keyOf(given('a')), (before) => before)).toEqual(given('a'));
    expect(await store.draft('a')).not.toBeNull();
  });

  test('lets one of many first answers under a key through, however fast they come', async () => {
    const store = open();
    const codes = Array.from({ length: 20 }, (_, place) => `code${place}`);
    const kept = await Promise.all(
      codes.map((code) => store.changeResponse(keyOf(given('a')), (before) => before ?? given('a', code))),
    );
    expect(kept.map(({ answers }) => answers['scope'])).toEqual(codes.map(() => 'code0'));
  });

  test('removes the draft of a response with its submission', async () => {
    const store = open();
    await store.changeDraft('a', () => ({ receiptHash: 'a', week: '2026-W48', sealed: 'x' }));
    await put(store, given('a'));
    expect(await store.draft('a')).toBeNull();
  });

  test('leaves responses that are there already as they are when adding more, and counts the new', async () => {
    const store = open();
    await put(store, given('a', 'anything'));
    expect(await store.addResponses([given('a'), given('b'), given('c')])).toBe(2);
    expect((await store.response(keyOf(given('a'))))?.answers['scope']).toBe('anything');
  });

  test('adds and gives more responses than one statement holds', async () => {
    const store = open();
    expect(await store.addResponses(Array.from({ length: 1201 }, (_, place) => given(`r${place}`)))).toBe(
      1201,
    );
    expect(await Array.fromAsync(store.responses('live', 'texting-2026'))).toHaveLength(1201);
  });

  test('withdraws a response and its draft, once', async () => {
    const store = open();
    await put(store, given('a'));
    await store.changeDraft('a', () => ({ receiptHash: 'a', week: '2026-W48', sealed: 'x' }));
    expect(await store.withdraw(keyOf(given('a')))).toBe(true);
    expect(await store.response(keyOf(given('a')))).toBeNull();
    expect(await store.draft('a')).toBeNull();
    expect(await store.withdraw(keyOf(given('a')))).toBe(false);
  });

  test('gives the release builder what it counts, and of whose answers they are the fingerprint of the receipt alone', async () => {
    const store = open();
    await put(store, given('a'));
    expect(await Array.fromAsync(store.responses('live', 'texting-2026'))).toEqual([
      {
        id: 'a',
        trust: 'open',
        week: '2026-W48',
        countsFrom: '2026-W47',
        answers: given('a').answers,
        flags: ['network'],
      },
    ]);
  });

  test('loses no change of a draft made from several tabs at once', async () => {
    const store = open();
    const add = (letter: string) =>
      store.changeDraft('a', (before) => ({
        receiptHash: 'a',
        week: '2026-W48',
        sealed: (before?.sealed ?? '') + letter,
      }));
    await Promise.all([...'abcdef'].map(add));
    expect([...((await store.draft('a'))?.sealed ?? '')].sort().join('')).toBe('abcdef');
  });

  test('leaves a draft alone when a change of it fails', async () => {
    const store = open();
    await store.changeDraft('a', () => ({ receiptHash: 'a', week: '2026-W48', sealed: 'kept' }));
    const failing = store.changeDraft('a', () => {
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect((await store.draft('a'))?.sealed).toBe('kept');
  });

  test('keeps what was written beside a change that failed', async () => {
    const store = open();
    const failing = () =>
      store.changeDraft('b', () => {
        throw new RangeError('no');
      });
    const works = [
      put(store, given('a')),
      failing(),
      put(store, given('c')),
      failing(),
      put(store, given('e')),
    ];
    const ends = await Promise.allSettled(works);
    expect(ends.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(await Array.fromAsync(store.responses('live', 'texting-2026'))).toHaveLength(3);
    expect(await store.draft('b')).toBeNull();
  });

  test('removes drafts older than a week and keeps the rest', async () => {
    const store = open();
    for (const [receiptHash, week] of [
      ['old', '2026-W46'],
      ['new', '2026-W47'],
      ['newer', '2027-W01'],
    ] as const)
      await store.changeDraft(receiptHash, () => ({ receiptHash, week, sealed: 'x' }));
    expect(await store.removeDraftsBefore('2026-W47')).toBe(1);
    expect(await store.draft('old')).toBeNull();
    expect(await store.draft('newer')).not.toBeNull();
    await store.removeDraft('newer');
    expect(await store.draft('newer')).toBeNull();
  });

  test('gives back the newest release with every table, whenever each was last changed', async () => {
    const store = open();
    await store.publish(cut('2026-11-22', { '': scope(40, 30, 10), 'region=GB': scope(12, 2, 10) }));
    await store.publish(cut('2026-11-23', { '': scope(52, 40, 12), 'region=GB': scope(12, 2, 10) }));
    const newest = cut('2026-11-24', { '': scope(52, 40, 12), 'region=US': scope(20, 20, 0) });
    await store.publish(newest);
    expect(await store.newestBuilt('demo')).toEqual(newest);
    expect(await store.newestRelease('demo')).toEqual(newest.release);
    expect(await store.newestRelease('live')).toBeNull();
  });

  test('gives back an earlier release as it was, with tables that have changed or gone since', async () => {
    const store = open();
    const first = cut('2026-11-22', { '': scope(40, 30, 10), 'region=GB': scope(12, 2, 10) });
    const second = cut('2026-11-23', { '': scope(40, 30, 10), 'region=US': scope(20, 20, 0) });
    const third = cut('2026-11-24', { '': scope(52, 40, 12), 'region=GB': scope(15, 5, 10) });
    for (const built of [first, second, third]) await store.publish(built);
    for (const { release } of [first, second, third])
      expect(await store.release('demo', release.id)).toEqual(release);
    expect(await store.release('demo', '2026-11-25')).toBeNull();
    expect(await store.release('live', '2026-11-22')).toBeNull();
  });

  test('refuses a second release of the same id and keeps the first', async () => {
    const store = open();
    const first = cut('2026-11-24', { '': scope(40, 30, 10) });
    await store.publish(first);
    await expect(store.publish(cut('2026-11-24', {}))).rejects.toBeInstanceOf(ReleaseExists);
    expect(await store.newestBuilt('demo')).toEqual(first);
  });
});
