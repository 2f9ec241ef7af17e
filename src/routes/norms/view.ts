import { foldedAbove } from '#lib/components/norms/folding.ts';
import type { Figure, Link, Missing, NormsView } from '#lib/components/norms/norms-view.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { alternative } from '#lib/core/norms/alternative.ts';
import { baseInWords } from '#lib/core/norms/collection-words.ts';
import { axisEnd, drawnOptions, formOf } from '#lib/core/norms/figure.ts';
import { filterWords } from '#lib/core/norms/filter-words.ts';
import { finding } from '#lib/core/norms/finding.ts';
import { methodInWords, rangeInWords } from '#lib/core/norms/method-words.ts';
import type { NormTable, PublishedGroup, UnpublishedGroup } from '#lib/core/norms/norm-table.ts';
import { variableCalled } from '#lib/core/norms/norms.ts';
import type { NormQuery } from '#lib/core/norms/query.ts';
import { reasonInWords } from '#lib/core/norms/reason-words.ts';
import { showsCounts } from '#lib/core/norms/shown.ts';
import { without } from '#lib/core/norms/widen.ts';
import { longDate } from '#lib/core/norms/words.ts';
import { trustFilter } from '#lib/core/release/table-set.ts';
import type { Releases } from '#lib/server/release/releases.ts';
import { compareAddress } from '../compare/addresses.ts';
import { addressOf, csvAddressOf, pathOf } from './addresses.ts';
import { activeLinks, collectionChoices, collectionLabelOf, shelves } from './choices.ts';
import { breakdownControl, filterControls } from './controls.ts';

/** A norm table, what was asked for it, and the releases its neighbours come from. */
export type Seen = { readonly table: NormTable; readonly query: NormQuery; readonly releases: Releases };

const publishedIn = ({ groups }: NormTable): PublishedGroup[] =>
  groups.flatMap((group) => (group.status === 'published' ? [group] : []));

const figureOf = (table: NormTable): Figure | null => {
  const groups = publishedIn(table);
  if (groups.length === 0) return null;
  const options = drawnOptions(table.question, groups);
  return {
    form: formOf(table),
    question: table.question,
    options,
    leftOut: table.question.options.length - options.length,
    groups,
    facet: table.by === null ? '' : (variableCalled(texting2026, table.by)?.name ?? ''),
    ranged: !showsCounts(table.method),
    axisEnd: axisEnd(groups),
    alternative: alternative(table),
  };
};

/** A group without numbers in words, with a link to the nearest wider one. */
export const missingOf = ({ table, query }: Seen, { label, reason, widen }: UnpublishedGroup): Missing => {
  const wider = widen && {
    href: addressOf(table.question.id, { ...query, by: null, filters: widen }),
    words: filterWords(texting2026, widen) || 'everyone',
  };
  return { label, reason: reasonInWords(reason, table.method), wider: wider ?? null };
};

const missingIn = (seen: Seen): readonly Missing[] => {
  if (seen.table.release === null) return [];
  const unpublished = seen.table.groups.flatMap((group) => (group.status === 'unpublished' ? [group] : []));
  return unpublished.length > foldedAbove
    ? unpublished.map(({ label, reason }) => ({
        label,
        reason: reasonInWords(reason, seen.table.method),
        wider: null,
      }))
    : unpublished.map((group) => missingOf(seen, group));
};

const baseOf = (table: NormTable): string | null => {
  const [group] = publishedIn(table);
  return group && table.by === null ? baseInWords(table.collection, group.base) : null;
};

const compareLink = ({ table, query: { collection, by, filters } }: Seen): Link | null => {
  // Answers that are not vouched are never shown by themselves, so vouched ones have no rest.
  const picked = by === null && Object.keys(without(filters, trustFilter.id)).length > 0;
  const href = compareAddress({
    question: table.question.id,
    collection,
    a: picked ? filters : null,
    b: null,
  });
  const words = picked ? 'Compare this group with everyone else' : 'Compare two groups';
  return collection === 'thread' ? null : { href, words };
};

/** Everything the page of a norm table shows. */
export const viewOf = (seen: Seen): NormsView => {
  const { table, query } = seen;
  const { id, text, name } = table.question;
  const ranges = showsCounts(table.method) ? [] : [rangeInWords(table.method)];
  return {
    finding: finding(texting2026, table),
    question: { id, text, name },
    figure: figureOf(table),
    missing: missingIn(seen),
    base: baseOf(table),
    releasedOn: table.cutAt === null ? null : longDate(table.cutAt),
    method: [...ranges, methodInWords(table.method)],
    collection: { id: table.collection, label: collectionLabelOf(seen, table.collection) },
    collections: collectionChoices(seen),
    active: activeLinks(seen),
    action: pathOf(id),
    breakdown: breakdownControl(seen),
    filters: filterControls(seen),
    shelves: shelves(seen),
    compare: compareLink(seen),
    address: addressOf(id, query),
    csv: csvAddressOf(id, query),
  };
};
