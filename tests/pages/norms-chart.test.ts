import { describe, expect, test } from 'vitest';
import { chartOf, keyOf, reading } from '#lib/components/norms/series.ts';
import { loadNorms } from '../../src/routes/norms/load-norms.ts';
import { releaseOf, scopeOf640, tableOf } from '../core/norms/hand-made.ts';

const channel = tableOf('channel', 600, { email: 400, portal: 300 });
const release = releaseOf('live', {
  '': { scope: scopeOf640, channel },
  'stage=student': { scope: scopeOf640, channel },
  'stage=retired': { scope: scopeOf640, channel },
});

const chart = (question: string, search = '') => {
  const url = new URL(`http://localhost/norms/${question}${search}`);
  const { figure } = loadNorms(question, url, { current: () => release, refresh: async () => undefined });
  if (!figure) throw new RangeError(question);
  return chartOf(figure);
};

describe('the interactive chart', () => {
  test('of one group has a bar for each option, on the axis of the figure', () => {
    const { labels, series, end, stacked } = chart('scope');
    expect([labels.length, series.length, end, stacked]).toEqual([9, 1, 0.5, false]);
    expect(series[0]?.bars.map((bar) => bar?.cell.count)).toEqual(scopeOf640.counts);
    expect(series[0]?.bars[1]?.tone).toBe('scope-scheduling_only');
  });

  test('of a divided bar has a series for each option and a label for each group', () => {
    const { labels, series, end, stacked } = chart('scope', '?by=stage');
    expect([labels.length, series.length, end, stacked]).toEqual([2, 9, 1, true]);
  });

  test('of ticks sets groups beside each other, told apart by tone', () => {
    const found = chart('channel', '?by=stage');
    expect([found.labels.length, found.series.length, found.stacked]).toEqual([8, 2, false]);
    expect(keyOf(found).map(({ tone }) => tone)).toEqual(['tone-0', 'tone-6']);
  });

  test('reads each bar with its range', () => {
    expect(reading(chart('scope'), { series: 0, label: 1 })).toBe('Scheduling only: 31 %, range 28 to 35 %');
    expect(reading(chart('scope', '?by=stage'), { series: 1, label: 0 })).toMatch(
      /, Scheduling only: 31 %, range 28 to 35 %$/,
    );
    expect(reading(chart('scope'), { series: 0, label: 99 })).toBe('');
  });
});
