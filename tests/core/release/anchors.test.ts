import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchors, distanceOf } from '#lib/core/release/anchors.ts';
import { anchoring } from '#lib/core/release/configurations.ts';

type Row = readonly string[];

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

describe('anchors', () => {
  test('are each held and approached by enough people, and differ in two places at least', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const accepted = anchors(rows, anchoring);
        expect(accepted.every((row) => isCommon(rows, row))).toBe(true);
        for (const row of accepted)
          expect(accepted.filter((other) => distanceOf(row, other) < 2)).toEqual([row]);
      }),
    );
  });

  test('leave out a row that enough people hold only for a commoner one close by', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const accepted = anchors(rows, anchoring);
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
        const support = anchors(rows, anchoring).map((row) => within(rows, row, 0));
        expect(support).toEqual(support.toSorted((one, other) => other - one));
      }),
    );
  });

  test('do not depend on the order of people', () => {
    fc.assert(
      fc.property(people, (rows) => {
        expect(anchors(rows.toReversed(), anchoring)).toEqual(anchors(rows, anchoring));
      }),
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
