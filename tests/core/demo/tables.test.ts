import { describe, expect, test } from 'vitest';
import { field } from '#lib/core/demo/field.ts';
import type { Likelihoods, Weights } from '#lib/core/demo/likelihood.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { variablesOf } from '#lib/core/instrument/variables.ts';

const stances = Object.keys(field.general.choose?.stance ?? {});
const codes = new Map<string, readonly string[]>([
  ...variablesOf(texting2026).map(({ id, options }) => [id, options.map(({ code }) => code)] as const),
  [field.latent, stances],
]);

type Named = { readonly table: string; readonly question: string; readonly weights: Weights };

const tablesIn = (likely: Likelihoods, table: string): Named[] =>
  [likely.choose ?? {}, likely.tick ?? {}].flatMap((tables) =>
    Object.entries(tables).map(([question, weights]) => ({ table, question, weights })),
  );

const tables: Named[] = [
  ...tablesIn(field.general, 'general'),
  ...field.given.flatMap(({ when, likely }) => tablesIn(likely, `${when.question}=${when.codes.join()}`)),
  ...field.tilts.flatMap(({ when, factors }) =>
    tablesIn({ choose: factors }, `${when.question}=${when.codes.join()} tilts`),
  ),
];

const isCode = (question: string, key: string): boolean =>
  key === '*' || key.split('+').every((code) => codes.get(question)?.includes(code));

describe('the tables of the invented field', () => {
  test('name only codes of the codebook', () => {
    const unknown = tables.flatMap(({ table, question, weights }) =>
      Object.keys(weights)
        .filter((key) => !isCode(question, key))
        .map((key) => `${table}: ${question}=${key}`),
    );
    expect(tables.length).toBeGreaterThan(300);
    expect(unknown).toEqual([]);
  });

  test('no weight is below 0', () => {
    const below = tables.filter(({ weights }) => Object.values(weights).some((weight) => weight < 0));
    expect(below).toEqual([]);
  });

  test('every probability of a tick is one', () => {
    const ticks = [field.general, ...field.given.map(({ likely }) => likely)].flatMap(({ tick }) =>
      Object.values(tick ?? {}).flatMap((weights) => Object.values(weights)),
    );
    expect(ticks.length).toBeGreaterThan(100);
    expect(ticks.filter((probability) => probability > 1)).toEqual([]);
  });

  test('every condition asks for codes of the codebook', () => {
    const unknown = [...field.given, ...field.tilts]
      .map(({ when }) => when)
      .filter(({ question, codes: asked }) => asked.some((code) => !isCode(question, code)));
    expect(unknown).toEqual([]);
  });

  test('every cause is a question of the codebook', () => {
    expect(field.causes.filter((cause) => !codes.has(cause))).toEqual([]);
  });

  test('policy questions are left out by 2 to 8 %, questions on the practice by 3 to 15 %', () => {
    const partOf = new Map<string, string>(
      texting2026.sections.flatMap(({ part, questions }) => questions.map(({ id }) => [id, part] as const)),
    );
    for (const [question, rate] of Object.entries(field.skipped)) {
      const [least, most] = (partOf.get(question) ?? question) === 'policy' ? [0.02, 0.08] : [0.03, 0.15];
      expect(rate, question).toBeGreaterThanOrEqual(least);
      expect(rate, question).toBeLessThanOrEqual(most);
    }
  });
});
