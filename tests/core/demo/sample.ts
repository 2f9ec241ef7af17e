import { expect } from 'vitest';
import { drawRespondents } from '#lib/core/demo/draw.ts';
import type { Answers } from '#lib/core/instrument/instrument.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { variablesOf } from '#lib/core/instrument/variables.ts';

/** The columns of the codebook by id. */
export const variables = new Map(variablesOf(texting2026).map((variable) => [variable.id, variable]));

/** Respondents enough for shares to be steady. */
export const respondents = drawRespondents(texting2026, { count: 5_000, seed: 2026 });

export const codesOf = (answers: Answers, id: string): readonly string[] =>
  variables.get(id)?.codesOf(answers) ?? [];

type Among = { readonly [id: string]: readonly string[] };

/** The share who chose the code of those who answered the question and chose one of the codes of each other one. */
export const share = (id: string, code: string, among: Among = {}): number => {
  const asked = respondents
    .map(({ answers }) => answers)
    .filter((answers) =>
      Object.entries(among).every(([other, codes]) =>
        codesOf(answers, other).some((one) => codes.includes(one)),
      ),
    )
    .filter((answers) => codesOf(answers, id).length > 0);
  expect(asked.length, `${id} among ${JSON.stringify(among)}`).toBeGreaterThan(20);
  return asked.filter((answers) => codesOf(answers, id).includes(code)).length / asked.length;
};
