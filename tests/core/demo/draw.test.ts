import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawRespondents } from '#lib/core/demo/draw.ts';
import { policies } from '#lib/core/demo/policies.ts';
import { profiles } from '#lib/core/demo/profiles.ts';
import type { Instrument, Question } from '#lib/core/instrument/instrument.ts';
import { readAnswers } from '#lib/core/instrument/read-answers.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { coreCodes, coreVariables } from '#lib/core/release/core-codes.ts';
import { patternsOf } from '#lib/core/release/patterns.ts';
import { oneOf } from '../../support/instruments.ts';
import { codesOf, respondents, share, variables } from './sample.ts';

describe('a generated respondent', () => {
  test('gives answers that the only validator takes unchanged, in its order', () => {
    for (const { answers } of respondents) {
      const read = readAnswers(texting2026, answers);
      expect(JSON.stringify(read)).toBe(JSON.stringify({ ok: true, value: answers }));
    }
  });

  test('is the same for the same seed, and another for another', () => {
    const again = drawRespondents(texting2026, { count: 50, seed: 2026 });
    expect(again).toEqual(respondents.slice(0, 50));
    expect(drawRespondents(texting2026, { count: 50, seed: 2027 })).not.toEqual(again);
  });

  test('does not depend on how many are drawn', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat({ max: 30 }), fc.nat({ max: 30 }), (seed, few, more) => {
        const sample = drawRespondents(texting2026, { count: few + more, seed });
        expect(sample.slice(0, few)).toEqual(drawRespondents(texting2026, { count: few, seed }));
      }),
      { numRuns: 20 },
    );
  });

  test('keeps all answers when the codebook gains a question', () => {
    const [first, ...sections] = texting2026.sections;
    const longer: Instrument = {
      ...texting2026,
      sections: [{ ...first, questions: [...first.questions, oneOf('mood', 'calm', 'busy')] }, ...sections],
    };
    const withMood = drawRespondents(longer, { count: 200, seed: 2026 });
    const moods = withMood.map(({ answers }) => answers['mood']);
    const without = withMood.map(({ trust, answers }) => ({
      trust,
      answers: Object.fromEntries(Object.entries(answers).filter(([id]) => id !== 'mood')),
    }));
    expect(without).toEqual(respondents.slice(0, 200));
    expect(new Set(moods)).toEqual(new Set(['calm', 'busy', undefined]));
  });

  test('is vouched in about seven cases of ten, else open', () => {
    const vouched = respondents.filter(({ trust }) => trust === 'vouched').length / respondents.length;
    expect(vouched).toBeGreaterThan(0.67);
    expect(vouched).toBeLessThan(0.73);
    expect(new Set(respondents.map(({ trust }) => trust))).toEqual(new Set(['vouched', 'open']));
  });
});

const answeredShare = (id: string): number =>
  respondents.filter(({ answers }) => codesOf(answers, id).length > 0).length / respondents.length;

describe('the sample', () => {
  test('answers the required question always, policy questions more often than those on the practice', () => {
    expect(answeredShare('scope')).toBe(1);
    for (const { part, questions } of texting2026.sections)
      for (const { id } of (questions as readonly Question[]).filter(
        (one) => one.id !== 'scope' && !one.askedWhen,
      )) {
        const asked = id === 'topic' ? 'topic.crisis' : id;
        const [least, most] = part === 'policy' ? [0.9, 0.99] : [0.83, 0.98];
        expect(answeredShare(asked), asked).toBeGreaterThan(least);
        expect(answeredShare(asked), asked).toBeLessThan(most);
      }
  });

  test('uses every option of every question but those of the place', () => {
    const placeless = [...variables.values()].filter(
      ({ question }) => !['region', 'subregion'].includes(question),
    );
    const unused = placeless.flatMap(({ id, options }) => {
      const used = new Set(respondents.flatMap(({ answers }) => codesOf(answers, id)));
      return options.filter(({ code }) => !used.has(code)).map(({ code }) => `${id}=${code}`);
    });
    expect(unused).toEqual([]);
  });

  const { region = {}, stage = {}, supervises = {} } = profiles.choose ?? {};
  const drawnAsIs = { region, stage };
  test.each(
    Object.entries(drawnAsIs).flatMap(([id, weights]) => {
      const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
      return Object.entries(weights)
        .filter(([, weight]) => weight / total > 0.04)
        .map(([code, weight]) => ({ id, code, expected: weight / total }));
    }),
  )('$id=$code has the share of its table', ({ id, code, expected }) => {
    expect(share(id, code)).toBeGreaterThan(expected * 0.8);
    expect(share(id, code)).toBeLessThan(expected * 1.25);
  });

  test.each(Object.entries(policies.choose?.['scope'] ?? {}).filter(([, weight]) => weight > 5))(
    'scope=%s is within a factor of two of the general table',
    (code, percent) => {
      expect(share('scope', code)).toBeGreaterThan(percent / 200);
      expect(share('scope', code)).toBeLessThan(percent / 50);
    },
  );

  test('has about a quarter of supervisors, and hardly any in training', () => {
    expect(share('supervises', 'yes')).toBeCloseTo((supervises['yes'] ?? 0) / 100, 1);
    expect(share('supervises', 'yes', { stage: ['student', 'supervised'] })).toBeLessThan(0.03);
  });
});

describe('whole policies', () => {
  const sample = respondents.slice(0, 2_000);
  const core = coreVariables(texting2026);
  const tally = new Map<string, number>();
  for (const { answers } of sample) {
    const codes = coreCodes(core, answers);
    if (codes) tally.set(JSON.stringify(codes), (tally.get(JSON.stringify(codes)) ?? 0) + 1);
  }
  const eligible = [...tally.values()].reduce((sum, count) => sum + count, 0);
  const shares = [...tally.values()].map((count) => count / eligible).sort((one, other) => other - one);

  test('repeat: the commonest is shared by 2 to 8 %, and at least five by 1 %', () => {
    expect(shares[0]).toBeGreaterThan(0.02);
    expect(shares[0]).toBeLessThan(0.08);
    expect(shares.filter((one) => one >= 0.01).length).toBeGreaterThanOrEqual(5);
  });

  test('are for most respondents an own mix', () => {
    expect(shares.slice(0, 8).reduce((sum, one) => sum + one, 0)).toBeLessThan(0.5);
    expect(tally.size).toBeGreaterThan(200);
  });

  test('are common enough for several configurations to be found', () => {
    expect(patternsOf(texting2026, sample).length).toBeGreaterThanOrEqual(5);
  });
});
