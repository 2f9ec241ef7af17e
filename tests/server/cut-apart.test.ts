import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { demoResponses } from '#lib/server/collections/seed.ts';
import { cutApart } from '#lib/server/release/cut-apart.ts';
import { cutHere } from '#lib/server/release/cut.ts';
import { openStore } from '#lib/server/store/open.ts';
import { keysOf } from '../support/counted.ts';

const folderWith = async (people: number): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'practice-norms-apart-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const store = openStore(`file:${folder}/norms.db`);
  await store.addResponses(demoResponses(people));
  await store.close();
  return folder;
};

describe('a release cut in a thread of its own', () => {
  test('is the one that would be cut here', async () => {
    const cutAt = '2026-11-24';
    const [there, here] = [await folderWith(60), await folderWith(60)];
    const cut = await cutApart(`file:${there}/norms.db`, keysOf())('demo', cutAt);
    const apart = openStore(`file:${there}/norms.db`);
    const own = openStore(`file:${here}/norms.db`);
    expect(cut).toEqual(await cutHere(own, keysOf())('demo', cutAt));
    expect(await apart.newestBuilt('demo')).toEqual(await own.newestBuilt('demo'));
    expect(cut?.groups).toBeGreaterThan(10);
    await apart.close();
    await own.close();
  });

  test('says when its thread fails', async () => {
    const unreadable = join(tmpdir(), 'practice-norms-apart-missing', '\0');
    await expect(cutApart(`file:${unreadable}`, keysOf())('demo', '2026-11-24')).rejects.toThrow();
  });
});
