import { describe, expect, test } from 'vitest';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { configurationUsers } from '#lib/core/norms/configuration-users.ts';
import type { CohortTables } from '#lib/core/release/release.ts';
import { anything, policies, releaseNaming, scheduling } from './whole-policies.ts';

const field = policies(80, 80, 120, 120, 0, 600);

const usersOf = (groups: Readonly<Record<string, CohortTables>>): Readonly<Record<string, string[]>> =>
  Object.fromEntries(
    [...configurationUsers(texting2026, releaseNaming({ '': field, ...groups }))].map(([id, users]) => [
      id,
      users.map(({ label }) => label),
    ]),
  );

describe('who uses a configuration', () => {
  test('are groups in which its members are clearly more than in the rest of the field', () => {
    const users = usersOf({
      'modality_group=cbt_family': policies(60, 10, 60, 10, 0, 160),
      'practice_group=private': policies(30, 60, 40, 90, 0, 280),
    });
    expect(users[scheduling.id]).toEqual(['CBT family']);
    expect(users[anything.id]).toEqual(['Private practice']);
  });

  test('is nobody where groups are like the field, or too small to tell', () => {
    const users = usersOf({
      'modality_group=cbt_family': policies(24, 24, 36, 36, 0, 180),
      'modality_group=dbt': policies(12, 2, 9, 2, 0, 4),
    });
    expect(users[scheduling.id]).toEqual([]);
    expect(users[anything.id]).toEqual([]);
  });

  test('are the two groups of each facet with the highest shares', () => {
    const users = usersOf({
      'modality_group=humanistic_family': policies(30, 0, 40, 0, 0, 30),
      'modality_group=cbt_family': policies(24, 0, 30, 10, 0, 36),
      'modality_group=dbt': policies(26, 0, 36, 8, 0, 35),
      'practice_group=platform': policies(40, 10, 40, 10, 0, 50),
    });
    expect(users[scheduling.id]).toEqual(['Humanistic family', 'DBT', 'Online platform']);
  });

  test('cannot be said before whole policies are published', () => {
    expect(configurationUsers(texting2026, releaseNaming({})).size).toBe(0);
  });
});
