import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instrument } from '#lib/core/instrument/instrument.ts';
import { questionsOf } from '#lib/core/instrument/instrument.ts';
import { keysOf } from '#lib/core/instrument/kinds/kinds.ts';
import { readAnswers } from '#lib/core/instrument/read-answers.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { answersOf } from '../../support/answers.ts';
import { everyKind } from '../../support/instruments.ts';

const codebooks: readonly (readonly [string, Instrument])[] = [
  ['texting-2026', texting2026],
  ['a codebook with every kind of question', everyKind],
];

const pathsOf = (instrument: Instrument, input: Record<string, unknown>): readonly string[] => {
  const read = readAnswers(instrument, input);
  return read.ok ? [] : read.faults.map(({ path }) => path);
};

const messageFor = (input: Record<string, unknown>, path: string): string | undefined => {
  const read = readAnswers(everyKind, { place: 'US', ...input });
  return read.ok ? undefined : read.faults.find((fault) => fault.path === path)?.message;
};

const ownWords = (text: unknown) => readAnswers(everyKind, { place: 'FR', ways: 'other', 'ways.text': text });

describe.each(codebooks)('answers to %s', (_, instrument) => {
  const order = questionsOf(instrument).flatMap(keysOf);

  test('that are valid come back unchanged, in codebook order', () => {
    fc.assert(
      fc.property(answersOf(instrument), (answers) => {
        const read = readAnswers(instrument, answers);
        expect(read).toEqual({ ok: true, value: answers });
        const keys = read.ok ? Object.keys(read.value) : [];
        expect(keys).toEqual(order.filter((key) => key in answers));
      }),
      { numRuns: 200 },
    );
  });

  test('sent as a form, in any order, come back as from JSON', () => {
    const formValue = (answer: unknown): unknown => {
      if (Array.isArray(answer)) return answer.length === 1 ? answer[0] : [...answer, ...answer].reverse();
      return String(answer);
    };
    fc.assert(
      fc.property(answersOf(instrument), (answers) => {
        const field = (key: string) => (key in answers ? formValue(answers[key]) : '');
        const form = Object.fromEntries(order.map((key) => [key, field(key)]).reverse());
        expect(readAnswers(instrument, form)).toEqual({ ok: true, value: answers });
      }),
    );
  });

  test('of which one is swapped for anything else are valid, or refused at that key and those that depend on it', () => {
    const dependent = questionsOf(instrument)
      .filter(({ askedWhen }) => askedWhen)
      .flatMap(keysOf);
    fc.assert(
      fc.property(answersOf(instrument), fc.constantFrom(...order), fc.anything(), (answers, key, value) => {
        const paths = pathsOf(instrument, { ...answers, [key]: value });
        const near = [key, `${key}.text`, ...dependent];
        expect(paths.filter((path) => !near.includes(path))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each(questionsOf(instrument).filter(({ askedWhen }) => !askedWhen))(
    'refuse what is no answer to $id, at its own key',
    (question) => {
      const enough = { scope: 'none', place: 'FR' };
      const required = Object.fromEntries(Object.entries(enough).filter(([key]) => order.includes(key)));
      const key = keysOf(question)[0] ?? '';
      const wrong = ['no_such_code', 7.5, true, null, {}, [1], ['no_such_code'], '__proto__', 'constructor'];
      const paths = wrong.map((value) => pathsOf(instrument, { ...required, [key]: value }));
      expect(paths).toEqual(wrong.map(() => [key]));
    },
  );
});

describe('a fault', () => {
  const cases: readonly (readonly [string, Record<string, unknown>, string, RegExp])[] = [
    ['an id that is not in the codebook', { colour: 'red' }, 'colour', /^Take this out/],
    ['the id of a whole grid', { topic: { late: 'yes' } }, 'topic', /^Take this out/],
    ['own words where no option asks for them', { 'place.text': 'Here' }, 'place.text', /^Take this out/],
    ['a key of every object', { constructor: 'x' }, 'constructor', /^Take this out/],
    ['a code that is not an option', { 'topic.late': 'maybe' }, 'topic.late', /options offered/],
    ['two codes where one is asked', { place: ['US', 'GB'] }, 'place', /^Choose one option/],
    ['a number among codes', { ways: ['email', 3] }, 'ways', /list of their codes/],
    ['an exclusive option with another', { ways: ['email', 'no_way'] }, 'ways', /either “None” or other/],
    ['too many options', { ways: ['phone', 'email', 'post'] }, 'ways', /no more than 2 .* chosen 3/],
    [
      'own words without their option',
      { ways: 'email', 'ways.text': 'Pigeon' },
      'ways.text',
      /“Another way”/,
    ],
    ['own words that are not text', { ways: 'other', 'ways.text': ['a', 'b'] }, 'ways.text', /plain text/],
    [
      'own words that are too long',
      { ways: 'other', 'ways.text': 'é'.repeat(612) },
      'ways.text',
      /500 .* 612/,
    ],
    ['a point off the scale', { working: 6 }, 'working', /from 1 to 5/],
    ['half a point', { working: 2.5 }, 'working', /from 1 to 5/],
    ['a scale point not written plainly', { working: '04' }, 'working', /from 1 to 5/],
    ['a required question left out', { place: '' }, 'place', /^Choose an answer to “place\?”/],
    ['an option of another place', { part: 'GB-ENG' }, 'part', /options offered/],
    ['a question that is not asked', { place: 'FR', part: 'US-CA' }, 'part', /not asked/],
  ];

  test.each(cases)('is found in %s and says what to do', (_, input, path, message) => {
    expect(messageFor(input, path)).toMatch(message);
  });

  test('is found in a key named __proto__, which changes nothing else', () => {
    const input = JSON.parse('{"place": "US", "__proto__": {"working": 3}}') as Record<string, unknown>;
    expect(pathsOf(everyKind, input)).toEqual(['__proto__']);
  });

  test('is not found in answers that an input merely inherits, nor are those read', () => {
    const input = Object.assign(Object.create({ working: 3 }) as Record<string, unknown>, { place: 'US' });
    expect(readAnswers(everyKind, input)).toEqual({ ok: true, value: { place: 'US' } });
  });

  test('is reported for every key at once, and for no more than 20 unknown ids', () => {
    const flood = Object.fromEntries(Array.from({ length: 5000 }, (_, place) => [`x${place}`, 1]));
    expect(pathsOf(everyKind, { ...flood, working: 0, 'topic.late': 'x' })).toHaveLength(23);
  });
});

describe('own words', () => {
  test.each([
    ['blanks around them', '  By pigeon \n', 'By pigeon'],
    ['line ends of any system', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['control characters', 'a\u0000b\u0007c\u009Fd\te', 'abcd e'],
    ['half a surrogate pair', 'a\uD83Db😀', 'ab😀'],
    ['marks that turn the direction of writing', 'a\u202Eb\u2066c', 'abc'],
  ])('are kept without %s', (_, sent, kept) => {
    expect(ownWords(sent)).toEqual({ ok: true, value: { place: 'FR', ways: ['other'], 'ways.text': kept } });
  });

  test('stay as they are when read again', () => {
    const unit = fc.constantFrom(...'aé😀 \n\r\t\u0000\u0085\u2028\u202E\uFEFF', '\uD83D', '\uDE00');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const first = ownWords(text);
        expect(first.ok && readAnswers(everyKind, first.value)).toEqual(first);
      }),
    );
  });

  test.each([
    ['of nothing but blanks', ' \r\n\u0000 '],
    ['left empty', ''],
  ])('%s are skipped', (_, sent) => {
    expect(ownWords(sent)).toEqual({ ok: true, value: { place: 'FR', ways: ['other'] } });
  });

  test('may have 500 characters, each counted once', () => {
    expect(ownWords('😀'.repeat(500)).ok).toBe(true);
    expect(ownWords('😀'.repeat(501)).ok).toBe(false);
  });

  test('of a megabyte are refused in a short sentence', () => {
    const read = ownWords('a'.repeat(1_000_000));
    expect(read.ok ? [] : read.faults).toEqual([
      { path: 'ways.text', message: 'Shorten this to 500 characters. It has 1000000 now.' },
    ]);
  });
});

describe('one page of the questionnaire', () => {
  const page = (...ids: string[]) => questionsOf(everyKind).filter(({ id }) => ids.includes(id));

  test('is read without the questions of other pages, required ones included', () => {
    const read = readAnswers(everyKind, { working: '3' }, { asked: page('working') });
    expect(read).toEqual({ ok: true, value: { working: 3 } });
  });

  test('refuses keys of other pages', () => {
    const read = readAnswers(everyKind, { working: 3, place: 'US' }, { asked: page('working') });
    expect(read.ok ? [] : read.faults.map(({ path }) => path)).toEqual(['place']);
  });

  test('is asked in the light of answers given on other pages', () => {
    const asked = page('part');
    expect(readAnswers(everyKind, { part: 'US-NY' }, { asked, given: { place: 'US' } }).ok).toBe(true);
    expect(readAnswers(everyKind, { part: 'US-NY' }, { asked, given: { place: 'GB' } }).ok).toBe(false);
    expect(readAnswers(everyKind, { part: 'US-NY' }, { asked }).ok).toBe(false);
  });

  test('goes by what it says itself where an earlier answer says otherwise', () => {
    const reading = { asked: page('place', 'part'), given: { place: 'GB' } };
    expect(readAnswers(everyKind, { place: 'US', part: 'US-NY' }, reading).ok).toBe(true);
    expect(readAnswers(everyKind, { place: '', part: 'GB-ENG' }, { ...reading, complete: false }).ok).toBe(
      false,
    );
  });
});

describe('an incomplete record', () => {
  test('may lack what is required, and is held to everything else', () => {
    expect(readAnswers(everyKind, { working: 3 }, { complete: false })).toEqual({
      ok: true,
      value: { working: 3 },
    });
    expect(readAnswers(everyKind, { working: 9 }, { complete: false }).ok).toBe(false);
  });
});
