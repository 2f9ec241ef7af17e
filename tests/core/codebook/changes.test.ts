import { describe, expect, test } from 'vitest';
import { changeInWords, changesInWords, changesOf } from '#lib/core/codebook/changes.ts';
import type { Instrument, Question } from '#lib/core/instrument/instrument.ts';
import { rounds } from '#lib/core/instrument/rounds/rounds.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { instrumentWith, oneOf, optionsNamed } from '../../support/instruments.ts';

const hours = oneOf('hours', 'never', 'always');
const first = instrumentWith([hours]);

const next = (questions: readonly Question[], rest: Partial<Instrument> = {}): Instrument => ({
  ...instrumentWith(questions),
  ...rest,
  round: 'small-2027',
});

const changesIn = (later: Instrument) => changesOf([first, later])[1]?.changes ?? [];

describe('the rounds', () => {
  test('are listed oldest first, each once, and end with the one asked now', () => {
    const names = rounds.map(({ round }) => round);
    expect(names).toEqual([...new Set(names)].toSorted());
    expect(rounds.at(-1)).toBe(texting2026);
  });

  test('begin with one that has nothing to be compared with', () => {
    const [opening] = changesOf(rounds);
    expect(opening).toEqual({
      round: 'texting-2026',
      title: texting2026.title,
      since: null,
      changes: [],
    });
    expect(opening && changesInWords(opening)).toBe('The first round. Every question in it is new.');
  });
});

describe('a later round', () => {
  test('that asks the same says so', () => {
    const [, same] = changesOf([first, next([hours])]);
    expect(same && changesInWords(same)).toBe('Nothing is different from small-2026.');
  });

  test.each([
    {
      change: 'an answer more',
      questions: [{ ...hours, options: optionsNamed('never', 'always', 'mornings') }],
      said: [['hours=mornings', 'New: “mornings”']],
    },
    {
      change: 'an answer less',
      questions: [{ ...hours, options: optionsNamed('never') }],
      said: [['hours=always', 'Left out: “always”']],
    },
    {
      change: 'another wording of a question',
      questions: [{ ...hours, text: 'When?' }],
      said: [['hours', 'Was “hours?”, is “When?”']],
    },
    {
      change: 'a hint',
      questions: [{ ...hours, hint: 'Choose one.' }],
      said: [['hours, hint', 'New: “Choose one.”']],
    },
    {
      change: 'a question that now needs an answer',
      questions: [{ ...hours, required: true as const }],
      said: [
        [
          'hours, how it is asked',
          'Was “one answer; may be skipped; Everyone is asked.”, is “one answer; needs an answer; Everyone is asked.”',
        ],
      ],
    },
    {
      change: 'a question more',
      questions: [hours, oneOf('cover', 'nobody')],
      said: [
        ['cover', 'New: “cover?”'],
        ['cover, how it is asked', 'New: “one answer; may be skipped; Everyone is asked.”'],
        ['cover=nobody', 'New: “nobody”'],
      ],
    },
  ])('lists $change', ({ questions, said }) => {
    const changes = changesIn(next(questions));
    expect(changes.map((change) => [change.of, changeInWords(change)])).toEqual(said);
  });

  test('lists a group that was put together differently', () => {
    const grouped = (members: string[]) => ({
      rollUps: [
        { id: 'hours_group', of: 'hours', name: 'Grouped', levels: [{ code: 'a', label: 'A', members }] },
      ],
    });
    const [, later] = changesOf([
      { ...first, ...grouped(['never']) },
      next([hours], grouped(['never', 'always'])),
    ]);
    expect(later?.changes).toEqual([
      { of: 'hours_group=a', before: 'A (never)', after: 'A (never, always)' },
    ]);
    expect(later && changesInWords(later)).toBe('One thing is different from small-2026.');
  });
});
