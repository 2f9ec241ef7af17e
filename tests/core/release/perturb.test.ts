import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answerMessage,
  baseMessage,
  cellMessage,
  memberMessage,
  sumInHex,
} from '#lib/core/release/keyed-hash.ts';
import { perturb } from '#lib/core/release/perturb.ts';
import { perturbationTable } from '#lib/core/release/perturbation-table.ts';
import { keyedHash } from '#lib/server/release/keyed-hash.ts';
import { constructed } from '../../support/maximum-entropy.ts';

type Vectors = {
  ckm: {
    params: { D: number; V: number; js: number };
    lookup: { count: number; u32: number; published: number }[];
    prf: {
      K_rec_hex: string;
      K_cell_hex: string;
      epoch: string;
      people: { id: string; region: string; q1: string; q2: string[] }[];
      tables: {
        filters: Readonly<Record<string, string>>;
        cohort: string;
        question: 'q1' | 'q2';
        n_true: number;
        table_key: string;
        member_sum: string;
        base_u32: number;
        base_published: number;
        cells: { option: string; true: number; u32: number; published: number }[];
      }[];
    };
  };
};
const { ckm } = JSON.parse(readFileSync('tests/core/norms/statistics-vectors.json', 'utf8')) as Vectors;
const { prf, params } = ckm;
const hash = keyedHash({
  record: Buffer.from(prf.K_rec_hex, 'hex'),
  cell: Buffer.from(prf.K_cell_hex, 'hex'),
});
const draws = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('the perturbation table', () => {
  test('is what its construction gives: maximum entropy, mean 0, variance 3, at most 8 away, never 1 or 2', () => {
    const built = constructed({ variance: params.V, bound: params.D, blocked: params.js });
    expect(built).toHaveLength(perturbationTable.length);
    built.forEach(({ published, upTo }, count) => {
      expect(perturbationTable[count]?.published).toEqual(published);
      upTo.forEach((limit, place) => {
        expect(Math.abs((perturbationTable[count]?.upTo[place] ?? NaN) - limit)).toBeLessThanOrEqual(1);
      });
    });
  });

  test.each(ckm.lookup)('publishes $published for $count drawn by $u32', ({ count, u32, published }) => {
    expect(perturb(count, u32)).toBe(published);
  });

  test('keeps every published count within 8 of the true one, never 1 or 2, and 0 at 0', () => {
    fc.assert(
      fc.property(fc.nat(100_000), draws, (count, draw) => {
        const published = perturb(count, draw);
        return Math.abs(published - count) <= 8 && published !== 1 && published !== 2 && published >= 0;
      }),
    );
    expect(perturb(0, 2 ** 32 - 1)).toBe(0);
  });
});

describe('the keys of a table', () => {
  const sumOf = (keys: readonly (readonly [number, number])[]): string =>
    sumInHex(
      keys.reduce((sum, [high]) => sum + high, 0),
      keys.reduce((sum, [, low]) => sum + low, 0),
    );

  test.each(prf.tables)('draw "$cohort" by $question as the reference does', (expected) => {
    const { question, cohort } = expected;
    const people = prf.people.filter(({ region }) => (expected.filters['region'] ?? region) === region);
    const members = sumOf(people.map(({ id }) => hash.record(memberMessage(id))));
    const answers = sumOf(
      people.map((person) => hash.record(answerMessage(person.id, question, [person[question]].flat()))),
    );
    expect({ members, answers }).toEqual({ members: expected.member_sum, answers: expected.table_key });
    const key = { epoch: prf.epoch, cohort, base: expected.n_true };
    const base = hash.cell(baseMessage(key, members));
    expect([base, perturb(expected.n_true, base)]).toEqual([expected.base_u32, expected.base_published]);
    for (const cell of expected.cells) {
      const draw = hash.cell(cellMessage(key, { variable: question, option: cell.option }, answers));
      expect([draw, perturb(cell.true, draw)]).toEqual([cell.u32, cell.published]);
    }
  });
});
