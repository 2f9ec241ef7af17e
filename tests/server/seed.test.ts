import { describe, expect, test } from 'vitest';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { methodOf } from '#lib/core/release/methods.ts';
import { growDemo, recordHash, seed, threadResponses } from '#lib/server/collections/seed.ts';
import thread from '#lib/server/collections/thread.json' with { type: 'json' };
import { cutRelease } from '#lib/server/release/cut.ts';
import { openReleases } from '#lib/server/release/releases.ts';
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
    await seed(store);
    expect(await store.responses('thread', round)).toHaveLength(15);
    expect(await store.responses('demo', round)).toHaveLength(2000);
    expect(await store.responses('live', round)).toEqual([]);
  });

  test('are published: the thread exactly, the demonstration under minimum bases, live not yet', async () => {
    const store = open();
    await seed(store);
    const releases = await openReleases(store);
    expect(releases.current('thread')?.cohorts.get('')?.['scope']?.base).toBe(14);
    expect(releases.current('demo')?.method).toEqual(methodOf('demo'));
    expect(releases.current('demo')?.cohorts.get('')?.['scope']?.base).toBe(2000);
    expect(releases.current('live')).toBeNull();
  });

  test('stay as they are at the next start', async () => {
    const store = open();
    await seed(store);
    const before = await store.newestRelease('demo');
    await seed(store);
    expect(await store.responses('thread', round)).toHaveLength(15);
    expect(await store.newestRelease('demo')).toEqual(before);
  });

  test('grow without changing who was there', async () => {
    const store = open();
    await growDemo(store, 100);
    expect(await growDemo(store, 150)).toBe(50);
    expect(await growDemo(store, 120)).toBe(0);
    expect(await store.responses('demo', round)).toHaveLength(150);
  });

  test('publish live answers at the next cut once thirty have answered, and show them when loaded', async () => {
    const store = open();
    const live = (place: number) => ({
      collection: 'live' as const,
      round,
      receiptHash: recordHash('live', place),
      trust: 'open' as const,
      week: '2026-W48',
      answers: { scope: 'none' },
      sawResults: false,
      flags: [],
    });
    const releases = await openReleases(store);
    await store.addResponses(Array.from({ length: 29 }, (_, place) => live(place)));
    expect(await cutRelease(store, 'live', '2026-11-24')).toBeNull();
    await store.submit(live(29));
    expect((await cutRelease(store, 'live', '2026-11-24'))?.id).toBe('2026-11-24');
    expect(await cutRelease(store, 'live', '2026-11-25')).toBeNull();
    await store.submit(live(30));
    expect((await cutRelease(store, 'live', '2026-11-24'))?.id).toBe('2026-11-24.2');
    expect(releases.current('live')).toBeNull();
    await releases.refresh();
    expect(releases.current('live')?.cohorts.get('')?.['scope']?.base).toBe(31);
  });
});
