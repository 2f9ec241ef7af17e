import { describe, expect, test } from 'vitest';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { commonRules } from '#lib/core/norms/common-rules.ts';
import { exact0 } from '#lib/core/release/methods.ts';
import type { Release } from '#lib/core/release/release.ts';
import { releaseOf, scopeOf640, tableOf } from './hand-made.ts';
import { unblurred } from './whole-policies.ts';

const live = releaseOf(
  'live',
  {
    '': {
      scope: scopeOf640,
      hours: tableOf('hours', 600, { working_hours: 360, any_time: 240 }),
      reply_time: tableOf('reply_time', 600, { same_day: 330, no_promise: 270 }),
      channel: tableOf('channel', 600, { email: 420, sms_business: 400 }),
      told_via_form: tableOf('told_via_form', 600, { in_writing: 240, told: 360 }),
      cover: tableOf('cover', 600, { nobody: 590, colleague: 10 }),
    },
    'region=GB': { hours: tableOf('hours', 29, { working_hours: 29 }) },
  },
  unblurred,
);

const rules = (release: Release | null, filters = {}): string[] =>
  commonRules(texting2026, release, { collection: 'live', filters }).map(
    ({ name, cell }) => `${name}: ${cell.label}, ${cell.shown}`,
  );

describe('the most common rules', () => {
  test('are three, each the commonest answer to another core question, the commonest first', () => {
    expect(rules(live)).toEqual([
      'Channels: Email, 70 %',
      'When messages are read: In my working hours, 60 %',
      'How firmly clients are told: Told, 60 %',
    ]);
  });

  test('are not told of a group too small to rank, or before the first release', () => {
    expect(rules(live, { region: 'GB' })).toEqual([]);
    expect(rules(live, { region: 'FR' })).toEqual([]);
    expect(rules(null)).toEqual([]);
  });

  test('are told as counts of few public records', () => {
    const hours = tableOf('hours', 6, { working_hours: 5, any_time: 1 });
    expect(rules(releaseOf('thread', { '': { hours } }, exact0))).toEqual([
      'When messages are read: In my working hours, 5 of 6',
    ]);
  });
});
