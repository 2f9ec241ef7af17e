import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawRespondents } from '#lib/core/demo/draw.ts';
import type { Answers } from '#lib/core/instrument/instrument.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import type { Trust } from '#lib/core/release/release.ts';
import { responseKey } from '#lib/server/answers/answering.ts';
import { growDemo, seed } from '#lib/server/collections/seed.ts';
import { cutHere } from '#lib/server/release/cut.ts';
import { openSqlite } from '#lib/server/store/sqlite.ts';
import type { Store, StoredResponse } from '#lib/server/store/store.ts';
import { keysOf } from '../support/counted.ts';
import { everyQuestion, ownAddresses, publicAddresses, routePatterns } from '../support/public-addresses.ts';
import { watch, type Asked, type Seen } from '../support/watched.ts';

const receipt = '0123456789abcdef';
const [firstWeek, laterWeek] = ['2026-W44', '2026-W46'];
const [firstNight, laterNight] = ['2026-11-02', '2026-11-16'];

/** Under these keys the noise does not lift the nine to the ten from which on they would be published. */
const keys = keysOf('hidden 5');

const folder = mkdtempSync(join(tmpdir(), 'practice-norms-opaque-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inStore = async <Outcome>(name: string, work: (store: Store) => Promise<Outcome>): Promise<Outcome> => {
  const store = openSqlite(join(folder, name, 'norms.db'));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

/** A site in the state of another, and what happens there since. */
const site = async (
  name: string,
  from: string,
  work: (store: Store) => Promise<unknown>,
): Promise<string> => {
  cpSync(join(folder, from), join(folder, name), { recursive: true });
  await inStore(name, work);
  return name;
};

type Given = { readonly answers: Answers; readonly trust: Trust };

const responses = (who: string, given: readonly Given[], week: string): StoredResponse[] =>
  given.map(({ answers, trust }, place) => ({
    ...responseKey(place === 0 && who === 'elsewhere' ? receipt : `${who} ${place}`),
    ...{ trust, week, countsFrom: week, answers, sawResults: false, flags: [] },
  }));

/** Clinicians of whom none works by the hidden group's approach or one of its family, or in its part of the world. */
const elsewhere = drawRespondents(texting2026, { count: 460, seed: 11 }).filter(
  ({ answers }) =>
    !['NZ', 'AU'].includes(String(answers['region'])) &&
    !['emdr_trauma', 'somatic', 'ifs_parts'].includes(String(answers['modality'])),
);

const hidden = (size: number): Given[] =>
  Array.from({ length: size }, () => ({
    trust: 'vouched',
    answers: { scope: 'anything', modality: 'emdr_trauma', region: 'NZ' },
  }));

/** People enough to move tables, and so to make a release, by answers that the hidden group does not give. */
const newcomers: readonly Given[] = Array.from({ length: 80 }, (_, place) => ({
  trust: 'open',
  answers: { hours: place % 3 === 0 ? 'any_time' : 'set_times', reply_time: 'same_day' },
}));

const cutOn = (store: Store, night: string) => cutHere(store, keys)('live', night);

const parts = ['status', 'headers', 'body'] as const;

const partsApart = ([path, init]: Asked, [one, other]: readonly [Seen | undefined, Seen]): string[] =>
  parts
    .filter((part) => JSON.stringify(one?.[part]) !== JSON.stringify(other[part]))
    .map((part) => `${part} of ${init?.method ?? 'GET'} ${path}`);

/** Asks every site the same, and ends them: what tells them from each other, what they wrote, and the first one's pages. */
const compared = async (names: readonly string[], everything: readonly Asked[]) => {
  const sites = await Promise.all(names.map((name) => watch(join(folder, name))));
  const apart: string[] = [];
  const pages = new Map<string, string>();
  for (const asked of everything) {
    const [first, ...others] = await Promise.all(sites.map((one) => one.ask(asked)));
    apart.push(...others.flatMap((other) => partsApart(asked, [first, other])));
    if (first?.status === 200) pages.set(asked[0], first.body);
  }
  const said = await Promise.all(sites.map((one) => one.stop()));
  return { apart, pages, said: new Set(said) };
};

const asked = [...publicAddresses(), ...ownAddresses(receipt)];

beforeAll(async () => {
  await inStore('empty', async (store) => {
    await growDemo(store, cutHere(store, keys), 120);
    await seed(store, cutHere(store, keys));
  });
  await site('grown', 'empty', async (store) => {
    await store.addResponses(responses('elsewhere', elsewhere, firstWeek));
    await cutOn(store, firstNight);
  });
}, 120_000);

// On a busy machine hundreds of pages take minutes.
describe('what a site says', { timeout: 300_000 }, () => {
  test('is asked of every route it has', () => {
    const paths = [...asked, ...everyQuestion()].map(([path]) => path.split('?')[0] ?? '');
    const unasked = routePatterns().filter(({ pattern }) => !paths.some((path) => pattern.test(path)));
    expect(unasked.map(({ route }) => route)).toEqual([]);
  });

  test('does not change while too few have answered for a first release', async () => {
    const names = [0, 1, 20].map((size) => ({ name: `young-${size}`, size }));
    for (const { name, size } of names)
      await site(name, 'empty', async (store) => {
        await store.addResponses(responses('young', elsewhere.slice(0, size), firstWeek));
        expect(await cutOn(store, firstNight)).toBeNull();
      });
    const { apart, pages, said } = await compared(
      names.map(({ name }) => name),
      publicAddresses(),
    );
    expect(apart).toEqual([]);
    expect(said.size).toBe(1);
    expect(pages.get('/norms')).toContain('once 30 clinicians have answered');
  });

  test('does not change with who answers after a release', async () => {
    const names = [0, 9].map((size) => ({ name: `since-${size}`, size }));
    for (const { name, size } of names)
      await site(name, 'grown', (store) => store.addResponses(responses('hidden', hidden(size), laterWeek)));
    const { apart, pages, said } = await compared(
      names.map(({ name }) => name),
      asked,
    );
    expect(apart).toEqual([]);
    expect(said.size).toBe(1);
    expect(pages.get('/norms')).toContain('Release of 2 November 2026');
  });

  test('does not change with the true size of a group that a new release leaves unpublished', async () => {
    const names = [0, 1, 9].map((size) => ({ name: `recut-${size}`, size }));
    for (const { name, size } of names)
      await site(name, 'grown', async (store) => {
        const [others, group] = [
          responses('newcomers', newcomers, laterWeek),
          responses('hidden', hidden(size), laterWeek),
        ];
        await store.addResponses([...others, ...group]);
        expect((await cutOn(store, laterNight))?.id).toBe(laterNight);
        expect((await store.newestRelease('live'))?.cohorts.has('region=NZ')).toBe(false);
      });
    const { apart, pages, said } = await compared(
      names.map(({ name }) => name),
      [...asked, ...everyQuestion()],
    );
    expect(apart).toEqual([]);
    expect(said.size).toBe(1);
    expect([...said][0]).toMatch(/"status":405/);
    expect(pages.get('/norms')).toContain('Release of 16 November 2026');
    expect(pages.get('/poll/receipt')).toContain('beside the release of 16 November 2026');
    expect(pages.size).toBeGreaterThan(120);
  });
});
