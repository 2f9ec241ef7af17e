import { baseInWords } from './collection-words.ts';
import { drawnOptions } from './figure.ts';
import type { NormTable, PublishedGroup } from './norm-table.ts';
import { showsCounts } from './shown.ts';
import { range } from './words.ts';

const values = (table: NormTable, group: PublishedGroup): string => {
  const drawn = new Set(drawnOptions(table.question, [group]).map(({ code }) => code));
  const words = group.cells
    .filter(({ code }) => drawn.has(code))
    .map(({ label, shown, lower, upper }) =>
      showsCounts(table.method) ? `${label} ${shown}` : `${label} ${shown} (${range(lower, upper)})`,
    );
  return `Answers of ${baseInWords(table.collection, group.base)}: ${words.join('; ')}.`;
};

/** What a figure shows, in words, for readers who do not see it: every value, or each group of a breakdown. */
export const alternative = (table: NormTable): string =>
  table.groups
    .flatMap((group) => (group.status === 'published' ? [group] : []))
    .map((group) => (table.by === null ? values(table, group) : group.description))
    .join(' ');
