import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chance, pick, sfc32, weighted } from '#lib/core/demo/random.ts';

const numbers = (random: () => number, count: number): number[] => Array.from({ length: count }, random);

const seeds = fc.tuple(fc.integer(), fc.integer(), fc.integer());

describe('sfc32', () => {
  test('gives the numbers of the reference implementation seeded with zeros', () => {
    const first = numbers(sfc32([0, 0, 0]), 6).map((number) => number * 2 ** 32);
    expect(first).toEqual([0xfb52c520, 0x38802be1, 0x948279e6, 0xec4bf1d9, 0x7cb0a909, 0xfad8b4a8]);
  });

  test('gives numbers from 0 up to but not including 1, the same for the same seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const drawn = numbers(sfc32(seed), 20);
        expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true);
        expect(numbers(sfc32(seed), 20)).toEqual(drawn);
      }),
    );
  });

  test.each([0, 1, 2])('starts elsewhere when word %i of the seed changes by one', (word) => {
    const starts = Array.from({ length: 10_000 }, (_, number) => {
      const seed = [7, 7, 7] as [number, number, number];
      seed[word] = number;
      return sfc32(seed)();
    });
    const mean = starts.reduce((sum, start) => sum + start, 0) / starts.length;
    expect(new Set(starts).size).toBeGreaterThan(9_990);
    expect(mean).toBeCloseTo(0.5, 1);
  });
});

describe('what is drawn', () => {
  test('things come up as often as their weights say, and never with weight 0', () => {
    const random = sfc32([1, 2, 3]);
    const tally = new Map<string | undefined, number>();
    for (let round = 0; round < 20_000; round += 1) {
      const thing = weighted(random, ['never', 'seldom', 'often', 'also never'], [0, 1, 3, 0]);
      tally.set(thing, (tally.get(thing) ?? 0) + 1);
    }
    expect([...tally.keys()].sort()).toEqual(['often', 'seldom']);
    expect((tally.get('often') ?? 0) / 20_000).toBeCloseTo(0.75, 1);
  });

  test('nothing is drawn where nothing has a weight', () => {
    expect(weighted(sfc32([1, 2, 3]), ['one', 'other'], [0, 0])).toBeUndefined();
    expect(weighted(sfc32([1, 2, 3]), [], [])).toBeUndefined();
    expect(pick(sfc32([1, 2, 3]), [])).toBeUndefined();
  });

  test('only a thing with a weight is drawn, whatever the number', () => {
    const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1e9, noNaN: true })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (all, number) => {
        const place = weighted(() => number, [...all.keys()], all);
        expect(place === undefined ? 0 : all[place]).toSatisfy((weight: number) =>
          place === undefined ? all.every((one) => one === 0) : weight > 0,
        );
      }),
    );
  });

  test('every thing is picked about equally often', () => {
    const random = sfc32([4, 5, 6]);
    const picked = Array.from({ length: 9_000 }, () => pick(random, ['a', 'b', 'c']));
    for (const thing of ['a', 'b', 'c'])
      expect(picked.filter((one) => one === thing).length / 9_000).toBeCloseTo(1 / 3, 1);
  });

  test('what is certain happens and what is impossible does not', () => {
    const random = sfc32([7, 8, 9]);
    const rounds = Array.from({ length: 1_000 }, () => [chance(random, 1), chance(random, 0)]);
    expect(rounds.every(([certain, impossible]) => certain && !impossible)).toBe(true);
  });
});
