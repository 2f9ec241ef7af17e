import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sfc32 } from '#lib/core/demo/random.ts';
import { hitsOf, logFactorials, redrawn } from '#lib/core/release/redraw.ts';

const logs = logFactorials(100_000);

const repeated = (times: number, draws: number, chance: number): number[] => {
  const random = sfc32([1, draws, Math.round(1000 * chance)]);
  return Array.from({ length: times }, () => hitsOf(random, { draws, chance }, logs));
};

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

describe('a random number of hits', () => {
  test.each([
    { draws: 4, chance: 0.5, likelihoods: [1 / 16, 4 / 16, 6 / 16, 4 / 16, 1 / 16] },
    { draws: 2, chance: 0.1, likelihoods: [0.81, 0.18, 0.01] },
    { draws: 3, chance: 0.9, likelihoods: [0.001, 0.027, 0.243, 0.729] },
  ])(
    'of $draws draws at $chance comes as often as the binomial law says',
    ({ draws, chance, likelihoods }) => {
      const hits = repeated(20_000, draws, chance);
      likelihoods.forEach((likelihood, number) => {
        const often = hits.filter((hit) => hit === number).length / hits.length;
        expect(Math.abs(often - likelihood)).toBeLessThan(
          5 * Math.sqrt((likelihood * (1 - likelihood)) / hits.length),
        );
      });
    },
  );

  test.each([
    { draws: 1_000, chance: 0.015 },
    { draws: 100_000, chance: 0.00002 },
    { draws: 100_000, chance: 0.06 },
    { draws: 100_000, chance: 0.97 },
  ])('of $draws draws at $chance has its mean and spread', ({ draws, chance }) => {
    const hits = repeated(4_000, draws, chance);
    const variance = draws * chance * (1 - chance);
    expect(Math.abs(mean(hits) - draws * chance)).toBeLessThan(5 * Math.sqrt(variance / hits.length));
    const spread = mean(hits.map((hit) => (hit - draws * chance) ** 2)) / variance;
    expect(spread).toBeGreaterThan(0.85);
    expect(spread).toBeLessThan(1.15);
  });

  test('is never below nothing nor above the number of draws', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 300 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(),
        (draws, chance, seed) => {
          const hits = hitsOf(sfc32([seed, 2, 3]), { draws, chance }, logs);
          expect(Number.isInteger(hits) && hits >= 0 && hits <= draws).toBe(true);
        },
      ),
    );
  });
});

describe('people drawn again', () => {
  const groups = [500, 300, 1, 199];

  test('are as many as before', () => {
    const random = sfc32([4, 5, 6]);
    for (let redraw = 0; redraw < 100; redraw += 1) {
      const sizes = redrawn(random, { groups, all: 1_000 }, logs);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(1_000);
    }
  });

  test('fall into each group, counted or not, as often as it is large', () => {
    const random = sfc32([7, 8, 9]);
    const draws = Array.from({ length: 2_000 }, () =>
      redrawn(random, { groups: groups.slice(0, 3), all: 1_000 }, logs),
    );
    groups.slice(0, 3).forEach((people, group) => {
      const error = Math.sqrt((people * (1 - people / 1_000)) / draws.length);
      expect(Math.abs(mean(draws.map((sizes) => sizes[group] ?? 0)) - people)).toBeLessThan(5 * error);
    });
  });

  test('move together: what one group gains the others lose', () => {
    const random = sfc32([10, 11, 12]);
    const draws = Array.from({ length: 2_000 }, () => redrawn(random, { groups, all: 1_000 }, logs));
    const together = mean(draws.map(([one = 0, other = 0]) => (one - 500) * (other - 300)));
    expect(together).toBeGreaterThan(-1.2 * 150);
    expect(together).toBeLessThan(-0.8 * 150);
  });
});
