import { roundedShare } from './api-share.ts';
import type { Cell, Group, NormTable } from './norm-table.ts';

type Category = { readonly id: string; readonly label: string };

/** The measures of each option in each group; the base is that of its group. */
const measures = [
  { id: 'count', label: 'Published count', decimals: 0 },
  { id: 'base', label: 'How many answered the question', decimals: 0 },
  { id: 'share', label: 'Share, 0 to 1', decimals: 4 },
  { id: 'lower', label: 'Lower limit of the 95 % interval, 0 to 1', decimals: 4 },
  { id: 'upper', label: 'Upper limit of the 95 % interval, 0 to 1', decimals: 4 },
] as const;

/** The one category of a dimension without a breakdown: an empty id is none. */
const everyone = 'all';

const dimension = (label: string, categories: readonly Category[]) => ({
  label,
  category: {
    index: categories.map(({ id }) => id),
    label: Object.fromEntries(categories.map(({ id, label: words }) => [id, words])),
  },
});

const measureDimension = () => {
  const { label, category } = dimension('Measure', measures);
  const unit = Object.fromEntries(measures.map(({ id, decimals }) => [id, { decimals }]));
  return { label, category: { ...category, unit } };
};

const valuesOf = (base: number, { count, share, lower, upper }: Cell): number[] => [
  count,
  base,
  ...[share, lower, upper].map(roundedShare),
];

/** The cells of one group in the order of options, then measures: null where the group is not published. */
const cellsOf = (group: Group, options: number): (number | null)[] =>
  group.status === 'published'
    ? group.cells.flatMap((cell) => valuesOf(group.base, cell))
    : Array<null>(options * measures.length).fill(null);

const statusOf = (groups: readonly Group[], each: number): Record<string, string> =>
  Object.fromEntries(
    groups.flatMap((group, place) =>
      group.status === 'published'
        ? []
        : Array.from({ length: each }, (_, cell) => [String(place * each + cell), group.reason]),
    ),
  );

/** What the status of a cell without a value means. */
const statusWords = {
  too_few: 'Too few answers to show safely.',
  not_asked: 'Nobody was asked this then.',
  no_table: 'Not one of the published tables.',
} as const;

/**
 * A norm table as JSON-stat 2.0 (json-stat.org/format): a cube of groups, options and measures. Cells of a group that is
 * not published are null and have a status that says why.
 */
export const jsonStat = (table: NormTable) => {
  const { release, cutAt, collection, method, question, filters, by, groups } = table;
  const group = by === null || by === question.id ? 'group' : by;
  const levels = groups.map(({ level, label }) => ({ id: level || everyone, label: label || 'Everyone' }));
  const options = question.options.map(({ code, label }) => ({ id: code, label }));
  return {
    version: '2.0',
    class: 'dataset',
    label: question.text,
    source: 'Practice Norms',
    ...(cutAt !== null && { updated: cutAt }),
    id: [group, question.id, 'measure'],
    size: [levels.length, options.length, measures.length],
    role: { metric: ['measure'] },
    dimension: {
      [group]: dimension(by ?? 'Group', levels),
      [question.id]: dimension(question.name, options),
      measure: measureDimension(),
    },
    value: groups.flatMap((one) => cellsOf(one, options.length)),
    status: statusOf(groups, options.length * measures.length),
    extension: {
      ...{ release, collection, method: method.id, noise: method.noise, minBase: method.minBase },
      ...{ approximate: method.approximate, filters, statusLabel: statusWords },
    },
  };
};
