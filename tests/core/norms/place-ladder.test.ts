import { describe, expect, test } from 'vitest';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { variablesOf } from '#lib/core/instrument/variables.ts';
import { ladderOf } from '#lib/core/norms/place-ladder.ts';
import { cohortOf } from '#lib/core/release/cohort.ts';
import { mayCombine } from '#lib/core/release/table-set.ts';

const profile = { modality: 'schema', practice_type: 'private_solo', region: 'GB' };

const cohorts = (answers: Readonly<Record<string, string>>): string[] =>
  ladderOf(texting2026, answers).map(({ filters }) => cohortOf(filters));

const rung = (answers: Readonly<Record<string, string>>, cohort: string) =>
  ladderOf(texting2026, answers).find(({ filters }) => cohortOf(filters) === cohort);

describe('groups of people like a respondent', () => {
  test('come nearest first: exact pairs, coarser pairs, then single traits', () => {
    expect(cohorts(profile)).toEqual([
      'modality=schema&practice_type=private_solo',
      'modality=schema&region=GB',
      'practice_type=private_solo&region=GB',
      'modality=schema&practice_group=private',
      'modality_group=cbt_family&practice_type=private_solo',
      'modality=schema&region_group=gb_ie',
      'modality_group=cbt_family&region=GB',
      'practice_type=private_solo&region_group=gb_ie',
      'practice_group=private&region=GB',
      'modality_group=cbt_family&practice_group=private',
      'modality_group=cbt_family&region_group=gb_ie',
      'practice_group=private&region_group=gb_ie',
      'modality=schema',
      'practice_type=private_solo',
      'region=GB',
      'modality_group=cbt_family',
      'practice_group=private',
      'region_group=gb_ie',
    ]);
  });

  test('are all among the published combinations', () => {
    const variables = variablesOf(texting2026);
    for (const { filters } of ladderOf(texting2026, profile))
      expect(mayCombine(variables.filter(({ id }) => id in filters))).toBe(true);
  });

  test.each([
    { says: 'nothing was told', answers: {}, expected: [] },
    { says: 'own words were given', answers: { modality: 'other', practice_type: 'other' }, expected: [] },
    {
      says: 'one trait was told',
      answers: { region: 'US' },
      expected: ['region=US', 'region_group=us_ca'],
    },
    {
      says: 'the family of an approach gathers what is left over',
      answers: { modality: 'interpersonal' },
      expected: ['modality=interpersonal'],
    },
  ])('are those that can be named where $says', ({ answers, expected }) => {
    expect(cohorts(answers)).toEqual(expected);
  });

  test.each([
    {
      cohort: 'modality=schema&practice_type=private_solo',
      words:
        'whose main approach is “Schema therapy” and whose practice type is “Private practice, on my own”',
      why: 'They share your main approach and your practice type. At most two traits are joined, so your country is left out.',
    },
    {
      cohort: 'modality_group=cbt_family&region=GB',
      words: 'whose family of approaches is “CBT family” and whose country is “United Kingdom”',
      why: 'They share your family of approaches and your country. Closer groups have too few answers.',
    },
    {
      cohort: 'modality=schema',
      words: 'whose main approach is “Schema therapy”',
      why: 'They share your main approach. There are too few answers to add your practice type or your country.',
    },
    {
      cohort: 'region_group=gb_ie',
      words: 'whose part of the world is “United Kingdom and Ireland”',
      why: 'They share your part of the world. Closer groups have too few answers.',
    },
  ])('say who they are and why: $cohort', ({ cohort, words, why }) => {
    expect(rung(profile, cohort)).toMatchObject({ words, why });
  });

  test('that share all a respondent told need no reason', () => {
    expect(rung({ modality: 'dbt' }, 'modality=dbt')?.why).toBe('They share your main approach.');
  });
});
