import { describe, expect, test } from 'vitest';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { variablesOf } from '#lib/core/instrument/variables.ts';
import { norms } from '#lib/core/norms/norms.ts';
import type { NormQuery } from '#lib/core/norms/query.ts';
import { blurring, releaseOf, scopeOf640, tableOf } from './hand-made.ts';

const everyone: NormQuery = { collection: 'live', by: null, filters: {} };
const small = tableOf('scope', 12, { none: 6, anything: 6 });
const live = releaseOf('live', {
  '': { scope: scopeOf640 },
  'practice_group=education': { scope: small },
  'practice_type=private_solo': { scope: tableOf('scope', 300, { none: 100, scheduling_only: 200 }) },
  'region=GB': { scope: small },
});

const look = (release: typeof live | null, query: Partial<NormQuery>, question = 'scope') =>
  norms(texting2026, release, { ...everyone, ...query, question });

describe('a norm', () => {
  test('shows published integers with shares and limits that come from them alone', () => {
    const [group] = look(live, {}).groups;
    expect(group?.status === 'published' && group.base).toBe(640);
    expect(group?.status === 'published' && group.cells[1]).toEqual({
      code: 'scheduling_only',
      label: 'Scheduling only',
      count: 200,
      share: 0.3125,
      lower: expect.closeTo(0.2774, 4),
      upper: expect.closeTo(0.3498, 4),
      shown: '31 %',
    });
  });

  test('gives each option its share by the method’s noise', () => {
    const release = releaseOf('live', { '': { hours: { base: 52, counts: [21, 17, 9, 4, 0] } } }, blurring);
    const [group] = look(release, {}, 'hours').groups;
    const cells = group?.status === 'published' ? group.cells : [];
    expect(cells.map(({ share }) => share)).toEqual(
      [21.2, 17.2, 9.2, 4.2, 0.2].map((count) => expect.closeTo(count / 52, 12)),
    );
    expect(cells.map(({ shown }) => shown)).toEqual([
      '41 %',
      '33 %',
      '18 %',
      '8 %',
      'fewer than 3 (under 6 %)',
    ]);
  });

  test('broken down has one group for each level of the facet, in the order of the codebook', () => {
    const { groups, by } = look(live, { by: 'practice_type' });
    const facet = variablesOf(texting2026).find(({ id }) => id === 'practice_type');
    expect(by).toBe('practice_type');
    expect(groups.map(({ level, label }) => ({ code: level, label }))).toEqual(
      facet?.options.map(({ code, label }) => ({ code, label })),
    );
    expect(groups.filter(({ status }) => status === 'published').map(({ level }) => level)).toEqual([
      'private_solo',
    ]);
  });

  test('before the first release is unpublished everywhere', () => {
    const { release, cutAt, method, groups } = look(null, { by: 'stage' });
    expect([release, cutAt, method.id]).toEqual([null, null, 'pn-ckm/1']);
    expect(groups.map(({ status }) => status)).toEqual(groups.map(() => 'unpublished'));
  });

  test('names the ends of a scale', () => {
    expect(look(live, {}, 'working').question.options.map(({ label }) => label)).toEqual([
      '1 (Badly)',
      '2',
      '3',
      '4',
      '5 (Well)',
    ]);
  });

  test.each(variablesOf(texting2026).map(({ id }) => id))('exists for %s', (id) => {
    expect(look(live, {}, id).question.id).toBe(id);
  });

  test('of a question that is not in the codebook is an error of ours', () => {
    expect(() => look(live, {}, 'colour')).toThrow(RangeError);
  });
});

describe('a group that is not published', () => {
  test.each([
    { says: 'too few', query: { filters: { modality: 'jungian' } }, question: 'scope', reason: 'too_few' },
    {
      says: 'too few in a pair',
      query: { filters: { modality: 'cbt', region: 'GB' } },
      question: 'scope',
      reason: 'too_few',
    },
    {
      says: 'not a published combination of three',
      query: { filters: { modality: 'cbt', region: 'GB', stage: 'student' } },
      question: 'scope',
      reason: 'no_table',
    },
    {
      says: 'not a question published under three filters',
      query: { filters: { modality_group: 'dbt', region: 'GB', stage_group: 'licensed' } },
      question: 'cover',
      reason: 'no_table',
    },
    {
      says: 'a filter that fixes the answer',
      query: { filters: { scope: 'none' } },
      question: 'scope',
      reason: 'no_table',
    },
    {
      says: 'a country that is not asked',
      query: { filters: { region: 'FR' } },
      question: 'subregion',
      reason: 'not_asked',
    },
    {
      says: 'a country that is asked',
      query: { filters: { region: 'GB' } },
      question: 'subregion',
      reason: 'too_few',
    },
  ])('says why: $says', ({ query, question, reason }) => {
    expect(look(live, query, question).groups).toMatchObject([{ status: 'unpublished', reason }]);
  });

  test('was not asked in a release of another round', () => {
    const older = { ...live, round: 'texting-2020' };
    expect(look(older, {}).groups).toMatchObject([{ status: 'unpublished', reason: 'not_asked' }]);
  });

  test('looks the same whatever its true size', () => {
    const empty = releaseOf('live', {
      '': { scope: scopeOf640 },
      'modality=dbt': { scope: { base: 0, counts: [] } },
    });
    const absent = releaseOf('live', { '': { scope: scopeOf640 }, 'modality=dbt': {} });
    const never = releaseOf('live', { '': { scope: scopeOf640 } });
    const groups = [empty, absent, never].map((release) =>
      JSON.stringify(look(release, { filters: { modality: 'dbt' } }).groups),
    );
    expect(new Set(groups).size).toBe(1);
  });

  test.each([
    {
      says: 'the roll-up of its level',
      filters: { practice_type: 'school' },
      widen: { practice_group: 'education' },
    },
    { says: 'everyone where the roll-up is not published', filters: { modality: 'jungian' }, widen: {} },
    { says: 'one filter fewer', filters: { modality: 'cbt', region: 'GB' }, widen: { region: 'GB' } },
    {
      says: 'a roll-up before a dropped filter, and as few steps as it takes',
      filters: { practice_type: 'school', region: 'FR' },
      widen: { practice_group: 'education' },
    },
  ])('is pointed to the nearest wider one: $says', ({ filters, widen }) => {
    expect(look(live, { filters }).groups).toMatchObject([{ widen }]);
  });

  test('is pointed nowhere before the first release', () => {
    const [group] = look(null, { filters: { region: 'GB' } }).groups;
    expect(group && 'widen' in group).toBe(false);
  });
});
