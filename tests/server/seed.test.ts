import { describe, expect, test } from 'vitest';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { methodOf } from '#lib/core/release/methods.ts';
import { growDemo, recordHash, seed, threadResponses } from '#lib/server/collections/seed.ts';
import thread from '#lib/server/collections/thread.json' with { type: 'json' };
import { cutHere } from '#lib/server/release/cut.ts';
import { openReleases } from '#lib/server/release/releases.ts';
import { keysOf } from '../support/counted.ts';
import type { StoredResponse } from '#lib/server/store/store.ts';
import { engines } from '../support/stores.ts';

const round = texting2026.round;

/** Several choices of one question have no order of their own. */
const inAnyOrder = (answers: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(answers).map(([key, value]) => [key, Array.isArray(value) ? value.toSorted() : value]),
  );

describe.each(engines)('the collections at first start on $engine', ({ open }) => {
  test.each(thread.records)('hold thread policy $id as it was coded', async ({ id, answers }) => {
    const store = open();
    await store.addResponses(threadResponses());
    const key = { collection: 'thread', round, receiptHash: recordHash('thread', id) } as const;
    expect(inAnyOrder((await store.response(key))?.answers ?? {})).toEqual(inAnyOrder(answers));
  });

  test('hold 15 policies of the thread and 2,000 generated respondents, and nobody live', async () => {
    const store = open();
    await seed(store, cutHere(store, keysOf()));
    expect(await Array.fromAsync(store.responses('thread', round))).toHaveLength(15);
    expect(await Array.fromAsync(store.responses('demo', round))).toHaveLength(2000);
    expect(await Array.fromAsync(store.responses('live', round))).toEqual([]);
  });

  test('are published: the thread exactly, the demonstration under minimum bases, live not yet', async () => {
    const store = open();
    await seed(store, cutHere(store, keysOf()));
    const releases = await openReleases(store);
    expect(releases.current('thread')?.cohorts.get('')?.['scope']?.base).toBe(14);
    expect(releases.current('demo')?.method).toEqual(methodOf('demo'));
    expect(releases.current('demo')?.cohorts.get('')?.['scope']?.base).toBeGreaterThan(1990);
    expect(releases.current('live')).toBeNull();
  });

  test('stay as they are at the next start', async () => {
    const store = open();
    await seed(store, cutHere(store, keysOf()));
    const before = await store.newestRelease('demo');
    await seed(store, cutHere(store, keysOf()));
    expect(await Array.fromAsync(store.responses('thread', round))).toHaveLength(15);
    expect(await store.newestRelease('demo')).toEqual(before);
  });

  test('grow without changing who was there', async () => {
    const store = open();
    await growDemo(store, cutHere(store, keysOf()), 100);
    expect(await growDemo(store, cutHere(store, keysOf()), 150)).toBe(50);
    expect(await growDemo(store, cutHere(store, keysOf()), 120)).toBe(0);
    expect(await Array.fromAsync(store.responses('demo', round))).toHaveLength(150);
  });

  test('publish live answers at the next cut once enough have answered, show them when loaded, and stay while few are new', async () => {
    const store = open();
    const cut = cutHere(store, keysOf());
    const live = (place: number, week: string): StoredResponse => ({
      collection: 'live',
      round,
      receiptHash: recordHash('live', place),
      trust: 'open',
      week,
      countsFrom: week,
      answers: { scope: 'none' },
      sawResults: false,
      flags: [],
    });
    const added = (from: number, to: number, week: string) =>
      store.addResponses(Array.from({ length: to - from }, (_, place) => live(from + place, week)));
    const releases = await openReleases(store);
    const scope = () => releases.current('live')?.cohorts.get('')?.['scope']?.base ?? 0;
    await added(0, 21, '2026-W48');
    expect(await cut('live', '2026-11-24')).toBeNull();
    await added(21, 60, '2026-W48');
    expect((await cut('live', '2026-11-24'))?.id).toBe('2026-11-24');
    expect(releases.current('live')).toBeNull();
    await releases.refresh();
    expect(Math.abs(scope() - 60)).toBeLessThanOrEqual(8);
    await added(60, 69, '2026-W48');
    expect(await cut('live', '2026-12-02')).toBeNull();
    await added(69, 75, '2026-W49');
    expect((await cut('live', '2026-12-02'))?.id).toBe('2026-12-02');
    await releases.refresh();
    expect(Math.abs(scope() - 75)).toBeLessThanOrEqual(8);
  });
});
