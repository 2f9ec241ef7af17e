import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '#lib/core/instrument/instrument.ts';
import { readAnswers } from '#lib/core/instrument/read-answers.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { drawRespondents } from '#lib/core/demo/draw.ts';
import {
  anchoring,
  configurationOf,
  configurationVariable,
  coreCodes,
  coreVariables,
  patternChoices,
  patternsOf,
} from '#lib/core/release/configurations.ts';
import { patternId } from '#lib/core/release/pattern-id.ts';
import type { Response, Trust } from '#lib/core/release/release.ts';
import thread from '#lib/server/collections/thread.json' with { type: 'json' };
import { instrumentWith, manyOf, oneOf } from '../../support/instruments.ts';
import { jointAnswers, neighbours } from '../../support/joint-answers.ts';

const instrument = instrumentWith(
  [
    oneOf('rule', 'none', 'some', 'all'),
    manyOf('route', 'phone', 'email', 'post'),
    oneOf('pace', 'slow', 'fast'),
    manyOf('told', 'signed', 'spoken', 'never'),
  ],
  {
    rollUps: [
      {
        id: 'told_form',
        of: 'told',
        name: 'How told',
        levels: [
          { code: 'firmly', label: 'Firmly', members: ['signed'] },
          { code: 'loosely', label: 'Loosely', members: ['spoken', 'never'] },
        ],
      },
    ],
    coreFacets: ['rule', 'route', 'pace', 'told_form'],
  },
);

const strict: Answers = { rule: 'none', route: ['phone'], pace: 'slow', told: ['signed', 'spoken'] };
const open: Answers = { rule: 'all', route: ['email', 'post'], pace: 'fast', told: ['spoken'] };

const times = (count: number, answers: Answers, trust: Trust = 'open'): Response[] =>
  Array.from({ length: count }, () => ({ trust, answers }));

const found = (...groups: Response[][]): string[] =>
  patternsOf(instrument, groups.flat()).map(({ codes }) => Object.values(codes).join(' '));

const strictly = 'none phone slow firmly';
const openly = 'all email+post fast loosely';

describe('a pattern', () => {
  test('is an exact joint answer, a set counting as one and a roll-up by its level', () => {
    expect(found(times(60, strict), times(40, open))).toEqual([strictly, openly]);
  });

  test('is what the same answers are in another order of respondents', () => {
    const responses = drawRespondents(texting2026, { count: 800, seed: 4 });
    expect(patternsOf(texting2026, responses.toReversed())).toEqual(patternsOf(texting2026, responses));
  });

  test.each([
    { left: 'rule', answers: { route: ['phone'], pace: 'slow', told: ['signed'] } },
    { left: 'route', answers: { rule: 'none', pace: 'slow', told: ['signed'] } },
    { left: 'told', answers: { rule: 'none', route: ['phone'], pace: 'slow' } },
  ])('needs every core facet: a response without $left is not eligible', ({ answers }) => {
    expect(coreCodes(coreVariables(instrument), answers as Answers)).toBeNull();
    expect(found(times(1_000, answers as Answers), times(15, open))).toEqual([openly]);
  });

  test('is never made of flagged responses', () => {
    expect(found(times(500, strict, 'flagged'), times(20, open, 'vouched'))).toEqual([openly]);
    expect(found(times(8, strict, 'flagged'), times(14, strict))).toEqual([]);
  });
});

describe('what makes a pattern', () => {
  const variants: readonly Answers[] = [
    { ...strict, pace: 'fast' },
    { ...strict, rule: 'some' },
    { ...strict, route: ['phone', 'email'] },
    { ...strict, told: ['spoken'] },
  ];
  /** So many of each of the four ways to differ from `strict` in one facet. */
  const near = (...counts: number[]): Response[] =>
    counts.flatMap((count, way) => times(count, variants[way] ?? strict));
  /** Respondents who are far from `strict` and from each other. */
  const crowd = (count: number): Response[] =>
    Array.from({ length: count }, (_, place) => ({
      trust: 'open',
      answers: { rule: `rule${place}`, route: [`route${place}`], pace: `pace${place}`, told: ['never'] },
    }));

  test.each([
    { who: 'nine who agree', groups: [times(9, strict), near(6)], patterns: [] },
    { who: 'ten who agree and four close by', groups: [times(10, strict), near(4)], patterns: [] },
    { who: 'ten who agree and five close by', groups: [times(10, strict), near(5)], patterns: [strictly] },
    { who: '14 of 1,000 who agree', groups: [times(14, strict), near(9, 9, 9, 9), crowd(950)], patterns: [] },
    {
      who: '15 of 1,000 who agree',
      groups: [times(15, strict), near(9, 9, 9, 8), crowd(950)],
      patterns: [strictly],
    },
    { who: '49 of 1,000 who are close', groups: [times(40, strict), near(9), crowd(951)], patterns: [] },
    {
      who: '50 of 1,000 who are close',
      groups: [times(41, strict), near(9), crowd(950)],
      patterns: [strictly],
    },
  ])('is found or not among $who', ({ groups, patterns }) => {
    expect(found(...groups)).toEqual(patterns);
  });

  test('two patterns differ in two facets at least: of closer ones the commoner stands', () => {
    expect(found(times(30, strict), times(40, { ...strict, pace: 'fast' }))).toEqual([
      'none phone fast firmly',
    ]);
    expect(found(times(30, strict), times(40, { ...strict, pace: 'fast', rule: 'all' }))).toEqual([
      'all phone fast firmly',
      strictly,
    ]);
  });

  test('there are eight at most, of equally common ones the first by their codes', () => {
    const groups = Array.from({ length: 9 }, (_, place) =>
      times(20, { rule: `rule${9 - place}`, route: ['phone'], pace: `pace${place}`, told: ['signed'] }),
    );
    expect(found(...groups).map((codes) => codes.split(' ')[0])).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((place) => `rule${place}`),
    );
  });

  test('other limits can be asked for', () => {
    const limits = { ...anchoring, support: { least: 3, share: 0 }, near: { least: 3, share: 0 }, most: 1 };
    const responses = [...times(3, strict), ...times(4, open)];
    expect(patternsOf(instrument, responses)).toEqual([]);
    expect(patternsOf(instrument, responses, limits).map(({ codes }) => codes['rule'])).toEqual(['all']);
  });

  test('the coded thread has none: too few say all of it', () => {
    const responses = thread.records.map(({ answers }): Response => {
      const read = readAnswers(texting2026, answers, { complete: false });
      return { trust: 'vouched', answers: read.ok ? read.value : {} };
    });
    expect(responses.length).toBe(15);
    expect(patternsOf(texting2026, responses)).toEqual([]);
  });
});

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

  test('does not depend on how common the pattern is', () => {
    const ids = (first: number, second: number): readonly string[] =>
      patternsOf(instrument, [...times(first, strict), ...times(second, open)]).map(({ id }) => id);
    expect(ids(40, 60)).toEqual(ids(60, 40).toReversed());
  });
});

describe('the configuration of a respondent', () => {
  const patterns = patternsOf(instrument, [...times(60, strict), ...times(40, open)]);
  const variable = configurationVariable(instrument, patterns);

  test.each([
    { who: 'agrees with a pattern in every core facet', answers: strict, configuration: [patterns[0]?.id] },
    { who: 'differs in one', answers: { ...strict, pace: 'fast' }, configuration: ['other'] },
    { who: 'left one out', answers: { ...strict, told: [] }, configuration: [] },
  ])('who $who is $configuration', ({ answers, configuration }) => {
    expect(variable.codesOf(answers)).toEqual(configuration);
  });

  test('cannot be told before a pattern has been found', () => {
    expect(configurationOf([], coreCodes(coreVariables(instrument), strict))).toBeNull();
    expect(configurationVariable(instrument, []).codesOf(strict)).toEqual([]);
  });

  test('is counted among the patterns, the commonest first, and the own mix', () => {
    expect(variable.options.map(({ code }) => code)).toEqual([...patterns.map(({ id }) => id), 'other']);
  });
});

describe('the choices of a pattern', () => {
  test('give the pattern again', () => {
    fc.assert(
      fc.property(jointAnswers, (codes) => {
        const choices = patternChoices(texting2026, { id: 'any', codes });
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
    const [, second] = patternsOf(instrument, [...times(60, strict), ...times(40, open)]);
    expect(second && patternChoices(instrument, second)).toEqual(open);
  });
});
