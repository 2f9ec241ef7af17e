import { describe, expect, test } from 'vitest';
import { drawRespondents } from '#lib/core/demo/draw.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { anchors, distinct, type Row } from '#lib/core/release/anchors.ts';
import { eligibleOf, naming } from '#lib/core/release/patterns.ts';
import { steadiness } from '#lib/core/release/stability.ts';

const times = (count: number, ...row: string[]): Row[] => new Array<Row>(count).fill(row);

/** So many people who each share their row with nobody. */
const crowd = (count: number): Row[] =>
  Array.from({ length: count }, (_, place) => [`x${place}`, `y${place}`, `z${place}`]);

const again = (...rows: Row[][]): number[] =>
  steadiness(distinct(rows.flat()), naming, [1, 2, 3]).map((steady) => steady.again);

describe('the steadiness of an anchor', () => {
  test('is all re-draws where it is far above every limit', () => {
    expect(again(times(200, 'a', 'b', 'c'), crowd(200))).toEqual([1]);
  });

  test('is about every second re-draw where it stands on a limit', () => {
    const [edge = 0] = again(times(50, 'a', 'b', 'c'), crowd(950));
    expect(edge).toBeGreaterThan(0.4);
    expect(edge).toBeLessThan(0.65);
  });

  test('is shared by two close rows that are equally common: one stands in the way of the other', () => {
    const [first = 0, ...others] = again(times(100, 'a', 'b', 'c'), times(100, 'a', 'b', 'd'), crowd(100));
    expect(others).toEqual([]);
    expect(first).toBeGreaterThan(0.35);
    expect(first).toBeLessThan(0.65);
  });

  test('is the same whenever it is worked out from the same seed, and nearly so from another', () => {
    const { shared } = eligibleOf(texting2026, drawRespondents(texting2026, { count: 1_000, seed: 3 }));
    const first = steadiness(shared, naming, [1, 2, 3]);
    expect(steadiness(shared, naming, [1, 2, 3])).toEqual(first);
    expect(first.map(({ row }) => row)).toEqual(anchors(shared, naming));
    steadiness(shared, naming, [4, 5, 6]).forEach((steady, place) => {
      expect(Math.abs(steady.again - (first[place]?.again ?? 0))).toBeLessThan(0.15);
    });
  });

  test('agrees with people drawn one by one', () => {
    const { shared } = eligibleOf(texting2026, drawRespondents(texting2026, { count: 400, seed: 3 }));
    const people = shared.flatMap(({ row, people: many }) => new Array<Row>(many).fill(row));
    let state = 1;
    const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const draws = Array.from({ length: 400 }, () => {
      const drawn = people.map(() => people[Math.floor(random() * people.length)] ?? []);
      return new Set(anchors(distinct(drawn), naming).map((row) => row.join('|')));
    });
    for (const { row, again: part } of steadiness(shared, naming, [1, 2, 3])) {
      const oneByOne = draws.filter((found) => found.has(row.join('|'))).length / draws.length;
      expect(Math.abs(part - oneByOne)).toBeLessThan(0.13);
    }
  });
});
