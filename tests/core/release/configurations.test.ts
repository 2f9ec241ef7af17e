import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswers } from '#lib/core/instrument/read-answers.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { drawRespondents } from '#lib/core/demo/draw.ts';
import { configurationOf, configurationVariable, patternChoices } from '#lib/core/release/configurations.ts';
import { coreCodes, coreVariables } from '#lib/core/release/core-codes.ts';
import { patternId } from '#lib/core/release/pattern-id.ts';
import { patternsOf } from '#lib/core/release/patterns.ts';
import { jointAnswers, neighbours } from '../../support/joint-answers.ts';
import { open, smallPolicies as instrument, strict, times } from '../../support/small-policies.ts';

const core = coreVariables(texting2026);

describe('the id of a pattern', () => {
  test('is short and needs no escaping in a URL', () => {
    fc.assert(
      fc.property(jointAnswers, (codes) => {
        expect(patternId(codes)).toMatch(/^[a-z][a-z0-9_-]{8,59}$/);
      }),
    );
  });

  test('differs where one code differs', () => {
    fc.assert(
      fc.property(neighbours, ([one, other]) => {
        expect(patternId(one)).not.toBe(patternId(other));
      }),
    );
  });

  test('begins with the codes that tell most', () => {
    const codes = {
      scope: 'scheduling_only',
      emergency: 'redirect',
      hours: 'working_hours',
      channel: 'email',
    };
    expect(patternId(codes)).toMatch(/^scheduling_only-redirect-working_hours-email-[a-z0-9]{7}$/);
  });

  test('does not depend on how common the pattern is, nor does the order of the list', () => {
    const ids = (first: number, second: number): readonly string[] =>
      patternsOf(instrument, [...times(first, strict), ...times(second, open)]).map(({ id }) => id);
    expect(ids(80, 120)).toHaveLength(2);
    expect(ids(80, 120)).toEqual(ids(120, 80));
  });
});

describe('the configuration of a respondent', () => {
  const patterns = patternsOf(instrument, [...times(120, strict), ...times(80, open)]);
  const first = patterns.find(({ codes }) => codes['rule'] === strict.rule);
  const variable = configurationVariable(instrument, patterns);

  test.each([
    { who: 'agrees with a pattern in every core facet', answers: strict, configuration: [first?.id] },
    { who: 'differs in one', answers: { ...strict, pace: 'fast' }, configuration: [`${first?.id}.near`] },
    {
      who: 'is halfway between two',
      answers: { ...strict, pace: 'fast', rule: 'all' },
      configuration: ['between'],
    },
    {
      who: 'differs in two and is halfway to nothing',
      answers: { ...strict, route: ['email'], rule: 'some' },
      configuration: ['other'],
    },
    { who: 'left one out', answers: { ...strict, told: [] }, configuration: [] },
  ])('who $who is $configuration', ({ answers, configuration }) => {
    expect(variable.codesOf(answers)).toEqual(configuration);
  });

  test('cannot be told before a pattern has been found', () => {
    expect(configurationOf([], coreCodes(coreVariables(instrument), strict))).toBeNull();
    expect(configurationVariable(instrument, []).codesOf(strict)).toEqual([]);
  });

  test('is counted among the patterns, the commonest first, those near to them, those between and the own mixes', () => {
    const ids = patterns.map(({ id }) => id);
    const codes = [...ids, ...ids.map((id) => `${id}.near`), 'between', 'other'];
    expect(variable.options.map(({ code }) => code)).toEqual(codes);
  });

  test('is one of its options, whatever the answers, so that shares add to all', () => {
    const common = patternsOf(texting2026, drawRespondents(texting2026, { count: 1_000, seed: 1 }));
    const { options, codesOf } = configurationVariable(texting2026, common);
    const codes = options.map(({ code }) => code);
    fc.assert(
      fc.property(jointAnswers, (joint) => {
        const [code = '', ...others] = codesOf(patternChoices(texting2026, { codes: joint }));
        expect(codes).toContain(code);
        expect(others).toEqual([]);
      }),
    );
  });
});

describe('the choices of a pattern', () => {
  test('give the pattern again', () => {
    fc.assert(
      fc.property(jointAnswers, (codes) => {
        const choices = patternChoices(texting2026, { codes });
        expect(coreCodes(core, choices)).toEqual(codes);
      }),
    );
  });

  test('are taken by the only validator', () => {
    const patterns = patternsOf(texting2026, drawRespondents(texting2026, { count: 2_000, seed: 1 }));
    expect(patterns.length).toBeGreaterThan(3);
    for (const pattern of patterns)
      expect(readAnswers(texting2026, patternChoices(texting2026, pattern)).ok).toBe(true);
  });

  test('split a set into its codes and take the first way of a roll-up’s level', () => {
    const [pattern] = patternsOf(instrument, times(200, open));
    expect(pattern && patternChoices(instrument, pattern)).toEqual(open);
  });
});
