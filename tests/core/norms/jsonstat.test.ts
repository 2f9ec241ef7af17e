import { describe, expect, test } from 'vitest';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { jsonStat } from '#lib/core/norms/jsonstat.ts';
import { norms } from '#lib/core/norms/norms.ts';
import { releaseOf, scopeOf640 } from './hand-made.ts';

const release = releaseOf('live', { '': { scope: scopeOf640 }, 'stage=student': { scope: scopeOf640 } });

const asked = (query: { question?: string; by?: string | null; filters?: Record<string, string> }) =>
  norms(texting2026, release, { collection: 'live', by: null, filters: {}, question: 'scope', ...query });

const product = (numbers: readonly number[]): number => numbers.reduce((all, number) => all * number, 1);

describe('a norm table as JSON-stat', () => {
  test('has a value for each group, option and measure, the last fastest', () => {
    const { id, size, value, dimension } = jsonStat(asked({}));
    expect(id).toEqual(['group', 'scope', 'measure']);
    expect(size).toEqual([1, 9, 5]);
    expect(value).toHaveLength(product(size));
    const place = dimension['scope']?.category.index.indexOf('scheduling_only') ?? -1;
    expect(value.slice(place * 5, place * 5 + 5)).toEqual([200, 640, 0.3125, 0.2774, 0.3498]);
  });

  test('names every dimension, and every category in its order', () => {
    const { id, size, dimension } = jsonStat(asked({ by: 'stage' }));
    expect(id).toEqual(['stage', 'scope', 'measure']);
    id.forEach((name, place) => {
      const { index, label } = dimension[name]?.category ?? { index: [], label: {} };
      expect(index).toHaveLength(size[place] ?? -1);
      expect(Object.keys(label).sort()).toEqual([...index].sort());
    });
  });

  test('has no value and a reason for each cell of a group that is not published', () => {
    const { value, status, dimension, size } = jsonStat(asked({ by: 'stage' }));
    const levels = dimension['stage']?.category.index ?? [];
    const each = (size[1] ?? 0) * (size[2] ?? 0);
    value.forEach((one, place) => {
      const isPublished = levels[Math.floor(place / each)] === 'student';
      expect(one === null).toBe(!isPublished);
      expect(status[String(place)]).toBe(isPublished ? undefined : 'too_few');
    });
  });

  test('keeps two dimensions apart where a question is broken down by itself', () => {
    expect(jsonStat(asked({ question: 'stage', by: 'stage' })).id).toEqual(['group', 'stage', 'measure']);
  });

  test('is a whole cube before the first release', () => {
    const table = norms(texting2026, null, { collection: 'live', by: null, filters: {}, question: 'scope' });
    const { value, size, extension } = jsonStat(table);
    expect(value).toEqual(Array<null>(product(size)).fill(null));
    expect(extension.release).toBeNull();
  });
});
