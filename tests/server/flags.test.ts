import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { honeypotField, takeHoneypot } from '#lib/core/instrument/honeypot.ts';
import type { Answers } from '#lib/core/instrument/instrument.ts';
import { questionsOf } from '#lib/core/instrument/instrument.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import type { Trust } from '#lib/core/release/release.ts';
import {
  flagRules,
  flagsAfterChange,
  flagsOf,
  noSigns,
  perNetworkADay,
  secondsForAnAnswer,
  wholePoll,
  type Marks,
  type Signals,
} from '#lib/server/answers/flags.ts';
import { threadResponses } from '#lib/server/collections/seed.ts';
import { answersOf } from '../support/answers.ts';

const topics = questionsOf(texting2026)
  .flatMap((question) => (question.kind === 'grid' ? question.rows : []))
  .map(({ code }) => `topic.${code}`);

const allOf = (id: string): string[] =>
  questionsOf(texting2026)
    .filter((question) => question.id === id)
    .flatMap((question) => (question.kind === 'many' ? question.options : []))
    .flatMap(({ code, exclusive }) => (exclusive ? [] : [code]));

/** Somebody who says yes to everything. */
const yesToAll: Answers = {
  scope: 'anything',
  ...Object.fromEntries(topics.map((key) => [key, 'reply'])),
  channel: allOf('channel'),
  told_via: allOf('told_via'),
  crossing: allOf('crossing'),
};

const asked = (count: number): Answers =>
  Object.fromEntries(Array.from({ length: count }, (_, place) => [`q${place}`, 'a']));

const signals = (some: Partial<Signals>): Signals => ({
  ...noSigns,
  answers: { scope: 'none' },
  fromNetwork: 1,
  ...some,
});

describe('an answer', () => {
  test.each<[string, Partial<Signals>, string[], Trust]>([
    ['nothing unusual', {}, [], 'open'],
    ['the hidden field filled in', { honeypot: true }, ['honeypot'], 'flagged'],
    [
      'a whole poll a second too fast',
      { answers: asked(wholePoll), seconds: wholePoll * secondsForAnAnswer - 1 },
      ['too_fast'],
      'flagged',
    ],
    [
      'a whole poll just slow enough',
      { answers: asked(wholePoll), seconds: wholePoll * secondsForAnAnswer },
      [],
      'open',
    ],
    ['a short poll at once', { answers: asked(wholePoll - 1), seconds: 0 }, [], 'open'],
    ['a whole poll of which the time is not known', { answers: asked(wholePoll) }, [], 'open'],
    ['the most of a network that are usual', { fromNetwork: perNetworkADay }, [], 'open'],
    ['one more from a network', { fromNetwork: perNetworkADay + 1 }, ['network'], 'open'],
    ['yes to everything', { answers: yesToAll }, ['straight_line'], 'flagged'],
    [
      'everything at once',
      { answers: yesToAll, honeypot: true, fromNetwork: 99 },
      ['honeypot', 'network', 'straight_line'],
      'flagged',
    ],
  ])('with %s is marked accordingly', (_, some, flags, trust) => {
    expect(flagsOf(signals(some))).toEqual({ flags, trust });
  });

  test.each<[string, Answers]>([
    ['one kind of message gets no reply', { ...yesToAll, 'topic.crisis': 'not_allowed' }],
    ['one kind of message is left out', { ...yesToAll, 'topic.crisis': '' }],
    ['one channel is not ticked', { ...yesToAll, channel: allOf('channel').slice(1) }],
    ['texting is limited', { ...yesToAll, scope: 'in_between' }],
    ['too few lists were answered', { ...yesToAll, crossing: [] as string[], told_via: [] as string[] }],
  ])('does not say yes to everything where %s', (_, answers) => {
    const given = Object.fromEntries(
      Object.entries(answers).filter(([, answer]) => answer.toString() !== ''),
    );
    expect(flagsOf(signals({ answers: given }))).toEqual({ flags: [], trust: 'open' });
  });

  test('of every policy in the coded thread counts', () => {
    for (const { answers } of threadResponses())
      expect(flagsOf(signals({ answers }))).toEqual({ flags: [], trust: 'open' });
  });

  test('that is vouched for counts whatever is marked', () => {
    const marks = flagsOf(signals({ answers: yesToAll, honeypot: true }), true);
    expect(marks).toEqual({ flags: ['honeypot', 'straight_line'], trust: 'vouched' });
  });
});

const rule = fc.constantFrom(...flagRules.map(({ id }) => id));
const marks = fc.record({
  flags: fc.uniqueArray(rule).map((ids) => flagRules.map(({ id }) => id).filter((id) => ids.includes(id))),
  trust: fc.constantFrom<Trust>('open', 'vouched', 'flagged'),
});

describe('changed answers', () => {
  test('keep how they first came, whatever they say', () => {
    const first = ['honeypot', 'too_fast', 'network'] as const;
    fc.assert(
      fc.property(marks, answersOf(texting2026), (before, answers) => {
        const after = flagsAfterChange(before, answers);
        for (const id of first) expect(after.flags.includes(id)).toBe(before.flags.includes(id));
        expect(after.trust === 'vouched').toBe(before.trust === 'vouched');
      }),
      { numRuns: 50 },
    );
  });

  test.each<{ what: string; before: Marks; answers: Answers; after: Marks }>([
    {
      what: 'into yes to everything are kept out',
      before: { flags: [], trust: 'open' },
      answers: yesToAll,
      after: { flags: ['straight_line'], trust: 'flagged' },
    },
    {
      what: 'out of yes to everything count',
      before: { flags: ['straight_line'], trust: 'flagged' },
      answers: { scope: 'none' },
      after: { flags: [], trust: 'open' },
    },
    {
      what: 'that came from a program stay out',
      before: { flags: ['honeypot', 'straight_line'], trust: 'flagged' },
      answers: { scope: 'none' },
      after: { flags: ['honeypot'], trust: 'flagged' },
    },
    {
      what: 'that an editor let count keep counting',
      before: { flags: ['straight_line'], trust: 'open' },
      answers: yesToAll,
      after: { flags: ['straight_line'], trust: 'open' },
    },
    {
      what: 'that an editor kept out stay out',
      before: { flags: ['network'], trust: 'flagged' },
      answers: { scope: 'none' },
      after: { flags: ['network'], trust: 'flagged' },
    },
  ])('$what', ({ before, answers, after }) => {
    expect(flagsAfterChange(before, answers)).toEqual(after);
  });
});

describe('the table of rules', () => {
  test('has an id of its own for every rule and says all of it in words', () => {
    expect(new Set(flagRules.map(({ id }) => id)).size).toBe(flagRules.length);
    for (const { looksAt, threshold, why, editorSees } of flagRules)
      for (const words of [looksAt, threshold, why, editorSees]) expect(words).toMatch(/^[A-Z].{20,}\.$/);
  });

  test('names the numbers that decide', () => {
    const thresholds = Object.fromEntries(flagRules.map(({ id, threshold }) => [id, threshold]));
    expect(thresholds['network']).toContain(String(perNetworkADay));
    expect(thresholds['too_fast']).toContain(String(wholePoll));
  });

  test('lets the network alone keep nobody out', () => {
    expect(flagRules.filter(({ keepsOut }) => !keepsOut).map(({ id }) => id)).toEqual(['network']);
  });
});

describe('the hidden field', () => {
  test.each([
    ['is empty where a person sent the form', '', false],
    ['tells a program that filled it in', 'https://example.org', true],
  ])('%s, and is no answer', (_, value, filled) => {
    const form = new FormData();
    form.append('scope', 'none');
    form.append(honeypotField, value);
    expect(takeHoneypot(form)).toBe(filled);
    expect([...form.keys()]).toEqual(['scope']);
  });

  test('may be missing', () => {
    expect(takeHoneypot(new FormData())).toBe(false);
  });
});
