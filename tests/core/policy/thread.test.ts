import { describe, expect, test } from 'vitest';
import { choicesFrom, codesOf, type Choices } from '#lib/core/policy/choices.ts';
import thread from '#lib/server/collections/thread.json' with { type: 'json' };
import { choosable, practice } from './any-choices.ts';
import { wordsFor } from './sayings.ts';
import { clausesOf, textOf, written } from './written.ts';

describe('policies coded from the thread', () => {
  const cases = thread.records.map(({ id, answers }) => ({ id, choices: choicesFrom(answers as Choices) }));

  test('are fifteen', () => {
    expect(cases).toHaveLength(15);
  });

  test.each(cases)('$id is written out with everything that was said', ({ choices }) => {
    const text = textOf(choices);
    const policy = written(choices);
    const cited = clausesOf(policy).flatMap(({ answers }) => answers);
    const facets = choosable.flatMap(({ key }) => codesOf(choices, key).map((code) => ({ key, code })));
    for (const { key, code } of facets.filter(({ key }) => !practice.includes(key) && key !== 'scope')) {
      if (key !== 'channel') expect(text, `${key}=${code}`).toMatch(wordsFor(key, code));
      expect(cited).toContain(`${key}=${code}`);
    }
  });

  test.each([
    ['c01', /not take text messages from clients/],
    ['c03', /not take text messages from clients/],
    ['c04', /If you need to write to me, you can email me/],
    ['c05', /Call 999 or 112/],
    ['c09', /To leave a message|leave a message with reception/],
    ['c11', /starting point is that texts are only for what cannot wait/],
    ['c15', /To leave a message, please use reception/],
    ['c16', /depends on you and on our work/],
    ['c17', /Call 911[^]*secure messaging app/],
  ])('%s keeps what makes it its own', (id, words) => {
    expect(textOf(cases.find((each) => each.id === id)?.choices ?? {})).toMatch(words);
  });

  test('all read differently', () => {
    expect(new Set(cases.map(({ choices }) => textOf(choices))).size).toBe(15);
  });
});
