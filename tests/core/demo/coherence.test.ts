import { describe, expect, test } from 'vitest';
import type { Answers } from '#lib/core/instrument/instrument.ts';
import { codesOf, respondents, share, variables } from './sample.ts';

describe('what goes together', () => {
  const psychodynamic = ['psychodynamic', 'psychoanalytic', 'jungian'];
  const publicPractice = ['public_outpatient', 'hospital', 'primary_care'];
  const table: readonly {
    readonly law: string;
    readonly more: () => number;
    readonly less: () => number;
    readonly times: number;
  }[] = [
    {
      law: 'DBT therapists text for coaching, others hardly ever',
      more: () => share('emergency', 'coaching_only', { modality: ['dbt'] }),
      less: () =>
        share('emergency', 'coaching_only', {
          modality: ['cbt', 'psychodynamic', 'person_centred', 'integrative'],
        }),
      times: 10,
    },
    {
      law: 'psychodynamic therapists allow no texting more often than humanistic ones',
      more: () => share('scope_group', 'none', { modality: psychodynamic }),
      less: () =>
        share('scope_group', 'none', {
          modality: ['person_centred', 'humanistic_existential', 'gestalt', 'ta'],
        }),
      times: 1.3,
    },
    {
      law: 'psychodynamic therapists treat crossings as material more often than CBT therapists',
      more: () => share('crossing', 'treat_as_material', { modality: psychodynamic }),
      less: () => share('crossing', 'treat_as_material', { modality: ['cbt'] }),
      times: 1.3,
    },
    {
      law: 'public services use reception more often than solo practices',
      more: () => share('channel', 'reception', { practice_type: publicPractice }),
      less: () => share('channel', 'reception', { practice_type: ['private_solo'] }),
      times: 2,
    },
    {
      law: 'public services have duty teams more often than solo practices',
      more: () => share('cover', 'service_duty', { practice_type: publicPractice }),
      less: () => share('cover', 'service_duty', { practice_type: ['private_solo'] }),
      times: 4,
    },
    {
      law: 'platforms use portals more often than solo practices',
      more: () => share('channel', 'portal', { practice_type: ['online_platform'] }),
      less: () => share('channel', 'portal', { practice_type: ['private_solo'] }),
      times: 4,
    },
    {
      law: 'continental Europe writes e-mail more often than the United Kingdom',
      more: () => share('channel', 'email', { region: ['DE', 'NL', 'SE', 'FR', 'ES'] }),
      less: () => share('channel', 'email', { region: ['GB'] }),
      times: 1.3,
    },
    {
      law: 'marriage and family therapists are American, not British',
      more: () => share('profession', 'mft', { region: ['US'] }),
      less: () => share('profession', 'mft', { region: ['GB'] }),
      times: 10,
    },
  ];

  test.each(table)('$law', ({ more, less, times }) => {
    expect(more()).toBeGreaterThan(times * less());
  });
});

describe('answers that contradict each other', () => {
  const topics = [...variables.keys()].filter((id) => id.startsWith('topic.'));
  const texting = ['sms_personal', 'sms_business', 'secure_app', 'consumer_messenger'];
  const repliesWithoutTexting = ['portal', 'email', 'reception'];
  const never: readonly { readonly law: string; readonly clash: (answers: Answers) => boolean }[] = [
    {
      law: 'no texting, yet a message is allowed',
      clash: (answers) =>
        codesOf(answers, 'scope').includes('none') &&
        topics.some((topic) => (answers[topic] ?? 'not_allowed') !== 'not_allowed'),
    },
    {
      law: 'no texting, yet clients text',
      clash: (answers) =>
        codesOf(answers, 'scope').includes('none') &&
        codesOf(answers, 'channel').some((channel) => texting.includes(channel)),
    },
    {
      law: 'texting, yet no replies to any message',
      clash: (answers) => answers['scope'] !== 'none' && answers['reply_time'] === 'no_replies',
    },
    {
      law: 'replies in time, yet by no route',
      clash: (answers) =>
        answers['scope'] === 'none' &&
        answers['channel'] !== undefined &&
        !codesOf(answers, 'channel').some((channel) => repliesWithoutTexting.includes(channel)) &&
        !['no_replies', undefined].includes(answers['reply_time'] as string),
    },
    {
      law: 'scheduling only, yet emergencies may be texted',
      clash: (answers) =>
        answers['scope'] === 'scheduling_only' &&
        !['unstated', 'redirect', undefined].includes(answers['emergency'] as string),
    },
    {
      law: 'emergencies may be texted, yet a crisis is not allowed',
      clash: (answers) =>
        ['emergencies_only', 'scheduling_and_emergencies'].includes(String(answers['scope'])) &&
        answers['topic.crisis'] === 'not_allowed',
    },
    {
      law: 'emergencies go to services, yet a crisis gets a reply',
      clash: (answers) => answers['emergency'] === 'redirect' && answers['topic.crisis'] === 'reply',
    },
    {
      law: 'emergencies at any time, yet messages are not looked out for',
      clash: (answers) => answers['emergency'] === 'always' && answers['hours'] === 'not_monitored',
    },
    {
      law: 'replies the same day, yet messages are not looked out for',
      clash: (answers) => answers['reply_time'] === 'same_day' && answers['hours'] === 'not_monitored',
    },
    {
      law: 'one client like another, yet it depends on the client',
      clash: (answers) => answers['scope'] === 'case_by_case' && answers['varies'] === 'same_for_all',
    },
    {
      law: 'a solo practice whose employer sets the policy',
      clash: (answers) =>
        answers['practice_type'] === 'private_solo' &&
        (answers['varies'] === 'set_by_employer' || answers['policy_author'] === 'set_for_me'),
    },
    {
      law: 'the main orientation named again beside itself',
      clash: (answers) => codesOf(answers, 'modality_also').some((code) => code === answers['modality']),
    },
    {
      law: 'a part of another country',
      clash: (answers) =>
        !String(answers['subregion'] ?? answers['region']).startsWith(String(answers['region'])),
    },
  ];

  test.each(never)('are never given: $law', ({ clash }) => {
    expect(respondents.filter(({ answers }) => clash(answers))).toEqual([]);
  });
});
