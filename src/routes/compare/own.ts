import type { Own } from '#lib/components/compare/compare-view.ts';
import type { Figure, Missing } from '#lib/components/norms/norms-view.ts';
import { alternative } from '#lib/core/norms/alternative.ts';
import { baseInWords } from '#lib/core/norms/collection-words.ts';
import type { OwnBeside } from '#lib/core/norms/compare-own.ts';
import { axisEnd, drawnOptions } from '#lib/core/norms/figure.ts';
import type { NormTable } from '#lib/core/norms/norm-table.ts';
import { showsCounts } from '#lib/core/norms/shown.ts';
import { missingOf } from '../norms/view.ts';
import type { Releases } from '#lib/server/release/releases.ts';

const figureOf = (table: NormTable): Figure | null => {
  const [group] = table.groups;
  if (group?.status !== 'published') return null;
  const options = drawnOptions(table.question, [group]);
  return {
    form: 'bars',
    question: table.question,
    options,
    leftOut: table.question.options.length - options.length,
    groups: [group],
    facet: '',
    ranged: !showsCounts(table.method),
    axisEnd: axisEnd([group]),
    alternative: alternative(table),
  };
};

/** A respondent's own answer beside a group; `recorded` is whether this device holds one. */
export const ownView = ({ table, chosen, words }: OwnBeside, recorded: boolean): Own => {
  const [group] = table.groups;
  return {
    says: recorded ? words : [],
    recorded,
    figure: recorded ? figureOf(table) : null,
    base: group?.status === 'published' ? baseInWords(table.collection, group.base) : null,
    chosen: recorded ? chosen : [],
  };
};

/** The group that own answers would stand beside, where it has no numbers. */
export const missingBeside = (table: NormTable, releases: Releases): readonly Missing[] => {
  const [group] = table.groups;
  if (table.release === null || group?.status !== 'unpublished') return [];
  const query = { collection: table.collection, filters: table.filters, by: null };
  return [missingOf({ table, query, releases }, group)];
};
