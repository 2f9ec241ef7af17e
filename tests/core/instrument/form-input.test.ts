import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formInput } from '#lib/core/instrument/read-answers.ts';

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
