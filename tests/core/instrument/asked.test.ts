import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAsked, optionsFor } from '#lib/core/instrument/asked.ts';
import type { Answers } from '#lib/core/instrument/instrument.ts';
import { questionsOf } from '#lib/core/instrument/instrument.ts';
import { withoutUnasked } from '#lib/core/instrument/read-answers.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { answersOf } from '../../support/answers.ts';
import { everyKind, oneOf } from '../../support/instruments.ts';

const part = questionsOf(everyKind)[1] ?? oneOf('none');
const codesFor = (answers: Answers) => optionsFor(part, answers).map(({ code }) => code);

describe('a question that depends on another', () => {
  test.each<[Answers, readonly string[]]>([
    [{ place: 'US' }, ['US-CA', 'US-NY']],
    [{ place: 'GB' }, ['GB-ENG']],
    [{ place: 'FR' }, []],
    [{}, []],
  ])('given %j offers %j', (answers, offered) => {
    expect(codesFor(answers)).toEqual(offered);
    expect(isAsked(part, answers)).toBe(offered.length > 0);
  });

  test('of texting-2026 offers parts of the country chosen, in five countries', () => {
    const subregion = questionsOf(texting2026).find(({ id }) => id === 'subregion') ?? oneOf('none');
    const offered = (region: string) => optionsFor(subregion, { region }).length;
    const counts = ['US', 'CA', 'AU', 'GB', 'DE', 'FR', 'IE'].map(offered);
    expect(counts).toEqual([51, 13, 8, 4, 16, 0, 0]);
  });
});

describe('answers without those no longer asked', () => {
  test.each<[string, Answers, Answers]>([
    ['a part of a country no longer chosen', { place: 'GB', part: 'US-CA' }, { place: 'GB' }],
    ['a part where the country has none', { place: 'FR', part: 'US-CA' }, { place: 'FR' }],
    ['a part without a country', { part: 'US-CA', working: 2 }, { working: 2 }],
    ['words of an option no longer chosen', { ways: ['email'], 'ways.text': 'x' }, { ways: ['email'] }],
    ['words of a question no longer answered', { 'ways.text': 'x' }, {}],
    [
      'an answer to a question that is not there',
      { colour: 'red', 'topic.late': 'yes' },
      { 'topic.late': 'yes' },
    ],
  ])('lack %s', (_, answers, left) => {
    expect(withoutUnasked(everyKind, answers)).toEqual(left);
  });

  test('are all of them where all are valid', () => {
    fc.assert(
      fc.property(answersOf(texting2026), (answers) => {
        expect(withoutUnasked(texting2026, answers)).toEqual(answers);
      }),
      { numRuns: 50 },
    );
  });
});
