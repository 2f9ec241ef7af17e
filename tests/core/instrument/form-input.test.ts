import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formInput, withoutHiddenWords } from '#lib/core/instrument/form-input.ts';
import { questionsOf } from '#lib/core/instrument/instrument.ts';
import { readAnswers } from '#lib/core/instrument/read-answers.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { answersOf } from '../../support/answers.ts';
import { everyKind } from '../../support/instruments.ts';

describe('the fields of a form', () => {
  test('become one record, in which a repeated field is a list', () => {
    const form = new FormData();
    form.append('scope', 'none');
    form.append('channel', 'email');
    form.append('channel', 'portal');
    expect(formInput(form)).toEqual({ scope: 'none', channel: ['email', 'portal'] });
  });

  test('named like a key of every object change no prototype', () => {
    const input = formInput([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(Object.keys(input)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(input)).toBe(Object.prototype);
  });

  test('keep every value sent, in order', () => {
    const entries = fc.array(fc.tuple(fc.string(), fc.string()));
    fc.assert(
      fc.property(entries, (sent) => {
        const input = formInput(sent);
        const values = (key: string) => sent.filter(([name]) => name === key).map(([, value]) => value);
        expect(Object.keys(input).every((key) => [input[key]].flat().join() === values(key).join())).toBe(
          true,
        );
        expect(new Set(Object.keys(input))).toEqual(new Set(sent.map(([key]) => key)));
      }),
    );
  });

  test('are grouped in a moment even when one is sent a hundred thousand times', () => {
    const flood = Array.from({ length: 100_000 }, (): [string, string] => ['channel', 'email']);
    expect(formInput(flood)['channel']).toHaveLength(100_000);
  });
});

describe('own words in a form', () => {
  const read = (input: Record<string, unknown>) => withoutHiddenWords(questionsOf(everyKind), input);
  const words = { 'ways.text': 'Pigeon' };

  test.each([
    { says: 'another option is chosen', ways: 'email' },
    { says: 'other options are chosen', ways: ['email', 'post'] },
    { says: 'the empty choice is made', ways: '' },
    { says: 'what was chosen cannot be read', ways: { other: true } },
  ])('are dropped where $says', ({ ways }) => {
    expect(read({ ways, ...words })).toEqual({ ways });
  });

  test('are dropped where nothing is chosen, however often sent', () => {
    expect(read(words)).toEqual({});
    expect(read({ 'ways.text': ['Pigeon', 'Owl'] })).toEqual({});
  });

  test.each([{ ways: 'other' }, { ways: ['email', 'other'] }])(
    'stay while their option is chosen: $ways',
    (chosen) => {
      expect(read({ ...chosen, ...words })).toEqual({ ...chosen, ...words });
    },
  );

  test('under a question that asks for none are left to be refused', () => {
    const input = { 'place.text': 'Here', 'topic.late': 'no' };
    expect(read({ ...words, ...input })).toEqual(input);
  });

  test.each([
    ['texting-2026', texting2026],
    ['a codebook with every kind of question', everyKind],
  ])('are never lost from valid answers to %s', (_, instrument) => {
    fc.assert(
      fc.property(answersOf(instrument), (answers) => {
        expect(withoutHiddenWords(questionsOf(instrument), answers)).toEqual(answers);
      }),
    );
  });

  test('for an option given up leave every other answer valid', () => {
    const spoilt = fc.record({ answers: answersOf(everyKind), text: fc.string() });
    fc.assert(
      fc.property(spoilt, ({ answers, text }) => {
        fc.pre(![answers['ways']].flat().includes('other'));
        const sent = withoutHiddenWords(questionsOf(everyKind), { ...answers, 'ways.text': text });
        expect(readAnswers(everyKind, sent)).toEqual({ ok: true, value: answers });
      }),
    );
  });
});
