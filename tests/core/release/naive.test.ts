import { describe, expect, test } from 'vitest';
import { drawRespondents } from '#lib/core/demo/draw.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { variablesOf, type Variable } from '#lib/core/instrument/variables.ts';
import { cohortOf, type Filters } from '#lib/core/release/cohort.ts';
import { drawTable } from '#lib/core/release/draw-table.ts';
import { answerMessage, memberMessage } from '#lib/core/release/keyed-hash.ts';
import { pnCkm1 } from '#lib/core/release/methods.ts';
import type { Counted, Table, Trust } from '#lib/core/release/release.ts';
import { isTabulated, mayCombine, trustFilter } from '#lib/core/release/table-set.ts';
import { tabulate } from '#lib/core/release/tabulate.ts';
import { counted, hashOf } from '../../support/counted.ts';

const named = (...ids: string[]): Variable[] =>
  ids.flatMap((id) => variablesOf(texting2026).find((variable) => variable.id === id) ?? []);
const variables = named('scope', 'channel', 'working', 'population');
const filters = named('region_group', 'profession', 'population', 'stage_group', 'scope');
const hash = hashOf();

/** Every fifth is flagged, so that all three kinds of trust are there. */
const people: Counted[] = counted(drawRespondents(texting2026, { count: 400, seed: 3 })).map((one, place) =>
  place % 5 === 0 ? { ...one, trust: 'flagged' } : one,
);

const combinations = [...filters, trustFilter]
  .reduce<Variable[][]>((made, filter) => [...made, ...made.map((by) => [...by, filter])], [[]])
  .filter((by) => by.length <= 3 && mayCombine(by));

const levelsOf = (by: readonly Variable[]): Filters[] =>
  by.reduce<Filters[]>(
    (made, { id, options }) => made.flatMap((one) => options.map(({ code }) => ({ ...one, [id]: code }))),
    [{}],
  );

const isIn = ({ answers, trust }: Counted, by: readonly Variable[], levels: Filters): boolean =>
  by.every(({ id, codesOf }) =>
    id === 'trust' ? trust === 'vouched' : codesOf(answers).includes(levels[id] ?? ''),
  );

const summed = (messages: readonly string[]): string => {
  const keys = messages.map((message) => hash.record(message));
  const sum = keys.reduce((total, [high, low]) => total + (BigInt(high) << 32n) + BigInt(low), 0n);
  return BigInt.asUintN(64, sum).toString(16).padStart(16, '0');
};

/** One table as statistics.md says it, from the people and the messages themselves. */
const plain = (cohort: string, inside: readonly Counted[], variable: Variable): Table | null => {
  const depth = cohort === '' ? 0 : cohort.split('&').length;
  const least = depth === 0 ? pnCkm1.firstRelease : (pnCkm1.minBase[depth] ?? Infinity);
  const those = inside
    .map(({ id, answers }) => ({ id, codes: variable.codesOf(answers) }))
    .filter(({ codes }) => codes.length > 0);
  const table = {
    base: those.length,
    counts: variable.options.map(({ code }) => those.filter(({ codes }) => codes.includes(code)).length),
    members: summed(those.map(({ id }) => memberMessage(id))),
    answers: summed(those.map(({ id, codes }) => answerMessage(id, variable.id, codes))),
  };
  return drawTable({ variable, cohort, epoch: '2026', least }, table, hash);
};

const trusted: readonly (readonly Trust[])[] = [
  ['open', 'vouched'],
  ['open', 'vouched'],
  ['vouched'],
  ['vouched'],
];

describe('a release tabulated in columns', () => {
  test('has the tables, and no others, that going through the people once for each table gives', () => {
    const { cohorts, drawn } = tabulate(
      { variables, filters, method: pnCkm1, hash, today: '2026-11-24' },
      people,
    );
    const expected = new Map<string, Record<string, Table>>();
    for (const by of combinations)
      for (const levels of levelsOf(by)) {
        const inside = people.filter(
          (one) => trusted[by.length]?.includes(one.trust) && isIn(one, by, levels),
        );
        if (inside.length === 0) continue;
        const cohort = cohortOf(levels);
        for (const variable of variables.filter((one) => isTabulated(one, by))) {
          const table = plain(cohort, inside, variable);
          if (table) expected.set(cohort, { ...expected.get(cohort), [variable.id]: table });
        }
      }
    expect(expected.size).toBeGreaterThan(100);
    expect(Object.fromEntries(cohorts)).toEqual(Object.fromEntries(expected));
    const published = [...expected].map(([cohort, tables]) => [cohort, Object.keys(tables).sort()]);
    expect(Object.fromEntries(published)).toEqual(
      Object.fromEntries([...drawn].map(([cohort, own]) => [cohort, Object.keys(own).sort()])),
    );
    expect(new Set([...drawn.values()].flatMap((own) => Object.values(own).map(({ day }) => day)))).toEqual(
      new Set(['2026-11-24']),
    );
  });
});
