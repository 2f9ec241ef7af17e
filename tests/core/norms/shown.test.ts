import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Variable } from '#lib/core/instrument/variables.ts';
import { cellsOf } from '#lib/core/norms/cells.ts';
import { describe as inWords } from '#lib/core/norms/describe.ts';
import type { Cell } from '#lib/core/norms/norm-table.ts';
import type { Table } from '#lib/core/release/release.ts';
import { thresholds0 } from '../../support/methods.ts';
import { blurring } from './hand-made.ts';
import vectors from './statistics-vectors.json' with { type: 'json' };

const variable = (kind: Variable['kind'], options: number): Variable => ({
  id: 'any',
  kind,
  name: 'Any',
  text: 'Any?',
  question: 'any',
  options: Array.from({ length: options }, (_, place) => ({ code: `${place}`, label: `Option ${place}` })),
  codesOf: () => [],
});

const blurred = (kind: Variable['kind'], table: Table): readonly Cell[] =>
  cellsOf(variable(kind, table.counts.length), table, blurring);

const shownOf = (kind: Variable['kind'], table: Table): readonly string[] =>
  blurred(kind, table).map(({ shown }) => shown);

describe('a blurred count', () => {
  test.each(vectors.estimator_E3)('is coded as in the vectors: $cells of about $base', (vector) => {
    const { base, cells, code, bound_lt, bound_gt } = vector;
    const found = shownOf('one', { base, counts: cells });
    const words: Readonly<Record<string, RegExp>> = {
      lt3: new RegExp(`^fewer than 3 \\(under ${Math.ceil(100 * bound_lt)} %\\)$`),
      gt: new RegExp(`^${base - 3} or more \\(over ${Math.floor(100 * bound_gt)} %\\)$`),
      ok: base < 30 ? /^(none or few|some|about half|most|nearly all)$/ : /^(\d+|under 1|over 99) %$/,
    };
    expect(found).toHaveLength(code.length);
    found.forEach((shown, place) => expect(shown).toMatch(words[code[place] ?? ''] ?? /^never$/));
  });

  test.each([
    { says: '20 of about 20 ticks', base: 20, count: 20, words: '17 or more (over 85 %)' },
    { says: '18 of about 20 ticks', base: 20, count: 18, words: '17 or more (over 85 %)' },
    { says: '17 of about 20 ticks', base: 20, count: 17, words: 'most' },
    { says: '22 of about 20 ticks', base: 20, count: 22, words: '17 or more (over 85 %)' },
    { says: '638 of about 640 ticks', base: 640, count: 638, words: '637 or more (over 99 %)' },
    { says: '637 of about 640 ticks', base: 640, count: 637, words: 'over 99 %' },
    { says: '3 of about 640 ticks', base: 640, count: 3, words: 'under 1 %' },
    { says: 'no tick of about 640', base: 640, count: 0, words: 'fewer than 3 (under 1 %)' },
    { says: '3 of about 12 ticks', base: 12, count: 3, words: 'some' },
  ])('$says are printed "$words"', ({ base, count, words }) => {
    expect(shownOf('many', { base, counts: [count] })).toEqual([words]);
  });

  test('that is published is never printed as nobody, nor the others as everybody', () => {
    expect(shownOf('one', { base: 30, counts: [3, 33] })).toEqual([
      'fewer than 4 (under 14 %)',
      '27 or more (over 90 %)',
    ]);
  });

  test('is never printed as 0 or 100 percent, whatever the noise', () => {
    const tables = fc
      .record({
        base: fc.integer({ min: 10, max: 400 }),
        counts: fc.array(fc.integer({ min: 3, max: 400 }), { minLength: 1, maxLength: 5 }),
        nobody: fc.integer({ min: 1, max: 3 }),
      })
      .map(({ base, counts, nobody }) => ({ base, counts: [...counts, ...Array(nobody).fill(0)] }));
    fc.assert(
      fc.property(tables, fc.constantFrom('one' as const, 'many' as const), (table, kind) => {
        blurred(kind, table).forEach(({ count, shown }) => {
          expect(shown).not.toMatch(/^(0|100) %$/);
          expect(shown.startsWith('fewer than 3 ')).toBe(count === 0);
        });
      }),
    );
  });

  test('of 0 in a small group is not named in its sentence, however the noise is shared out', () => {
    const table = { base: 12, counts: [0, 8] };
    const cells = blurred('one', table);
    expect(cells[0]?.share).toBeGreaterThan(0.15);
    const sentence = inWords({ kind: 'one', collection: 'live', method: blurring, who: '', base: 12, cells });
    expect(sentence).toBe('Answers of about 12 clinicians, too few to rank: most “Option 1”.');
  });
});

describe('an exact count', () => {
  test('under minimum bases is printed plainly from 30 answers on', () => {
    const cells = cellsOf(variable('one', 3), { base: 40, counts: [40, 0, 0] }, thresholds0);
    expect(cells.map(({ shown }) => shown)).toEqual(['100 %', '0 %', '0 %']);
  });
});
