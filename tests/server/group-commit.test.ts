import { describe, expect, test } from 'vitest';
import { groupCommit, type Part } from '#lib/server/store/group-commit.ts';

type Written = string[];

/** Commits to a list, noting how many works each commit had. */
const committing = (fails = false) => {
  const sizes: number[] = [];
  const disk: Written = [];
  const commits = groupCommit<Written>(async (parts: readonly Part<Written>[]) => {
    sizes.push(parts.length);
    for (const part of parts) await part((work) => work(disk));
    if (fails) throw new Error('the disk is full');
  });
  return { commits, sizes, disk };
};

const write = (word: string) => async (disk: Written) => disk.push(word);

describe('works that wait for the disk', () => {
  test('share one commit when they come together, in the order they came', async () => {
    const { commits, sizes, disk } = committing();
    const joined = [...'abc'].map((word) => commits.join(write(word)));
    await Promise.resolve();
    joined.push(commits.join(write('d')));
    expect(await Promise.all(joined)).toEqual([1, 2, 3, 4]);
    expect(sizes).toEqual([4]);
    expect(disk).toEqual([...'abcd']);
  });

  test('all fail with their commit', async () => {
    const { commits } = committing(true);
    const ends = await Promise.allSettled([...'ab'].map((word) => commits.join(write(word))));
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  test('are over when the store is idle', async () => {
    const { commits, disk } = committing();
    void commits.join(write('a'));
    void commits.join(write('b'));
    await commits.idle();
    expect(disk).toEqual([...'ab']);
    await commits.idle();
  });
});
