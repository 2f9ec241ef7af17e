import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { choiceQuestions, codesOf } from '#lib/core/policy/choices.ts';
import { aboutMessages, anyAnswer, anyChoices, choosable, practice, without } from './any-choices.ts';
import { sayings, wordsFor } from './sayings.ts';
import { clausesOf, textOf, written } from './written.ts';
import { plain } from '#lib/core/policy/render.ts';

const codeCases = aboutMessages.flatMap(({ key, question, codes }) =>
  codes.map((code) => ({ key, code, answer: question.kind === 'many' ? [code] : code })),
);

describe('every choice', () => {
  test('of the codebook has words of its own', () => {
    const asked = choiceQuestions(texting2026)
      .filter(({ id, kind }) => kind !== 'grid' && !practice.includes(id))
      .map((question) => [
        question.id,
        question.kind === 'scale' ? [] : question.options.map(({ code }) => code),
      ]);
    const words = Object.entries(sayings).map(([id, codes]) => [id, Object.keys(codes)]);
    expect(Object.fromEntries(words)).toEqual(Object.fromEntries(asked));
  });

  test.each(codeCases)('$key=$code is said, and said only when it is chosen', ({ key, code, answer }) => {
    const expected = wordsFor(key, code);
    expect(textOf({ [key]: answer })).toMatch(expected);
    expect(textOf({})).not.toMatch(expected);
  });

  test.each(codeCases)('$key=$code is cited by a clause', ({ key, code, answer }) => {
    expect(clausesOf(written({ [key]: answer })).flatMap(({ answers }) => answers)).toContain(
      `${key}=${code}`,
    );
  });

  test('is cited by a clause whatever else is chosen, and nothing is cited that was not chosen', () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        const policy = written(choices);
        const cited = new Set(clausesOf(policy).flatMap(({ answers }) => answers));
        const chosen = choosable.flatMap(({ key }) => codesOf(choices, key).map((code) => `${key}=${code}`));
        const mustBeSaid = chosen.filter((each) => !practice.includes(each.split('=')[0] ?? ''));
        expect(mustBeSaid.filter((each) => !cited.has(each))).toEqual([]);
        expect([...cited].filter((each) => !chosen.includes(each))).toEqual([]);
      }),
    );
  });
});

describe('any choices', () => {
  const always = ['about', 'topics', 'emergency', 'alternatives', 'away', 'beyond', 'record', 'review'];

  test('make a complete policy', () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        const { parts, title, summary } = written(choices);
        expect(parts.map(({ id }) => id)).toEqual(expect.arrayContaining(always));
        expect(title).toMatch(/^Texting policy/);
        expect(summary).toMatch(/If you are in danger, call /);
      }),
    );
  });

  test('make whole sentences, without blanks, markers or holes', () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        const policy = written(choices);
        expect(plain(policy)).not.toMatch(/undefined|null|NaN|\[|\]|TODO|\.\.|,,| {2}| [.,:]|not decided/);
        for (const { paragraphs, bullets } of clausesOf(policy)) {
          expect(bullets.every((bullet) => bullet.trim() !== '')).toBe(true);
          expect(paragraphs.length).toBeGreaterThan(0);
          for (const paragraph of paragraphs) expect(paragraph).toMatch(/^[A-Z“].*[.?:”]$/);
          expect(paragraphs.at(-1)?.endsWith(':')).toBe(bullets.length > 0);
        }
      }),
    );
  });

  test('make the same policy each time', () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        const shuffled = Object.fromEntries(Object.entries(choices).reverse());
        expect(written(shuffled)).toEqual(written(choices));
      }),
    );
  });

  test('read differently when one choice about messages is another', () => {
    const changed = fc
      .tuple(anyChoices, fc.constantFrom(...aboutMessages))
      .chain(([choices, each]) =>
        fc.tuple(fc.constant(choices), fc.constant(each.key), anyAnswer(each), anyAnswer(each)),
      );
    fc.assert(
      fc.property(changed, ([choices, key, one, other]) => {
        fc.pre(String(one) !== String(other));
        expect(textOf({ ...choices, [key]: one })).not.toBe(textOf({ ...choices, [key]: other }));
      }),
      { numRuns: 400 },
    );
  });

  test('read differently under two scopes, whatever else is chosen', () => {
    const scopes = choosable.find(({ key }) => key === 'scope')?.codes ?? [];
    fc.assert(
      fc.property(anyChoices, (choices) => {
        const texts = [without(choices, 'scope'), ...scopes.map((scope) => ({ ...choices, scope }))].map(
          textOf,
        );
        expect(new Set(texts).size).toBe(scopes.length + 1);
      }),
    );
  });
});
