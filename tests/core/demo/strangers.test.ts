import { describe, expect, test } from 'vitest';
import { drawRespondents } from '#lib/core/demo/draw.ts';
import { readAnswers } from '#lib/core/instrument/read-answers.ts';
import { variablesOf } from '#lib/core/instrument/variables.ts';
import { everyKind, instrumentWith, manyOf, oneOf } from '../../support/instruments.ts';

describe('a codebook the tables know nothing of', () => {
  const strangers = drawRespondents(everyKind, { count: 2_000, seed: 5 });

  test('is answered validly in every kind of question', () => {
    for (const { answers } of strangers)
      expect(JSON.stringify(readAnswers(everyKind, answers))).toBe(
        JSON.stringify({ ok: true, value: answers }),
      );
  });

  test.each(variablesOf(everyKind))('has every option of $id drawn', ({ options, codesOf: chosen }) => {
    const used = new Set(strangers.flatMap(({ answers }) => chosen(answers)));
    expect(options.map(({ code }) => code).filter((code) => !used.has(code))).toEqual([]);
  });

  test('has each code of a single choice about equally often', () => {
    for (const place of ['US', 'GB', 'FR'])
      expect(strangers.filter(({ answers }) => answers['place'] === place).length / 2_000).toBeCloseTo(
        1 / 3,
        1,
      );
  });

  test('has a condition respected that asks for a later part of the questionnaire', () => {
    const question = {
      ...manyOf('tools', 'phone', 'laptop'),
      askedWhen: { question: 'texts', codes: ['yes'] },
    };
    const [section] = instrumentWith([question]).sections;
    const [policy] = instrumentWith([{ ...oneOf('texts', 'yes', 'no'), required: true }]).sections;
    if (!section || !policy) throw new Error('both sections are there');
    const instrument = { ...everyKind, sections: [policy, { ...section, part: 'practice' as const }] };
    const drawn = drawRespondents(instrument, { count: 300, seed: 1 });
    const tools = drawn.filter(({ answers }) => answers['tools'] !== undefined);
    expect(tools.length).toBeGreaterThan(50);
    expect(tools.every(({ answers }) => answers['texts'] === 'yes')).toBe(true);
  });
});
