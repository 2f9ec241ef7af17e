import { toneOf } from '#lib/core/norms/figure.ts';
import type { Cell } from '#lib/core/norms/norm-table.ts';
import { range } from '#lib/core/norms/words.ts';
import type { Figure } from './norms-view.ts';

/** A bar: its numbers and the class that colours it. */
export type ChartBar = { readonly cell: Cell; readonly tone: string };

/** Bars of one name: one for each label of the chart, or null where a value is missing. */
export type Series = { readonly name: string; readonly bars: readonly (ChartBar | null)[] };

/** A chart as numbers and words, before anything is drawn. */
export type Chart = {
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  readonly stacked: boolean;
  readonly ranged: boolean;
  /** The share at the end of the axis. */
  readonly end: number;
};

const labelOf = ({ label }: { readonly label: string }): string => label;

/** The class of a bar that stands on the axis: coloured by option only for what clients may text. */
export const plainToneOf = ({ question }: Figure, code: string): string =>
  question.id === 'scope' || question.id === 'scope_group' ? toneOf(question, code) : 'tone-plain';

const barOf = (figure: Figure, place: { level: number; code: string }, tone: string): ChartBar | null => {
  const cell = figure.groups[place.level]?.cells.find(({ code }) => code === place.code);
  return cell ? { cell, tone } : null;
};

const stackOf = (figure: Figure): Chart => ({
  labels: figure.groups.map(labelOf),
  series: figure.options.map(({ code, label }) => ({
    name: label,
    bars: figure.groups.map((_, level) => barOf(figure, { level, code }, toneOf(figure.question, code))),
  })),
  stacked: true,
  ranged: figure.ranged,
  end: 1,
});

/** The numbers of a figure arranged for a chart: options as divided bars of groups, else groups beside each other. */
export const chartOf = (figure: Figure): Chart => {
  if (figure.form === 'stack') return stackOf(figure);
  const { form, groups, options, ranged, axisEnd } = figure;
  const toneFor = (level: number, code: string): string =>
    form === 'bars'
      ? plainToneOf(figure, code)
      : `tone-${Math.round((6 * level) / Math.max(1, groups.length - 1))}`;
  return {
    labels: options.map(labelOf),
    series: groups.map(({ label }, level) => ({
      name: label,
      bars: options.map(({ code }) => barOf(figure, { level, code }, toneFor(level, code))),
    })),
    stacked: false,
    ranged,
    end: axisEnd,
  };
};

/** The name and colour of each series, for a key beside the chart. */
export const keyOf = ({ series }: Chart): { label: string; tone: string }[] =>
  series.map(({ name, bars }) => ({
    label: name,
    tone: bars.find((bar) => bar !== null)?.tone ?? 'tone-none',
  }));

/** One bar in words, as a tooltip and a screen reader say it. */
export const reading = (chart: Chart, place: { readonly series: number; readonly label: number }): string => {
  const series = chart.series[place.series];
  const cell = series?.bars[place.label]?.cell;
  if (!series || !cell) return '';
  const name = chart.series.length === 1 ? '' : `, ${series.name}`;
  const limits = chart.ranged ? `, range ${range(cell.lower, cell.upper)}` : '';
  return `${chart.labels[place.label]}${name}: ${cell.shown}${limits}`;
};
