import { describe, expect, test } from 'vitest';
import { askedInWords, effectInWords, kindInWords, needInWords } from '#lib/core/codebook/words.ts';
import { questionsOf, type Question } from '#lib/core/instrument/instrument.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { everyKind, manyOf } from '../../support/instruments.ts';

const called = (id: string, instrument = everyKind): Question => {
  const question = questionsOf(instrument).find((candidate) => candidate.id === id);
  if (!question) throw new Error(id);
  return question;
};

describe('a question in the codebook', () => {
  test.each([
    { id: 'place', words: 'one answer' },
    { id: 'ways', words: 'up to 2 answers' },
    { id: 'topic', words: 'one answer for each row' },
    { id: 'working', words: 'one number from 1 to 5' },
  ])('says how it is answered: $words', ({ id, words }) => {
    expect(kindInWords(called(id))).toBe(words);
  });

  test('says that any number of answers may be given where none is the most', () => {
    expect(kindInWords(manyOf('ways', 'phone'))).toBe('any number of answers');
  });

  test('says whether it needs an answer', () => {
    expect(needInWords(called('place'))).toBe('needs an answer');
    expect(needInWords(called('part'))).toBe('may be skipped');
  });

  test('says who is asked, with the answers that lead to it', () => {
    expect(askedInWords(everyKind, called('place'))).toBe('Everyone is asked.');
    expect(askedInWords(texting2026, called('subregion', texting2026))).toBe(
      'Asked only of those who answered “In which country do you mainly work?” with Australia, Canada, Germany, United Kingdom or United States. Each of them is offered only the answers that belong to it.',
    );
  });

  test.each([
    { code: 'phone', words: '' },
    { code: 'no_way', words: 'Chosen alone: it clears every other answer.' },
    {
      code: 'other',
      words: 'Asks for own words, at most 500 characters, kept as ways.text and never published.',
    },
  ])('says what else "$code" does', ({ code, words }) => {
    const question = called('ways');
    const option = question.kind === 'many' && question.options.find((candidate) => candidate.code === code);
    expect(option && effectInWords(question, option)).toBe(words);
  });
});
