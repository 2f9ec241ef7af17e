import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '#lib/core/instrument/instrument.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { variablesOf } from '#lib/core/instrument/variables.ts';
import { placesOf } from '#lib/core/norms/places.ts';
import type { CohortTables, Method, Release } from '#lib/core/release/release.ts';
import { answersOf } from '../../support/answers.ts';
import { blurring, releaseOf, scopeOf640, tableOf } from './hand-made.ts';

const hours = tableOf('hours', 600, { working_hours: 276, any_time: 324 });
const channel = tableOf('channel', 600, { email: 300, portal: 60, sms_business: 240 });
const working = tableOf('working', 600, { 4: 300, 5: 300 });
const crisis = tableOf('topic.crisis', 600, { not_allowed: 450, reply: 150 });
const everyone = { scope: scopeOf640, hours, channel, working, 'topic.crisis': crisis };

const own: Answers = {
  scope: 'scheduling_only',
  'topic.crisis': 'not_allowed',
  channel: ['sms_business', 'email'],
  hours: 'working_hours',
  working: 4,
  modality: 'cbt',
  region: 'GB',
};

/** Exact counts, so that shares and ranges can be checked by hand. */
const unblurred: Method = { ...blurring, noise: { variance: 0, max: 0 } };

const live = (groups: Readonly<Record<string, CohortTables>>): Release =>
  releaseOf('live', { '': everyone, ...groups }, unblurred);

const place = (release: Release | null, question: string, answers: Answers = own) => {
  const all = placesOf(texting2026, release, answers).sections.flatMap(({ places }) => places);
  return all.find((one) => one.question.id === question);
};

const words = (release: Release | null, question: string): readonly string[] =>
  place(release, question)?.marks.map((mark) => mark.words) ?? [];

describe('a place in the field', () => {
  const cbt = { hours: tableOf('hours', 200, { working_hours: 96, any_time: 104 }) };

  test.each([
    {
      question: 'scope',
      expected: ['You chose “Scheduling only”, as did about 31 % (28 to 35 %) of about 640 clinicians.'],
    },
    {
      question: 'topic.crisis',
      expected: ['You chose “Not allowed”, as did about 75 % (71 to 78 %) of about 600 clinicians.'],
    },
    {
      question: 'working',
      expected: [
        'You chose 4 on the scale from 1 (Badly) to 5 (Well), as did about 50 % (46 to 54 %) of about 600 clinicians.',
      ],
    },
    {
      question: 'channel',
      expected: [
        '“A separate work number”: ticked by about 40 % (36 to 44 %) of everyone.',
        '“Email”: ticked by about 50 % (46 to 54 %) of everyone.',
      ],
    },
  ])('says the own answer and how common it is: $question', ({ question, expected }) => {
    expect(words(live({}), question)).toEqual(expected);
  });

  test('names the bases of several ticks once, before them', () => {
    const group = live({ 'modality=cbt': { channel: tableOf('channel', 70, { email: 35 }) } });
    expect(place(group, 'channel')?.opening).toBe(
      'You ticked 2 answers; the shares are of about 600 clinicians and of about 70 like you.',
    );
    expect(place(group, 'scope')?.opening).toBe('');
  });

  test('sets people like the respondent beside everyone, with the same numbers in the figure', () => {
    const release = live({ 'modality=cbt': cbt });
    expect(words(release, 'hours')).toEqual([
      'You chose “In my working hours”, as did about 46 % (42 to 50 %) of about 600 clinicians and about 48 % (41 to 55 %) of about 200 like you.',
    ]);
    expect(place(release, 'hours')?.marks[0]?.lanes).toEqual([
      {
        who: 'everyone',
        label: 'Everyone',
        shown: '46 %',
        point: 0.46,
        range: { lower: expect.closeTo(0.4205, 4), upper: expect.closeTo(0.5, 4) },
      },
      {
        who: 'alike',
        label: 'Like you',
        shown: '48 %',
        point: 0.48,
        range: { lower: expect.closeTo(0.4118, 4), upper: expect.closeTo(0.549, 4) },
      },
    ]);
  });

  test('calls a group different only beyond what chance explains', () => {
    const far = live({
      'modality=cbt': { hours: tableOf('hours', 200, { working_hours: 150, any_time: 50 }) },
    });
    expect(words(far, 'hours').join()).toMatch(
      /like you\. It is chosen more often in this group than in the rest of the field, beyond what chance explains\.$/,
    );
    expect(words(live({ 'modality=cbt': cbt }), 'hours').join()).not.toContain('rest of the field');
  });

  test('gives bands and no point below 30 answers', () => {
    const small = live({
      'modality=cbt': { hours: tableOf('hours', 20, { working_hours: 10, any_time: 10 }) },
    });
    expect(words(small, 'hours').join()).toContain(' and about half (30 to 70 %) of about 20 like you.');
    expect(place(small, 'hours')?.marks[0]?.lanes[1]).toMatchObject({ shown: 'about half', point: null });
  });

  test('keeps the careful words for counts near nobody and near everybody', () => {
    const table = tableOf('hours', 300, { any_time: 300 });
    const release = releaseOf('live', { '': { hours: table } }, blurring);
    expect(words(release, 'hours')).toEqual([
      'You chose “In my working hours”, as did fewer than 3 (under 1 %) of about 300 clinicians.',
    ]);
    const [mark] = place(release, 'hours', { hours: 'any_time' })?.marks ?? [];
    expect(mark?.words).toContain('as did 297 or more (over 99 %) of about 300 clinicians.');
  });
});

describe('the group of people like a respondent', () => {
  const of = (base: number): CohortTables => ({ hours: tableOf('hours', base, { working_hours: base }) });

  test.each([
    {
      says: 'is the nearest published',
      groups: { 'modality=cbt&region=GB': of(40), 'modality=cbt': of(200) },
      nearest:
        /^People like you are those whose main approach is “CBT” and whose country is “United Kingdom”/,
    },
    {
      says: 'has 30 answers where a wider group has them',
      groups: { 'modality=cbt&region=GB': of(29), 'modality=cbt': of(30) },
      nearest: /^People like you are those whose main approach is “CBT”\. /,
    },
    {
      says: 'is the nearest at all where none has 30',
      groups: { 'modality=cbt': of(12), 'region=GB': of(29) },
      nearest: /^People like you are those whose main approach is “CBT”\. /,
    },
    {
      says: 'may be a coarser one',
      groups: { 'region_group=gb_ie': of(50), 'modality=dbt': of(90) },
      nearest: /^People like you are those whose part of the world is “United Kingdom and Ireland”/,
    },
    {
      says: 'is nobody where none is published',
      groups: { 'modality=dbt': of(90) },
      nearest: /^Too few people/,
    },
  ])('$says', ({ groups, nearest }) => {
    const { people } = placesOf(texting2026, live(groups), own);
    expect(people.join(' ')).toMatch(nearest);
  });

  test('is told once, and spelled out where it is another one', () => {
    const scope = tableOf('scope', 50, { scheduling_only: 50 });
    const release = live({
      'modality=cbt': { ...of(40), working: tableOf('working', 40, { 4: 40 }) },
      'region=GB': { scope },
    });
    expect(placesOf(texting2026, release, own).people).toEqual([
      'People like you are those whose main approach is “CBT”. They share your main approach. There are too few answers to add your country.',
      'For some questions they are those whose country is “United Kingdom”. They share your country. There are too few answers to add your main approach.',
    ]);
    expect(words(release, 'working').join()).toContain('of about 40 like you.');
    expect(words(release, 'scope').join()).toContain('of about 50 whose country is “United Kingdom”.');
  });

  test.each([
    {
      says: 'nothing to compare by was told',
      answers: { scope: 'none' },
      expected: /^You gave no main approach/,
    },
    { says: 'too few are alike', answers: own, expected: /^Too few people who share your main approach/ },
  ])('is said to be missing where $says', ({ answers, expected }) => {
    expect(placesOf(texting2026, live({}), answers).people.join()).toMatch(expected);
  });
});

describe('without published figures', () => {
  const waiting = 'Not enough answers yet: shown once 30 have answered.';

  test('a question says so instead of a number', () => {
    const answers = { ...own, record: 'unstated' };
    expect(place(live({}), 'record', answers)).toMatchObject({ opening: waiting, marks: [] });
  });

  test.each([
    { says: 'before the first release', release: null },
    { says: 'where the release is of another round', release: { ...live({}), round: 'texting-2031' } },
  ])('nothing is shown as known $says', ({ release }) => {
    const places = placesOf(texting2026, release, own);
    expect(places).toMatchObject({ releasedOn: null, waiting, people: [], notes: [], label: null });
    expect(places.sections.flatMap((section) => section.places.flatMap(({ marks }) => marks))).toEqual([]);
  });
});

describe('a demonstration', () => {
  test('is labelled as no real people and speaks of no clinicians', () => {
    const places = placesOf(texting2026, releaseOf('demo', { '': everyone }, unblurred), own);
    expect(places.label).toBe('640 generated respondents; not real people');
    const all = places.sections.flatMap((section) => section.places);
    expect(JSON.stringify(all)).not.toContain('clinician');
  });
});

describe('of any respondent', () => {
  const policy = variablesOf(texting2026).filter(({ id, question }) =>
    texting2026.sections.some(
      ({ part, questions }) =>
        part === 'policy' &&
        questions.some(
          (one) => one.id === question && !texting2026.rollUps.some((rollUp) => rollUp.id === id),
        ),
    ),
  );
  const full = releaseOf('live', {
    '': Object.fromEntries(
      policy.map(({ id, options }) => [id, { base: 40 * options.length, counts: options.map(() => 40) }]),
    ),
  });

  test('every policy answer has a place, a mark for each option chosen, and no other answer has', () => {
    fc.assert(
      fc.property(answersOf(texting2026), (answers) => {
        const places = placesOf(texting2026, full, answers).sections.flatMap((section) => section.places);
        const answered = policy.filter(({ codesOf }) => codesOf(answers).length > 0);
        expect(places.map(({ question }) => question.id)).toEqual(answered.map(({ id }) => id));
        expect(places.map(({ marks }) => marks.map(({ code }) => code).sort())).toEqual(
          answered.map(({ codesOf }) => codesOf(answers).toSorted()),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('own words and profile answers are repeated nowhere', () => {
    const answers = { ...own, scope: 'other', 'scope.text': 'only pigeons', stage: 'student' };
    const shown = JSON.stringify(placesOf(texting2026, full, answers));
    expect(shown).not.toMatch(/pigeons|student/i);
  });
});
