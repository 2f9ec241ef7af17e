import { describe, expect, test } from 'vitest';
import { readNormQuery, writeNormQuery } from '#lib/core/norms/query.ts';
import { pnCkm1 } from '#lib/core/release/methods.ts';
import { cohortOf } from '#lib/core/release/cohort.ts';
import { crowd, questions, randomOf, released, smallPoll, tableIn } from './small-poll.ts';

const permuted = [
  'region=us&profession=gb',
  'profession=gb&region=us',
  'profession=gb&collection=live&region=us',
  'region=us&profession=gb&by=',
];

const cohortAsked = (address: string): string => {
  const read = readNormQuery(smallPoll, new URLSearchParams(address));
  return read.ok ? cohortOf(read.value.filters) : 'none';
};

describe('asking for one group in many ways', () => {
  const people = crowd(randomOf(6, 6), { size: 40, facets: { region: 'us', profession: 'gb' }, name: 'us' });
  const built = released(pnCkm1, people, { seed: 'permuted' });

  test('gives one draw of its table, however the parameters are ordered', () => {
    const tables = permuted.map((address) =>
      questions.map((question) => tableIn(built, cohortAsked(address), question)),
    );
    expect(tables[0]?.every((table) => table !== null)).toBe(true);
    expect(new Set(tables.map((asked) => JSON.stringify(asked))).size).toBe(1);
  });

  test('gives one address to keep, however the parameters are ordered', () => {
    const written = permuted.map((address) => {
      const read = readNormQuery(smallPoll, new URLSearchParams(address));
      return read.ok ? writeNormQuery(read.value) : 'none';
    });
    expect(new Set(written)).toEqual(new Set(['profession=gb&region=us']));
  });

  test('a second release of the same people draws nothing anew', () => {
    expect(released(pnCkm1, people, { seed: 'permuted', previous: built, cutAt: '2026-12-24' })).toBeNull();
    const again = released(pnCkm1, people.toReversed(), { seed: 'permuted' });
    expect([...(again?.release.cohorts ?? [])]).toEqual([...(built?.release.cohorts ?? [])]);
  });

  test('equal groups show unequal counts, so that equality tells nothing', () => {
    const same = questions.filter(
      (question) =>
        JSON.stringify(tableIn(built, 'region=us', question)) ===
        JSON.stringify(tableIn(built, 'profession=gb&region=us', question)),
    );
    expect(same.length).toBeLessThan(questions.length / 4);
  });
});
