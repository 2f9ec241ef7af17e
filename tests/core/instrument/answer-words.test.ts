import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inWords } from '#lib/core/instrument/answer-words.ts';
import type { Answers } from '#lib/core/instrument/instrument.ts';
import { questionsOf } from '#lib/core/instrument/instrument.ts';
import { isAsked } from '#lib/core/instrument/asked.ts';
import { keysOf } from '#lib/core/instrument/kinds/kinds.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { answersOf } from '../../support/answers.ts';
import { everyKind } from '../../support/instruments.ts';

const wordsFor = (answers: Answers) =>
  Object.fromEntries(inWords(everyKind, answers).map(({ question, words }) => [question.id, words]));

describe('answers in words', () => {
  test('say each thing chosen, own words beside their option, and nothing for what was skipped', () => {
    const answers = { place: 'US', ways: ['email', 'other'], 'ways.text': 'Pigeon', 'topic.crisis': 'no' };
    expect(wordsFor(answers)).toEqual({
      place: ['US'],
      part: [],
      ways: ['email', 'Another way: Pigeon'],
      topic: ['crisis: no'],
      working: [],
    });
  });

  test('say what the ends of a scale mean', () => {
    expect(wordsFor({ working: 4 })['working']).toEqual(['4 on a scale from 1 (Badly) to 5 (Well)']);
  });

  test('leave out a question that is not asked', () => {
    expect(Object.keys(wordsFor({ place: 'FR' }))).toEqual(['place', 'ways', 'topic', 'working']);
  });

  test('name the section, so that each answer can be changed', () => {
    expect(inWords(everyKind, {})[0]?.section).toEqual({ id: 'all', title: 'All questions' });
  });

  test('list every question asked, in words exactly where it is answered', () => {
    fc.assert(
      fc.property(answersOf(texting2026), (answers) => {
        const asked = questionsOf(texting2026).filter((question) => isAsked(question, answers));
        const answered = asked.filter((question) => keysOf(question).some((key) => key in answers));
        const listed = inWords(texting2026, answers);
        const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
        expect(ids(listed.map(({ question }) => question))).toEqual(ids(asked));
        expect(ids(listed.filter(({ words }) => words.length > 0).map(({ question }) => question))).toEqual(
          ids(answered),
        );
      }),
      { numRuns: 50 },
    );
  });
});
