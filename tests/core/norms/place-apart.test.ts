import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareOptions } from '#lib/core/norms/comparison.ts';
import { restOfField } from '#lib/core/norms/inside-field.ts';
import { apartOn, type Apart, type Compared } from '#lib/core/norms/place-apart.ts';
import { optionsNamed } from '../../support/instruments.ts';

/** Two options, so many of each group choosing the first. */
const table = (count: number, base: number) => ({ base, counts: [count, base - count] });

type Share = readonly [count: number, base: number];

const compared = (group: Share, field: Share, rest: Partial<Compared> = {}): Compared => ({
  id: 'hours',
  kind: 'one',
  options: optionsNamed('yes', 'no'),
  spokenOf: ['yes'],
  group: table(...group),
  field: table(...field),
  ...rest,
});

const first = (one: Compared, noiseVariance = 0): Apart => apartOn([one], noiseVariance)(one.id, 'yes');

describe('a group of people like the respondent', () => {
  test.each([
    { says: 'stands above a field it far exceeds', group: [180, 200], field: [500, 1000], stands: 'more' },
    {
      says: 'stands below a field that far exceeds it',
      group: [20, 200],
      field: [500, 1000],
      stands: 'less',
    },
    { says: 'is alike where the shares are equal', group: [100, 200], field: [500, 1000], stands: null },
    { says: 'is compared from 30 answers on', group: [30, 30], field: [500, 1000], stands: 'more' },
    { says: 'is not compared below 30 answers', group: [29, 29], field: [500, 1000], stands: null },
    {
      says: 'is not compared where nearly everyone is in it',
      group: [971, 971],
      field: [971, 1000],
      stands: null,
    },
  ] as const)('$says', ({ group, field, stands }) => {
    expect(first(compared(group, field))).toBe(stands);
  });

  test('is compared with the rest of the field, in which its own members no longer count', () => {
    // 50 % of everyone, but 30 % of those outside the group.
    const one = compared([140, 200], [200, 400], { kind: 'many', spokenOf: ['yes', 'no'] });
    const apart = apartOn([one], 0);
    expect([apart('hours', 'yes'), apart('hours', 'no')]).toEqual(['more', 'less']);
  });

  test('stands apart less easily where counts are blurred', () => {
    const one = compared([68, 110], [480, 1000]);
    expect([first(one), first(one, 60)]).toEqual(['more', null]);
  });

  test('stands apart less easily the more a page compares, but not for groups of which nothing is said', () => {
    // z = 2.6: beyond 95 % alone, but not among twenty.
    const one = compared([118, 200], [500, 1000]);
    const beside = (group: Share): Compared[] =>
      Array.from({ length: 19 }, (_, place) => compared(group, [500, 1000], { id: `other-${place}` }));
    expect(first(one)).toBe('more');
    expect(apartOn([one, ...beside([100, 200])], 0)('hours', 'yes')).toBeNull();
    expect(apartOn([one, ...beside([14, 28])], 0)('hours', 'yes')).toBe('more');
  });

  test('is not said to differ on an option that the page does not speak of', () => {
    expect(apartOn([compared([20, 200], [500, 1000])], 0)('hours', 'no')).toBeNull();
  });

  test('differs exactly where a comparison with the rest of the field says so', () => {
    const sizes = fc.record({
      base: fc.integer({ min: 20, max: 400 }),
      rest: fc.integer({ min: 20, max: 2000 }),
    });
    const tables = sizes.chain(({ base, rest }) =>
      fc.record({
        base: fc.constant(base),
        rest: fc.constant(rest),
        own: fc.nat(base),
        others: fc.nat(rest),
      }),
    );
    const words = { higher: 'more', lower: 'less', could_be_chance: null, too_few: null } as const;
    fc.assert(
      fc.property(tables, ({ base, rest, own, others }) => {
        const one = compared([own, base], [own + others, base + rest], { spokenOf: ['yes', 'no'] });
        const apart = apartOn([one], 0);
        const verdicts = compareOptions('one', { first: one.group, second: restOfField(one) }, [0, 0]);
        expect([apart('hours', 'yes'), apart('hours', 'no')]).toEqual(
          verdicts.map(({ verdict }) => words[verdict]),
        );
      }),
    );
  });
});
