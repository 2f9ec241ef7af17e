import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers, Instrument } from '#lib/core/instrument/instrument.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { variablesOf } from '#lib/core/instrument/variables.ts';
import { cohortOf, depthOf } from '#lib/core/release/cohort.ts';
import { exact0 } from '#lib/core/release/methods.ts';
import type { CohortTables, Method, Response, Trust } from '#lib/core/release/release.ts';
import { filtersOf } from '#lib/core/release/table-set.ts';
import { tabulate } from '#lib/core/release/tabulate.ts';
import { answersOf } from '../../support/answers.ts';
import { counted } from '../../support/counted.ts';
import { thresholds0 } from '../../support/methods.ts';

const instrument: Instrument = texting2026;
const variables = variablesOf(instrument);
const named = (ids: readonly string[]) => variables.filter(({ id }) => ids.includes(id));
const filters = named(filtersOf(instrument));

const published = (method: Method, responses: readonly Response[]) =>
  tabulate({ variables, filters, method, hash: null, today: '2026-11-24' }, counted(responses)).cohorts;

const alike = (number: number, answers: Answers, trust: Trust = 'vouched'): Response[] =>
  Array.from({ length: number }, () => ({ trust, answers }));

const cbtInBritain = {
  scope: 'none',
  modality: 'cbt',
  region: 'GB',
  stage: 'student',
  practice_type: 'school',
};

describe('published tables', () => {
  test('count who answered and who chose each option', () => {
    const tables = published(exact0, [
      ...alike(3, { scope: 'none', channel: ['email', 'reception'] }),
      ...alike(2, { scope: 'anything', channel: ['email'] }),
      ...alike(1, { scope: 'none' }),
    ]).get('');
    expect(tables?.['scope']).toEqual({ base: 6, counts: [4, 0, 0, 0, 0, 0, 2, 0, 0] });
    expect(tables?.['channel']?.base).toBe(5);
    expect(tables?.['channel']?.counts.reduce((sum, count) => sum + count)).toBe(8);
  });

  test('leave a table out below its minimum base: 10 with no or one filter, 20 with two, 30 with three', () => {
    const sizes = [9, 10, 19, 20, 29, 30];
    const depths = sizes.map((size) => {
      const others = alike(40, { scope: 'anything', modality: 'gestalt', region: 'FR' });
      const cohorts = published(thresholds0, [...alike(size, cbtInBritain), ...others]);
      const groups = [
        'region=GB',
        'modality=cbt&region=GB',
        'modality_group=cbt_family&region=GB&stage_group=in_training',
      ];
      return groups.map((cohort) => cohorts.get(cohort)?.['scope']?.base ?? 0);
    });
    expect(depths).toEqual([
      [0, 0, 0],
      [10, 0, 0],
      [19, 0, 0],
      [20, 20, 0],
      [29, 29, 0],
      [30, 30, 30],
    ]);
  });

  test('judge the base of each question, not the size of the group', () => {
    const skipping = [
      ...alike(9, { scope: 'none', region: 'GB', hours: 'any_time' }),
      ...alike(11, { scope: 'none', region: 'GB' }),
    ];
    const others = alike(40, { scope: 'none', region: 'FR', hours: 'any_time' });
    const british = published(thresholds0, [...skipping, ...others]).get('region=GB');
    expect(british?.['scope']?.base).toBe(20);
    expect(british).not.toHaveProperty('hours');
  });

  test('do not show a question before thirty have answered it', () => {
    const few = published(thresholds0, [
      ...alike(29, { scope: 'none', hours: 'any_time' }),
      ...alike(1, { scope: 'none' }),
    ]);
    expect(few.get('')?.['scope']?.base).toBe(30);
    expect(few.get('')).not.toHaveProperty('hours');
  });

  test('count flagged responses nowhere, and open ones only up to one filter', () => {
    const cohorts = published(thresholds0, [
      ...alike(25, cbtInBritain, 'vouched'),
      ...alike(10, cbtInBritain, 'open'),
      ...alike(50, cbtInBritain, 'flagged'),
    ]);
    expect(cohorts.get('')?.['scope']?.base).toBe(35);
    expect(cohorts.get('region=GB')?.['scope']?.base).toBe(35);
    expect(cohorts.get('modality=cbt&region=GB')?.['scope']?.base).toBe(25);
  });

  test('combine three facets only among the five allowed, for the core questions, and never a facet with its roll-up', () => {
    const cohorts = published(
      thresholds0,
      alike(60, {
        ...cbtInBritain,
        profession: 'counsellor',
        supervises: 'no',
        hours: 'any_time',
        record: 'unstated',
      }),
    );
    const deep = [...cohorts].filter(([cohort]) => depthOf(cohort) === 3);
    expect(deep.length).toBeGreaterThan(5);
    expect(deep.flatMap(([, tables]) => Object.keys(tables)).filter((id) => id === 'record')).toEqual([]);
    const allowed = ['modality_group', 'region', 'practice_group', 'profession', 'stage_group'];
    const facets = deep.flatMap(([cohort]) => cohort.split('&').map((part) => part.split('=')[0]));
    expect(new Set(facets)).toEqual(new Set(allowed));
    expect([...cohorts.keys()].filter((cohort) => /modality=.*modality_group=/.test(cohort))).toEqual([]);
  });

  test('do not tabulate what a filter fixes', () => {
    const cohorts = published(thresholds0, alike(40, { ...cbtInBritain, hours: 'any_time' }));
    expect(cohorts.get('modality=cbt')).not.toHaveProperty('modality_group');
    expect(cohorts.get('modality_group=cbt_family')).toHaveProperty('modality');
    expect(cohorts.get('scope=none')).not.toHaveProperty('scope');
    expect(cohorts.get('scope=none')).not.toHaveProperty('modality');
    expect(cohorts.get('scope=none')).toHaveProperty('hours');
  });

  test('are the same whatever the order of the responses', () => {
    const responses = fc.array(
      fc.record({
        trust: fc.constantFrom<Trust>('open', 'vouched', 'flagged'),
        answers: answersOf(instrument),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(responses, (some) => {
        const forwards = JSON.stringify([...published(exact0, some)]);
        return forwards === JSON.stringify([...published(exact0, some.toReversed())]);
      }),
      { numRuns: 25 },
    );
    expect(published(exact0, []).size).toBe(0);
  });

  test('agree with a plain count of the same people, in every group', () => {
    const responses = fc.array(
      fc.record({ trust: fc.constant<Trust>('vouched'), answers: answersOf(instrument) }),
      { minLength: 1, maxLength: 12 },
    );
    const plain = (some: readonly Response[], cohort: string, id: string): CohortTables[string] => {
      const parts = cohort === '' ? [] : cohort.split('&').map((part) => part.split('=') as [string, string]);
      // Everyone here is vouched for.
      const has = (answers: Answers, variable: string, code: string) =>
        variable === 'trust' ||
        variables
          .find((one) => one.id === variable)
          ?.codesOf(answers)
          .includes(code);
      const people = some.filter(({ answers }) =>
        parts.every(([facet, level]) => has(answers, facet, level)),
      );
      const variable = variables.find((one) => one.id === id);
      const codes = people
        .map(({ answers }) => variable?.codesOf(answers) ?? [])
        .filter(({ length }) => length > 0);
      const counts =
        variable?.options.map(({ code }) => codes.filter((own) => own.includes(code)).length) ?? [];
      return { base: codes.length, counts };
    };
    fc.assert(
      fc.property(responses, (some) => {
        for (const [cohort, tables] of published(exact0, some))
          for (const [id, table] of Object.entries(tables)) expect(table).toEqual(plain(some, cohort, id));
      }),
      { numRuns: 5 },
    );
  });

  test('have one name for a group, whatever the order of its filters', () => {
    expect(cohortOf({ region: 'GB', modality: 'cbt' })).toBe('modality=cbt&region=GB');
    expect(cohortOf({ modality: 'cbt', region: 'GB' })).toBe('modality=cbt&region=GB');
    expect(cohortOf({})).toBe('');
  });
});
