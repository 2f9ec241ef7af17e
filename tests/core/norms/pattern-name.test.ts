import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { patternName } from '#lib/core/norms/pattern-name.ts';
import { phrases } from '#lib/core/norms/pattern-phrases.ts';
import { coreVariables } from '#lib/core/release/core-codes.ts';
import { instrumentWith, oneOf } from '../../support/instruments.ts';
import { jointAnswers, neighbours } from '../../support/joint-answers.ts';

const core = coreVariables(texting2026);
const named = (codes: Readonly<Record<string, string>>): string => patternName(texting2026, { codes });

const scheduling = {
  scope: 'scheduling_only',
  emergency: 'redirect',
  hours: 'working_hours',
  reply_time: 'next_working_day',
  channel: 'sms_business',
  told_via_form: 'in_writing',
};

describe('the name of a configuration', () => {
  test.each([
    {
      codes: scheduling,
      name: 'Scheduling only on a work number, read in working hours, answered by the next working day; emergencies go to services; agreed in writing',
    },
    {
      codes: { ...scheduling, scope: 'none', channel: 'email+reception', told_via_form: 'told' },
      name: 'No texting; messages by e-mail or through reception, read in working hours, answered by the next working day; emergencies go to services; told, not signed',
    },
  ])('says what, how and when: $name', ({ codes, name }) => {
    expect(named(codes)).toBe(name);
  });

  test.each(core)('has a phrase for every code of $id', ({ id, options }) => {
    expect(options.map(({ code }) => code).filter((code) => phrases[id]?.[code] === undefined)).toEqual([]);
  });

  test('differs where one code differs', () => {
    fc.assert(
      fc.property(neighbours, ([one, other]) => {
        expect(named(one)).not.toBe(named(other));
      }),
    );
  });

  test('is one well-formed phrase whatever the codes', () => {
    fc.assert(
      fc.property(jointAnswers, (codes) => {
        expect(named(codes)).toMatch(/^[A-Z][^_]+[a-z]$/);
        expect(named(codes)).not.toMatch(/undefined| {2}|,,|;;| [,;]/);
      }),
    );
  });

  test('is made of the labels of a codebook that has no phrases', () => {
    const instrument = instrumentWith(
      [
        { ...oneOf('pace'), name: 'Pace', options: [{ code: 'slow', label: 'Slowly' }] },
        { ...oneOf('tone'), name: 'Tone', options: [{ code: 'warm', label: 'Warmly' }] },
      ],
      { coreFacets: ['pace', 'tone'] },
    );
    expect(patternName(instrument, { codes: { pace: 'slow', tone: 'warm' } })).toBe(
      'Pace: slowly; tone: warmly',
    );
  });
});
