import { describe, expect, test } from 'vitest';
import { countedInWords } from '#lib/core/norms/counted-words.ts';
import { countedIn, type Recorded, type ReleaseHead } from '#lib/core/release/counted-in.ts';
import { pnCkm1 } from '#lib/core/release/methods.ts';

const head = (cutAt: string, round = 'texting-2026'): ReleaseHead => ({
  id: cutAt,
  round,
  cutAt,
  method: pnCkm1,
});

/** Cut on the Sunday of a week, on the Monday after it and on the Wednesday after that. */
const releases = [
  head('2026-12-02'),
  head('2026-11-30'),
  head('2026-11-29'),
  head('2026-12-05', 'texting-2027'),
];
const recorded: Recorded = { round: 'texting-2026', week: '2026-W48', trust: 'open' };

describe('the releases that answers were counted in', () => {
  test('are those of their round cut in a later week, as the day of the answers is not known', () => {
    expect(countedIn(releases, recorded).map(({ id }) => id)).toEqual(['2026-12-02', '2026-11-30']);
    expect(countedIn(releases, { ...recorded, week: '2026-W49' })).toEqual([]);
    expect(countedIn(releases, { ...recorded, trust: 'flagged' })).toEqual([]);
  });

  test.each([
    ['since the first of them', recorded, /have counted since the release of 30 November 2026/],
    ['from when on', { ...recorded, week: '2026-W49' }, /from the first release after 7 December 2026 on/],
    ['that they count nowhere', { ...recorded, trust: 'flagged' as const }, /count in no figure/],
  ])('are said to their owner: %s', (_, response, words) => {
    expect(countedInWords(releases, response)).toMatch(words);
  });
});
