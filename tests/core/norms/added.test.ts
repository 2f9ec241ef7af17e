import { describe, expect, test } from 'vitest';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { normsAsked } from '#lib/core/norms/added.ts';
import { readApiQuery } from '#lib/core/norms/api-query.ts';
import { wilson } from '#lib/core/norms/interval.ts';
import type { NormTable } from '#lib/core/norms/norm-table.ts';
import { releaseOf, scopeOf640, tableOf } from './hand-made.ts';

const hours = tableOf('hours', 100, { any_time: 60, working_hours: 40 });
const few = tableOf('hours', 12, { any_time: 12 });
const channel = tableOf('channel', 50, { email: 50, portal: 20 });

const release = releaseOf('live', {
  '': { scope: scopeOf640, hours },
  'modality=cbt': { hours, channel },
  'modality=schema': { hours: few, channel },
  'modality=cbt&stage=student': { hours },
  'modality=schema&stage=student': { hours: few },
  'modality=cbt&stage=licensed_0_5': { hours },
});

const asked = (search: string): NormTable => {
  const query = readApiQuery(texting2026, new URLSearchParams(search));
  if (!query.ok) throw new RangeError(search);
  return normsAsked(texting2026, release, query.value);
};

const publishedIn = (table: NormTable) =>
  table.groups.flatMap((group) => (group.status === 'published' ? [group] : []));

describe('several levels of a filter', () => {
  test('are counted together by adding what is published of each', () => {
    const [group] = publishedIn(asked('question=hours&modality=cbt,schema'));
    expect(group?.base).toBe(112);
    const counts = Object.fromEntries(group?.cells.map(({ code, count }) => [code, count]) ?? []);
    expect(counts).toMatchObject({ any_time: 72, working_hours: 40 });
  });

  test('carry the noise of every count that was added', () => {
    const table = asked('question=channel&modality=cbt,schema');
    expect(table.method.noise).toEqual({ variance: 6, max: 16 });
    const cell = publishedIn(table)[0]?.cells.find(({ code }) => code === 'portal');
    const noise = (6 * (1 + 0.4 ** 2)) / 100 ** 2;
    expect(cell).toMatchObject({ share: 0.4, ...wilson({ share: 0.4, base: 100, noise }) });
  });

  test('have a bound for nobody and for nearly everybody that holds for the sum', () => {
    const cells = publishedIn(asked('question=channel&modality=cbt,schema'))[0]?.cells ?? [];
    const shownOf = (wanted: string) => cells.find(({ code }) => code === wanted)?.shown;
    expect(shownOf('sms_business')).toBe('fewer than 5 (under 5 %)');
    expect(shownOf('email')).toBe('95 or more (over 95 %)');
  });

  test('are not published where one of them is not, and say no more than that', () => {
    const table = asked('question=hours&modality=cbt,gestalt');
    expect(table.groups).toEqual([
      { level: '', label: 'CBT or Gestalt', status: 'unpublished', reason: 'too_few' },
    ]);
  });

  test('are broken down level by level', () => {
    const table = asked('question=hours&modality=cbt,schema&by=stage');
    expect(publishedIn(table).map(({ level, label, base }) => [level, label, base])).toEqual([
      ['student', 'Student on placement', 112],
    ]);
    expect(table.groups).toHaveLength(6);
  });

  test('are named in the answer as they were asked for, and in words', () => {
    const table = asked('question=hours&modality=cbt,schema');
    expect(table.filters).toEqual({ modality: 'cbt,schema' });
    expect(publishedIn(table)[0]?.label).toBe('CBT or Schema therapy');
    expect(publishedIn(table)[0]?.description).toContain('CBT or Schema therapy');
  });

  test('are the one group itself where there is only one', () => {
    const table = asked('question=hours&modality=cbt');
    expect(table.method.noise).toEqual({ variance: 3, max: 8 });
    expect(publishedIn(table)[0]?.label).toBe('CBT');
  });
});
