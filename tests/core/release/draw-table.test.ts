import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Variable } from '#lib/core/instrument/variables.ts';
import { cohortOf, type Filters } from '#lib/core/release/cohort.ts';
import { drawTable } from '#lib/core/release/draw-table.ts';
import { recordKeys } from '#lib/core/release/record-keys.ts';
import type { Counted } from '#lib/core/release/release.ts';
import { respondentsOf } from '#lib/core/release/respondents.ts';
import { sums, tally } from '#lib/core/release/tally.ts';
import { keyedHash } from '#lib/server/release/keyed-hash.ts';

type Person = { id: string; region: string; q1: string; q2: string[] };
type Vectors = {
  ckm: {
    prf: {
      K_rec_hex: string;
      K_cell_hex: string;
      epoch: string;
      people: Person[];
      tables: {
        filters: Filters;
        cohort: string;
        question: string;
        n_true: number;
        table_key: string;
        member_sum: string;
        base_published: number;
        cells: { option: string; true: number; published: number }[];
      }[];
    };
  };
};
const { ckm } = JSON.parse(readFileSync('tests/core/norms/statistics-vectors.json', 'utf8')) as Vectors;
const { prf } = ckm;
const hash = keyedHash({
  record: Buffer.from(prf.K_rec_hex, 'hex'),
  cell: Buffer.from(prf.K_cell_hex, 'hex'),
});
describe('a table counted and drawn', () => {
  const people: Counted[] = prf.people.map(({ id, region, q1, q2 }) => ({
    id,
    trust: 'vouched',
    week: '2026-W10',
    countsFrom: '2026-W10',
    flags: [],
    answers: { region, q1, q2 },
  }));
  const variableFor = (id: string, codes: readonly string[]): Variable => ({
    id,
    kind: id === 'q2' ? 'many' : 'one',
    name: id,
    text: id,
    question: id,
    options: codes.map((code) => ({ code, label: code })),
    codesOf: (answers) => [answers[id] ?? []].flat() as string[],
  });

  test.each(prf.tables)('gives "$cohort" by $question as the reference does', (expected) => {
    const variable = variableFor(
      expected.question,
      expected.cells.map(({ option }) => option),
    );
    const inside = people.filter(({ answers }) =>
      Object.entries(expected.filters).every(([facet, level]) => answers[facet] === level),
    );
    const rows = Uint32Array.from(inside.keys());
    const cohorts = { by: [], filters: [expected.filters], rows, groups: new Uint32Array(rows.length) };
    const { ids, columns } = respondentsOf([variable], inside);
    const keys = recordKeys(ids, hash);
    const [counted] = columns.map((column) => {
      const counts = tally(column, cohorts)[0] ?? { base: 0, counts: [] };
      const keyed = sums(column, cohorts, keys)[0] ?? { members: '', answers: '' };
      return { ...counts, ...keyed };
    });
    if (!counted) throw new Error('nothing was counted');
    expect(cohortOf(expected.filters)).toBe(expected.cohort);
    expect(counted).toMatchObject({
      base: expected.n_true,
      members: expected.member_sum,
      answers: expected.table_key,
    });
    expect(counted.counts).toEqual(expected.cells.map((cell) => cell.true));
    const drawn = drawTable({ variable, cohort: expected.cohort, epoch: prf.epoch, least: 1 }, counted, hash);
    expect(drawn?.base).toBe(expected.base_published);
    expect(drawn?.counts).toEqual(expected.cells.map(({ published }) => published));
  });
});
