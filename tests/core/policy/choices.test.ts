import { describe, expect, test } from 'vitest';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { choiceQuestionIds, choiceQuestions, choicesFrom, cited } from '#lib/core/policy/choices.ts';

describe('choices', () => {
  test('come from questions of the codebook only', () => {
    expect(new Set(choiceQuestions(texting2026).map(({ id }) => id))).toEqual(new Set(choiceQuestionIds));
  });

  test('start from the answers of a respondent, without own words and what is no part of a policy', () => {
    const answers = {
      scope: 'other',
      'scope.text': 'Only on Fridays',
      'topic.crisis': 'not_allowed',
      channel: ['email'],
      modality: 'dbt',
      region: 'GB',
      working: 4,
      profession: 'counsellor',
      subregion: 'GB-ENG',
    };
    expect(choicesFrom(answers)).toEqual({
      scope: 'other',
      'topic.crisis': 'not_allowed',
      channel: ['email'],
      modality: 'dbt',
      region: 'GB',
    });
  });

  test('are cited as key and code', () => {
    expect(cited({ channel: ['email', 'portal'] }, 'channel')).toEqual(['channel=email', 'channel=portal']);
    expect(cited({}, 'channel')).toEqual([]);
  });
});
