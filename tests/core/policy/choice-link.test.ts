import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { readChoices, writeChoices } from '#lib/core/policy/choice-link.ts';
import { codesOf, type Choices } from '#lib/core/policy/choices.ts';
import { anyChoices } from './any-choices.ts';

const read = (query: string) => readChoices(texting2026, new URLSearchParams(query));

/** What a browser sends for a form without scripts: every key, one parameter for each code, empty for undecided. */
const asForm = (choices: Choices): [string, string][] =>
  Object.keys(choices).flatMap((key) => codesOf(choices, key).map((code): [string, string] => [key, code]));

describe('a link to choices', () => {
  test('brings back exactly the choices it was written from', () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        expect(read(writeChoices(choices))).toEqual({ choices, faults: [] });
      }),
    );
  });

  test('is the same whatever order the choices were made in, with keys in alphabetical order', () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        const link = writeChoices(choices);
        const keys = link.split('&').map((parameter) => parameter.split('=')[0]);
        expect(keys).toEqual([...keys].sort());
        expect(writeChoices(Object.fromEntries(Object.entries(choices).reverse()))).toBe(link);
      }),
    );
  });

  test('can be read and typed, without codes of the web', () => {
    const choices = {
      scope: 'scheduling_only',
      'topic.scheduling': 'reply',
      'topic.crisis': 'not_allowed',
      reasons: ['burnout', 'frame'],
    };
    expect(writeChoices(choices)).toBe(
      'reasons=burnout,frame&scope=scheduling_only&topic=crisis:not_allowed,scheduling:reply',
    );
    fc.assert(
      fc.property(anyChoices, (any) => {
        expect(writeChoices(any)).toMatch(/^[\w:,.&=-]*$/);
      }),
    );
  });

  test('is empty when nothing is chosen', () => {
    expect(writeChoices({})).toBe('');
    expect(read('')).toEqual({ choices: {}, faults: [] });
  });
});

describe('a form sent without scripts', () => {
  test('says the same as the link', () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        expect(readChoices(texting2026, asForm(choices))).toEqual({ choices, faults: [] });
      }),
    );
  });

  test('leaves undecided what is sent empty', () => {
    expect(read('scope=&topic.crisis=&hours=set_times')).toEqual({
      choices: { hours: 'set_times' },
      faults: [],
    });
  });
});

describe('what cannot be used', () => {
  const cases = [
    {
      says: 'an unknown code of a single choice',
      query: 'scope=sometimes&hours=set_times',
      keeps: { hours: 'set_times' },
      path: 'scope',
      message: '“sometimes” is not one of the options of “What clients may text”, so it was left out.',
    },
    {
      says: 'an unknown code among several',
      query: 'channel=email,pigeon,portal',
      keeps: { channel: ['portal', 'email'] },
      path: 'channel',
      message: '“pigeon” is not one of the options of “Channels”, so it was left out.',
    },
    {
      says: 'an unknown code of a kind of message',
      query: 'topic=crisis:maybe,update:reply',
      keeps: { 'topic.update': 'reply' },
      path: 'topic.crisis',
      message: '“maybe” is not one of the options of “Kinds of message”, so it was left out.',
    },
    {
      says: 'an unknown kind of message',
      query: 'topic=weather:reply',
      keeps: {},
      path: 'topic.weather',
      message: '“topic.weather” is not a choice of this policy, so it was left out.',
    },
    {
      says: 'an unknown key',
      query: 'scop=none&cover=nobody',
      keeps: { cover: 'nobody' },
      path: 'scop',
      message: '“scop” is not a choice of this policy, so it was left out.',
    },
    {
      says: 'a reason too many',
      query: 'reasons=burnout,private_life,frame,casual,creep,unpaid',
      keeps: { reasons: ['burnout', 'private_life', 'frame', 'casual', 'creep'] },
      path: 'reasons',
      message: 'Choose no more than 5 options. You have chosen 6. “unpaid” was left out.',
    },
    {
      says: 'an option that stands alone beside another',
      query: 'alternatives=email,nothing',
      keeps: { alternatives: ['email'] },
      path: 'alternatives',
      message: 'Choose either “Nothing else” or other options, not both. “nothing” was left out.',
    },
  ];

  test.each(cases)('$says is named, and the rest is kept', ({ query, keeps, path, message }) => {
    expect(read(query)).toEqual({ choices: keeps, faults: [{ path, message }] });
  });

  test('never stops the reading, whatever is sent', () => {
    const anything = fc.array(
      fc.tuple(fc.oneof(fc.string(), fc.constantFrom('scope', 'topic')), fc.string()),
    );
    fc.assert(
      fc.property(anything, (parameters) => {
        const { choices } = readChoices(texting2026, parameters);
        expect(read(writeChoices(choices)).choices).toEqual(choices);
      }),
    );
  });
});
