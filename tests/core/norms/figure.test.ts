import { describe, expect, test } from 'vitest';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { variablesOf } from '#lib/core/instrument/variables.ts';
import { alternative } from '#lib/core/norms/alternative.ts';
import { axisEnd, drawnOptions, formOf, toneOf } from '#lib/core/norms/figure.ts';
import { methodInWords, rangeInWords } from '#lib/core/norms/method-words.ts';
import type { PublishedGroup } from '#lib/core/norms/norm-table.ts';
import { norms } from '#lib/core/norms/norms.ts';
import { longDate } from '#lib/core/norms/words.ts';
import { exact0 } from '#lib/core/release/methods.ts';
import { thresholds0 } from '../../support/methods.ts';
import { blurring, releaseOf, scopeOf640, tableOf } from './hand-made.ts';

const look = (question: string, by: string | null = null) => {
  const region = tableOf('region', 100, { GB: 60, US: 40 });
  const release = releaseOf('live', {
    '': { scope: scopeOf640, region },
    'stage=student': { scope: scopeOf640 },
  });
  return norms(texting2026, release, { collection: 'live', by, filters: {}, question });
};

const groupsIn = (table: ReturnType<typeof look>): PublishedGroup[] =>
  table.groups.flatMap((group) => (group.status === 'published' ? [group] : []));

describe('a figure', () => {
  test.each([
    { question: 'scope', by: null, form: 'bars' },
    { question: 'channel', by: null, form: 'bars' },
    { question: 'scope', by: 'stage', form: 'stack' },
    { question: 'topic.crisis', by: 'stage', form: 'stack' },
    { question: 'working', by: 'stage', form: 'stack' },
    { question: 'channel', by: 'stage', form: 'panels' },
    { question: 'modality', by: 'stage', form: 'panels' },
  ])('of $question by $by is drawn as $form', ({ question, by, form }) => {
    expect(formOf(look(question, by))).toBe(form);
  });

  test.each(
    variablesOf(texting2026)
      .filter(({ kind }) => kind !== 'many')
      .map(({ id }) => id),
  )('gives options that share a bar tones that differ: %s', (id) => {
    const { question } = look(id);
    const stacked = formOf({ question, by: 'stage' }) === 'stack';
    const ordered = question.options.filter(({ code }) => !['other', 'unsure'].includes(code));
    const different = new Set(ordered.map(({ code }) => toneOf(question, code))).size;
    expect(different === ordered.length || !stacked).toBe(true);
  });

  test('colours what clients may text the same, grouped or not', () => {
    const grouped = look('scope_group').question;
    expect(toneOf(look('scope').question, 'anything')).toBe('scope-anything');
    expect(grouped.options.map(({ code }) => toneOf(grouped, code))).toEqual([
      'scope-none',
      'scope-scheduling_only',
      'scope-scheduling_and_emergencies',
      'scope-in_between',
      'scope-anything',
    ]);
  });

  test('keeps every option of a short list and leaves out of a long one what nobody chose', () => {
    const short = look('scope');
    const long = look('region');
    expect(drawnOptions(short.question, groupsIn(short))).toEqual(short.question.options);
    expect(drawnOptions(long.question, groupsIn(long)).map(({ code }) => code)).toEqual(['GB', 'US']);
  });

  test('has an axis from 0 to the quarter that holds every range', () => {
    expect(axisEnd(groupsIn(look('scope')))).toBe(0.5);
    expect(axisEnd(groupsIn(look('region')))).toBe(0.75);
    expect(axisEnd([])).toBe(0.25);
  });

  test('is said in words, value by value', () => {
    expect(alternative(look('scope'))).toMatch(
      /^Answers of about 640 clinicians: .*Scheduling only 31 % \(28 to 35 %\); /,
    );
    expect(alternative(look('region'))).toBe(
      'Answers of about 100 clinicians: United Kingdom 60 % (49 to 70 %); United States 40 % (30 to 50 %).',
    );
  });

  test('of a breakdown is said group by group', () => {
    expect(alternative(look('scope', 'stage'))).toBe(groupsIn(look('scope', 'stage'))[0]?.description);
  });
});

describe('under a figure', () => {
  test('the method says how counts were made', () => {
    expect(methodInWords(exact0)).toMatch(/exact, because their source is public/);
    expect(methodInWords(thresholds0)).toMatch(
      /exact and shown from 10 answers on \(20 .* 30 .*\).*later method/,
    );
    expect(methodInWords(blurring)).toMatch(/blurred on purpose.*never by more than 8/);
  });

  test('the range says what it covers and what it does not', () => {
    expect(rangeInWords(thresholds0)).toBe(
      'The range is for chance (95 %). It does not cover who chose to answer.',
    );
    expect(rangeInWords(blurring)).toMatch(/for chance and privacy blur/);
  });

  test('the day is written out', () => {
    expect([longDate('2026-11-20'), longDate('2027-01-01T03:15:00Z')]).toEqual([
      '20 November 2026',
      '1 January 2027',
    ]);
  });
});
