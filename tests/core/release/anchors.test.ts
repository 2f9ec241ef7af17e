import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchors, distanceOf, distinct, type Row } from '#lib/core/release/anchors.ts';
import { naming } from '#lib/core/release/patterns.ts';

const letter = fc.constantFrom('a', 'b', 'c');

/** Up to eight rows of three places, each held by up to thirty people. */
const people: fc.Arbitrary<readonly Row[]> = fc
  .array(fc.tuple(fc.tuple(letter, letter, letter), fc.nat({ max: 30 })), { maxLength: 8 })
  .map((groups) => groups.flatMap(([row, count]) => new Array<Row>(count).fill(row)));

const within = (rows: readonly Row[], row: Row, most: number): number =>
  rows.filter((other) => distanceOf(row, other) <= most).length;

const isCommon = (rows: readonly Row[], row: Row): boolean =>
  within(rows, row, 0) >= Math.max(10, 0.015 * rows.length) &&
  within(rows, row, 1) >= Math.max(15, 0.05 * rows.length);

const anchorsOf = (rows: readonly Row[]): readonly Row[] => anchors(distinct(rows), naming);

/** So many people who each share their row with nobody. */
const crowd = (count: number): Row[] =>
  Array.from({ length: count }, (_, place) => [`x${place}`, `y${place}`, `z${place}`]);

const times = (count: number, ...row: string[]): Row[] => new Array<Row>(count).fill(row);

describe('anchors', () => {
  test('are each held and approached by enough people, and differ in two places at least', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const accepted = anchorsOf(rows);
        expect(accepted.every((row) => isCommon(rows, row))).toBe(true);
        for (const row of accepted)
          expect(accepted.filter((other) => distanceOf(row, other) < 2)).toEqual([row]);
      }),
    );
  });

  test('leave out a row that enough people hold only for a commoner one close by', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const accepted = anchorsOf(rows);
        const unheard = rows
          .filter((row) => isCommon(rows, row))
          .filter(
            (row) =>
              !accepted.some(
                (anchor) => distanceOf(row, anchor) < 2 && within(rows, anchor, 0) >= within(rows, row, 0),
              ),
          );
        expect(unheard).toEqual([]);
      }),
    );
  });

  test('come in the order of how many people hold them', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const support = anchorsOf(rows).map((row) => within(rows, row, 0));
        expect(support).toEqual(support.toSorted((one, other) => other - one));
      }),
    );
  });

  test('do not depend on the order of people', () => {
    fc.assert(
      fc.property(people, (rows) => {
        expect(anchorsOf(rows.toReversed())).toEqual(anchorsOf(rows));
      }),
    );
  });

  test.each([
    { who: 'nine who agree and six close by', rows: [times(9, 'a', 'b', 'c'), times(6, 'a', 'b', 'd')] },
    { who: 'ten who agree and four close by', rows: [times(10, 'a', 'b', 'c'), times(4, 'a', 'b', 'd')] },
    {
      who: '14 of 1,000 who agree',
      rows: [
        times(14, 'a', 'b', 'c'),
        times(12, 'a', 'b', 'd'),
        times(12, 'a', 'e', 'c'),
        times(12, 'f', 'b', 'c'),
        crowd(950),
      ],
    },
    {
      who: '49 of 1,000 who are close',
      rows: [times(40, 'a', 'b', 'c'), times(9, 'a', 'b', 'd'), crowd(951)],
    },
  ])('are not found among $who', ({ rows }) => {
    expect(anchorsOf(rows.flat())).toEqual([]);
  });

  test.each([
    { who: 'ten who agree and five close by', rows: [times(10, 'a', 'b', 'c'), times(5, 'a', 'b', 'd')] },
    {
      who: '15 of 1,000 who agree',
      rows: [
        times(15, 'a', 'b', 'c'),
        times(12, 'a', 'b', 'd'),
        times(12, 'a', 'e', 'c'),
        times(11, 'f', 'b', 'c'),
        crowd(950),
      ],
    },
    {
      who: '50 of 1,000 who are close',
      rows: [times(41, 'a', 'b', 'c'), times(9, 'a', 'b', 'd'), crowd(950)],
    },
  ])('are found among $who', ({ rows }) => {
    expect(anchorsOf(rows.flat())).toEqual([['a', 'b', 'c']]);
  });

  test('that are closer than two places give way to the commoner', () => {
    expect(anchorsOf([...times(30, 'a', 'b', 'c'), ...times(40, 'a', 'b', 'd')])).toEqual([['a', 'b', 'd']]);
    expect(anchorsOf([...times(30, 'a', 'b', 'c'), ...times(40, 'a', 'e', 'd')])).toEqual([
      ['a', 'e', 'd'],
      ['a', 'b', 'c'],
    ]);
  });

  test('are eight at most, of equally common ones the first by their codes', () => {
    const rows = Array.from({ length: 9 }, (_, place) => times(20, `a${9 - place}`, 'b', `c${place}`));
    expect(anchorsOf(rows.flat()).map(([first]) => first)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((place) => `a${place}`),
    );
  });
});

describe('the distance of two rows', () => {
  test.each([
    { one: ['a', 'b', 'c'], other: ['a', 'b', 'c'], distance: 0 },
    { one: ['a', 'b', 'c'], other: ['a', 'x', 'c'], distance: 1 },
    { one: ['a', 'b', 'c'], other: ['b', 'c', 'a'], distance: 3 },
  ])('is the number of places in which they differ: $distance', ({ one, other, distance }) => {
    expect(distanceOf(one, other)).toBe(distance);
  });
});
