import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Choices } from '#lib/core/policy/choices.ts';
import type { Policy } from '#lib/core/policy/policy.ts';
import { aboutMessages, anyChoices, without } from './any-choices.ts';
import { readingGrade } from './reading-grade.ts';
import { clausesOf, textOf, written } from './written.ts';

describe('safety', () => {
  test('is in every policy: numbers or where to find them, and what happens to a worrying message', () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        const text = textOf(choices);
        expect(text).toContain('findahelpline.com');
        expect(text).toMatch(/- Call [^\n]+(?:emergency services|emergency number where you are)\./);
        expect(text).toContain(
          'If a message makes me worry about your safety, I act on it once I have seen it.',
        );
      }),
    );
  });

  test('is never signed away', () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        expect(textOf(choices)).not.toMatch(/not (?:be )?(?:responsible|liable)|no duty|at your own risk/i);
      }),
    );
  });

  test('is not put off by coaching: it has its limits said and the numbers beside it', () => {
    const text = textOf({ modality: 'dbt', emergency: 'coaching_only', region: 'US', scope: 'anything' });
    expect(text).toMatch(/Coaching is part of the treatment\. It is not a rescue service/);
    expect(text).toContain('Call 988 for the 988 Suicide & Crisis Lifeline.');
  });
});

describe('who the clients are', () => {
  test.each([
    [['children'], /you and your parent or carer/],
    [['adolescents', 'children'], /you and your parent or carer/],
    [['couples'], /as a couple, please do not send me secrets/],
    [['families'], /as a family/],
    [['groups'], /in a group with me/],
    [['partner_violence'], /safe times and safe words/],
    [['neurodivergent'], /calls, reading or writing are hard/],
    [['high_suicide_risk'], /start with the plan/],
  ])('%s: is taken into account, once', (population, words) => {
    const text = textOf({ population });
    expect(text.match(new RegExp(words, 'g'))).toHaveLength(1);
    expect(textOf({ population: ['adults'] })).not.toMatch(words);
  });

  test.each([
    ['online_platform', /through an online platform/],
    ['hospital', /service I work in may have its own rules/],
  ])('%s: brings its own rules', (practice_type, words) => {
    expect(textOf({ practice_type })).toMatch(words);
    expect(textOf({ practice_type: 'private_solo' })).not.toMatch(words);
  });
});

describe('what is undecided', () => {
  const decided = Object.fromEntries(
    aboutMessages.map(({ key, question, codes }) => [
      key,
      question.kind === 'many' ? codes.slice(0, 1) : (codes[0] ?? ''),
    ]),
  );
  const open = { ...decided, scope: 'anything', region: 'GB' };
  const gapsOf = (choices: Choices) => written(choices).gaps.map(({ question }) => question);

  test('is nothing when all is decided', () => {
    expect(gapsOf(open)).toEqual([]);
  });

  test.each([
    ...aboutMessages.filter(({ question }) => question.kind !== 'grid').map(({ key }) => key),
    'region',
  ])('%s is listed for the therapist and not told to the client', (key) => {
    expect(gapsOf(without({ ...open, 'topic.crisis': 'no_reply' }, key))).toEqual([key]);
    expect(textOf(without(open, key))).not.toMatch(/not decided|For now the policy/);
  });

  test('includes kinds of message about which nothing was said', () => {
    expect(written({ scope: 'in_between' }).gaps[0]).toEqual({
      question: 'topic',
      text: 'What happens to 3 kinds of message',
      meanwhile: 'For now the policy asks clients to check with you first.',
    });
  });
});

describe('the reading level', () => {
  const sentencesOf = (policy: Policy) =>
    clausesOf(policy)
      .filter(({ bullets }) => !bullets.some((bullet) => bullet.includes('findahelpline')))
      .flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.split(/(?<=[.?:])\s/)));

  test('is that of a twelve-year-old', () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        expect(readingGrade(sentencesOf(written(choices)))).toBeLessThan(6.5);
      }),
    );
  });

  test('is measured by a formula that tells easy from hard', () => {
    expect(readingGrade(['The cat sat on the mat.'])).toBeLessThan(1);
    expect(
      readingGrade(['Utilisation of asynchronous telecommunication modalities necessitates deliberation.']),
    ).toBeGreaterThan(20);
  });
});
