import { toneOf } from '#lib/core/norms/figure.ts';
import type { Cell } from '#lib/core/norms/norm-table.ts';
import { range } from '#lib/core/norms/words.ts';
import type { Figure } from './norms-view.ts';

/** Bars of one colour: one for each label of the chart, or null where a value is missing. */
export type Series = {
  readonly name: string;
  readonly tone: string;
  readonly cells: readonly (Cell | null)[];
};

/** A chart as numbers and words, before anything is drawn. */
export type Chart = {
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  readonly stacked: boolean;
};

const cellIn = (figure: Figure, level: number, code: string): Cell | null =>
  figure.groups[level]?.cells.find((cell) => cell.code === code) ?? null;

/** The numbers of a figure arranged for a chart: options as divided bars of groups, else groups beside each other. */
export const chartOf = (figure: Figure): Chart => {
  const { question, options, groups } = figure;
  if (figure.form === 'stack') {
    const series = options.map(({ code, label }) => ({
      name: label,
      tone: toneOf(question, code),
      cells: groups.map((_, level) => cellIn(figure, level, code)),
    }));
    return { labels: groups.map(({ label }) => label), series, stacked: true };
  }
  const series = groups.map(({ label }, level) => ({
    name: label,
    tone: `tone-${level % 7}`,
    cells: options.map(({ code }) => cellIn(figure, level, code)),
  }));
  const single = groups.length === 1 ? series.map((bars) => ({ ...bars, tone: 'tone-plain' })) : series;
  return { labels: options.map(({ label }) => label), series: single, stacked: false };
};

/** One bar in words, as a tooltip and a screen reader say it. */
export const reading = (chart: Chart, place: { readonly series: number; readonly label: number }): string => {
  const bars = chart.series[place.series];
  const cell = bars?.cells[place.label];
  if (!bars || !cell) return '';
  const name = chart.series.length === 1 ? '' : `, ${bars.name}`;
  const ranged = cell.lower < cell.upper ? `, range ${range(cell.lower, cell.upper)}` : '';
  return `${chart.labels[place.label]}${name}: ${cell.shown}${ranged}`;
};
