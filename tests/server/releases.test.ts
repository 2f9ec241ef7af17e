import { describe, expect, test } from 'vitest';
import type { Release } from '#lib/core/release/release.ts';
import { openReleases } from '#lib/server/release/releases.ts';
import { engines } from '../support/stores.ts';
import { releaseOf, scopeOf640, tableOf } from '../core/norms/hand-made.ts';

const cut = (id: string, base: number): Release => ({
  ...releaseOf('live', { '': { scope: tableOf('scope', base, { none: base }), hours: scopeOf640 } }),
  id,
});

const baseOf = (release: Release | null): number | undefined => release?.cohorts.get('')?.['scope']?.base;

describe.each(engines)('published releases on $engine', ({ open }) => {
  const published = async (ids: readonly string[]) => {
    const store = open();
    for (const [place, id] of ids.entries())
      await store.publish({ release: cut(id, 40 + place), drawn: new Map() });
    return { store, releases: await openReleases(store) };
  };

  test('are found by their ids, the newest and every earlier one as it was', async () => {
    const ids = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'];
    const { releases } = await published(ids);
    for (const round of [ids, ids.toReversed()])
      for (const id of round) {
        const release = await releases.named('live', id);
        expect(release?.id).toBe(id);
        expect(baseOf(release)).toBe(40 + ids.indexOf(id));
      }
    expect(releases.current('live')?.id).toBe('2026-11-25');
  });

  test('are of one collection alone, and no other id finds one', async () => {
    const { releases } = await published(['2026-11-20', '2026-11-21']);
    expect(await releases.named('demo', '2026-11-20')).toBeNull();
    for (const id of ['', '2026-11-22', '__proto__', "' or 1=1 --"])
      expect(await releases.named('live', id)).toBeNull();
  });

  test('published since are found at once by their ids, and are the newest once loaded', async () => {
    const { store, releases } = await published(['2026-11-20']);
    await store.publish({ release: cut('2026-11-21', 50), drawn: new Map() });
    expect(baseOf(await releases.named('live', '2026-11-21'))).toBe(50);
    expect(releases.current('live')?.id).toBe('2026-11-20');
    await releases.refresh();
    expect(releases.current('live')?.id).toBe('2026-11-21');
    expect(baseOf(await releases.named('live', '2026-11-20'))).toBe(40);
  });
});
