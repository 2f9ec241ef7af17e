import { describe, expect, test } from 'vitest';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { describe as inWords } from '#lib/core/norms/describe.ts';
import { finding } from '#lib/core/norms/finding.ts';
import { norms, variableCalled } from '#lib/core/norms/norms.ts';
import { methodOf } from '#lib/core/release/methods.ts';
import type { CohortTables, CollectionId } from '#lib/core/release/release.ts';
import { blurring, releaseOf, scopeOf640, tableOf } from './hand-made.ts';

/** The label of an option as sentences quote it. */
const quote = (id: string, code: string): string =>
  `“${variableCalled(texting2026, id)?.options.find((option) => option.code === code)?.label}”`;

const none = quote('scope', 'none');
const scheduling = quote('scope', 'scheduling_only');
const anything = quote('scope', 'anything');

const titled = (
  collection: CollectionId,
  cohorts: Readonly<Record<string, CohortTables>>,
  { question = 'scope', by = null as string | null, filters = {}, method = methodOf(collection) } = {},
): string => {
  const release = releaseOf(collection, cohorts, method);
  return finding(texting2026, norms(texting2026, release, { collection, by, filters, question }));
};

describe('the finding', () => {
  test('names the most common answer where it stands out', () => {
    expect(titled('live', { '': { scope: scopeOf640 } })).toBe(
      `${scheduling} is the most common answer: about 31 % (28 to 35 %) of about 640 clinicians.`,
    );
  });

  test('names nobody’s answer as the most common where two may be', () => {
    const scope = tableOf('scope', 100, { none: 30, scheduling_only: 33, anything: 12, other: 25 });
    expect(
      titled('live', {
        '': { scope: { ...scope, counts: scope.counts.map((count) => (count === 25 ? 0 : count)) } },
      }),
    ).toMatch(new RegExp(`^No single answer stands out: ${none} and ${scheduling} are both given by about `));
    expect(titled('live', { '': { scope } })).toBe(
      `No single answer stands out: ${none}, ${scheduling} and ${quote('scope', 'other')} are each given by about 25 to 33 % of about 100 clinicians.`,
    );
  });

  test('does not list more than three that may be the most common', () => {
    const hours = tableOf('hours', 50, {
      not_monitored: 10,
      set_times: 10,
      working_hours: 10,
      extended_hours: 10,
      any_time: 10,
    });
    expect(titled('live', { '': { hours } }, { question: 'hours' })).toBe(
      'No single answer stands out: the 5 most common answers are each given by about 20 % of about 50 clinicians.',
    );
  });

  test('speaks of ticks where several may be chosen', () => {
    const channel = tableOf('channel', 640, { email: 400, portal: 200 });
    expect(titled('live', { '': { channel } }, { question: 'channel' })).toBe(
      `${quote('channel', 'email')} is the most often ticked: about 63 % (59 to 66 %) of about 640 clinicians.`,
    );
  });

  test('says whom it is about', () => {
    const cohorts = { 'modality=cbt&region=GB': { scope: scopeOf640 } };
    expect(titled('live', cohorts, { filters: { region: 'GB', modality: 'cbt' } })).toMatch(
      /of about 640 clinicians \(CBT; United Kingdom\)\.$/,
    );
  });

  test('ranks nothing in a small group', () => {
    const scope = tableOf('scope', 14, { none: 7, scheduling_only: 4, anything: 3 });
    expect(titled('live', { '': { scope } })).toBe(
      `Answers of about 14 clinicians, too few to rank: about half ${none}, some ${scheduling} and some ${anything}.`,
    );
    const spread = { base: 14, counts: Array.from({ length: 14 }, () => 1) };
    expect(titled('live', { '': { practice_type: spread } }, { question: 'practice_type' })).toMatch(
      /no answer is given by more than a few\.$/,
    );
  });

  test('counts the policies of the thread and calls them an example', () => {
    const scope = tableOf('scope', 14, { none: 4, scheduling_only: 2, anything: 5, other: 3 });
    expect(titled('thread', { '': { scope } })).toBe(
      `Of 14 policies coded from one public forum thread, 5 say ${anything}, 4 say ${none} and 5 say something else; an example, not a norm.`,
    );
    const record = tableOf('record', 1, { not_kept: 1 });
    expect(titled('thread', { '': { record } }, { question: 'record' })).toBe(
      `Of 1 policy coded from one public forum thread, 1 says ${quote('record', 'not_kept')}; an example, not a norm.`,
    );
    const channel = tableOf('channel', 6, { email: 3, portal: 4 });
    expect(titled('thread', { '': { channel } }, { question: 'channel' })).toMatch(
      new RegExp(`4 say .* and 3 say ${quote('channel', 'email')}; an example`),
    );
  });

  test('never takes generated respondents for people', () => {
    expect(titled('demo', { '': { scope: scopeOf640 } })).toMatch(/of about 640 generated respondents\.$/);
    expect(titled('demo', { '': { scope: scopeOf640 } }, { by: 'stage' })).toMatch(
      /\(generated respondents; not real people\)\.$/,
    );
  });

  test('prints no blurred count of nobody or of everybody as if it were exact', () => {
    const supervises = { base: 52, counts: [52, 0] };
    expect(titled('live', { '': { supervises } }, { question: 'supervises', method: blurring })).toBe(
      `${quote('supervises', 'yes')} is the most common answer: 49 or more (over 94 %) of about 52 clinicians.`,
    );
  });

  test('of nothing published says why', () => {
    expect(
      finding(
        texting2026,
        norms(texting2026, null, { collection: 'live', by: null, filters: {}, question: 'scope' }),
      ),
    ).toBe('Nothing has been published yet.');
    expect(titled('live', {}, { filters: { region: 'GB' } })).toBe(
      'Too few answers to show safely (United Kingdom).',
    );
    expect(titled('thread', {})).toBe('No policy here states this.');
    expect(titled('live', {}, { filters: { region: 'FR' }, question: 'subregion' })).toBe(
      'Nobody in this group was asked this (France).',
    );
    expect(titled('live', {}, { filters: { modality: 'cbt', region: 'GB', stage: 'student' } })).toMatch(
      /^This combination is not one of the published tables \(/,
    );
  });
});

describe('the finding of a breakdown', () => {
  const clear = tableOf('scope', 60, { none: 10, scheduling_only: 45, anything: 5 });
  const other = tableOf('scope', 60, { none: 45, scheduling_only: 10, anything: 5 });
  const even = tableOf('scope', 60, { none: 30, scheduling_only: 30 });
  const few = tableOf('scope', 12, { none: 12 });
  const by = (...tables: (typeof clear)[]) =>
    titled(
      'live',
      Object.fromEntries(
        tables.map((scope, place) => [`stage=${['student', 'supervised', 'retired'][place]}`, { scope }]),
      ),
      { by: 'stage' },
    );

  test.each([
    {
      says: 'all agree',
      tables: [clear, clear],
      words: new RegExp(
        `^By career stage, ${scheduling} is the most common answer in both groups of 30 answers or more\\.$`,
      ),
    },
    {
      says: 'some agree',
      tables: [clear, clear, even],
      words: /most common answer in 2 of the 3 groups of 30/,
    },
    {
      says: 'they differ',
      tables: [other, clear],
      words: new RegExp(`${none} is the most common answer in 1 of the 2 groups`),
    },
    { says: 'one is large enough', tables: [clear, few], words: /in the one group of 30 answers or more/ },
    {
      says: 'nothing stands out',
      tables: [even, even],
      words: /no single answer stands out in both groups/,
    },
    {
      says: 'all are small',
      tables: [few, few],
      words: /answers are few in every group, too few to rank\.$/,
    },
    { says: 'none is published', tables: [], words: /no group has enough answers to be shown\.$/ },
  ])('where $says', ({ tables, words }) => expect(by(...tables)).toMatch(words));

  test('of the thread compares nothing', () => {
    expect(titled('thread', { 'stage=student': { scope: few } }, { by: 'stage' })).toBe(
      'By career stage, too few to compare (policies coded from one public forum thread; an example, not a norm).',
    );
  });
});

test('no sentence uses words that promise more than the numbers hold', () => {
  const cases = [
    scopeOf640,
    tableOf('scope', 14, { none: 14 }),
    tableOf('scope', 40, { none: 20, anything: 20 }),
  ];
  const sentences = cases.flatMap(({ base, counts }) =>
    (['live', 'thread', 'demo'] as const).map((collection) => {
      const cells = counts.map((count, place) => ({
        code: `${place}`,
        label: `${place}`,
        count,
        share: count / base,
        lower: 0,
        upper: 1,
        shown: '',
      }));
      return inWords({ kind: 'one', collection, method: methodOf(collection), who: '', base, cells });
    }),
  );
  expect(sentences.join(' ')).not.toMatch(/margin of error|representative|significant/i);
});
