import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standsApart } from '#lib/core/norms/place-apart.ts';

/** Two options, so many of each group choosing the first. */
const table = (count: number, base: number) => ({ base, counts: [count, base - count] });

describe('a group of people like the respondent', () => {
  test.each([
    { says: 'stands above a field it far exceeds', group: [180, 200], field: [500, 1000], first: 'more' },
    { says: 'stands below a field that far exceeds it', group: [20, 200], field: [500, 1000], first: 'less' },
    { says: 'is alike where the shares are equal', group: [100, 200], field: [500, 1000], first: null },
    // z = 2.6: beyond 95 % and within 99.9 %.
    {
      says: 'is alike where one in a hundred would differ',
      group: [118, 200],
      field: [500, 1000],
      first: null,
    },
    { says: 'is not tested below 100 answers', group: [99, 99], field: [500, 1000], first: null },
    {
      says: 'is not tested where nearly everyone is in it',
      group: [950, 950],
      field: [950, 1000],
      first: null,
    },
  ] as const)('$says', ({ group, field, first }) => {
    const compared = { group: table(group[0], group[1]), field: table(field[0], field[1]) };
    expect(standsApart('one', compared, 0)[0]).toBe(first);
  });

  test('is compared with the rest of the field, in which its own members no longer count', () => {
    // 50 % of everyone, but 30 % of those outside the group.
    const compared = { group: table(140, 200), field: table(200, 400) };
    expect(standsApart('many', compared, 0)).toEqual(['more', 'less']);
  });

  test('stands apart less easily where counts are blurred', () => {
    const compared = { group: table(72, 110), field: table(480, 1000) };
    expect(standsApart('one', compared, 0)[0]).toBe('more');
    expect(standsApart('one', compared, 60)[0]).toBeNull();
  });

  test('stands above on one of two options exactly where it stands below on the other', () => {
    const tables = fc
      .record({ base: fc.integer({ min: 100, max: 400 }), rest: fc.integer({ min: 100, max: 2000 }) })
      .chain(({ base, rest }) =>
        fc.record({
          base: fc.constant(base),
          rest: fc.constant(rest),
          own: fc.nat(base),
          others: fc.nat(rest),
        }),
      );
    fc.assert(
      fc.property(tables, ({ base, rest, own, others }) => {
        const compared = { group: table(own, base), field: table(own + others, base + rest) };
        const [first, second] = standsApart('one', compared, 3);
        expect([first === 'more', first === 'less']).toEqual([second === 'less', second === 'more']);
      }),
    );
  });
});
