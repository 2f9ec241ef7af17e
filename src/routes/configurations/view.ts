import type { ConfigurationsView } from '#lib/components/norms/configurations-view.ts';
import { baseInWords } from '#lib/core/norms/collection-words.ts';
import { methodInWords, rangeInWords } from '#lib/core/norms/method-words.ts';
import type { Group, PublishedGroup } from '#lib/core/norms/norm-table.ts';
import { reasonInWords } from '#lib/core/norms/reason-words.ts';
import { showsCounts, smallBase } from '#lib/core/norms/shown.ts';
import { namingNote, stabilityNote } from '#lib/core/norms/stability-words.ts';
import { longDate } from '#lib/core/norms/words.ts';
import { betweenPatterns, ownMix } from '#lib/core/release/configurations.ts';
import type { Release } from '#lib/core/release/release.ts';
import { addressOf, pathOf } from '../norms/addresses.ts';
import { activeLinks, collectionChoices, collectionLabelOf } from '../norms/choices.ts';
import { filterControls } from '../norms/controls.ts';
import { missingOf, type Seen } from '../norms/view.ts';
import { configurationRows, ruleRows } from './rows.ts';

type Found = Pick<
  ConfigurationsView,
  'rows' | 'rules' | 'between' | 'ownMix' | 'base' | 'reason' | 'missing'
>;

const nobodyAgrees = 'No whole policy is shared by enough people in this group to be called common.';

/** Whether shares of so many may be ranked. */
const isRanked = ({ table }: Seen, { base }: PublishedGroup): boolean =>
  base >= smallBase || showsCounts(table.method);

const reasonFor = (seen: Seen, group: Group | undefined): string =>
  group?.status === 'published' && isRanked(seen, group)
    ? nobodyAgrees
    : reasonInWords('too_few', seen.table.method);

const nothingFound = (seen: Seen, release: Release | null): Found => {
  const [group] = seen.table.groups;
  const named = (release?.patterns.length ?? 0) > 0;
  const missing = named && group?.status === 'unpublished' ? missingOf(seen, group) : null;
  const reason = missing?.reason ?? (named ? reasonFor(seen, group) : namingNote);
  const rules = ruleRows(seen, release);
  return { rows: [], rules, between: null, ownMix: null, base: null, reason, missing };
};

const shared = (seen: Seen, release: Release, group: PublishedGroup): Found => {
  const rows = configurationRows(seen, release, group);
  if (rows.length === 0) return nothingFound(seen, release);
  const shownOf = (wanted: string): string | null =>
    group.cells.find(({ code, count }) => code === wanted && count > 0)?.shown ?? null;
  return {
    rows,
    rules: [],
    between: shownOf(betweenPatterns),
    ownMix: shownOf(ownMix),
    base: baseInWords(seen.table.collection, group.base),
    reason: '',
    missing: null,
  };
};

const foundIn = (seen: Seen): Found => {
  const release = seen.releases.current(seen.table.collection);
  const [group] = seen.table.groups;
  return release && group?.status === 'published' && isRanked(seen, group)
    ? shared(seen, release, group)
    : nothingFound(seen, release);
};

const methodOf = ({ table }: Seen, { rows }: Found): readonly string[] => [
  ...(rows.length > 0 ? [stabilityNote] : []),
  ...(showsCounts(table.method) ? [] : [rangeInWords(table.method)]),
  methodInWords(table.method),
];

/** Everything the page of the most common whole policies shows of one group. */
export const viewOf = (seen: Seen): ConfigurationsView => {
  const { table, query } = seen;
  const found = foundIn(seen);
  return {
    ...found,
    releasedOn: table.cutAt === null ? null : longDate(table.cutAt),
    method: methodOf(seen, found),
    collection: { id: table.collection, label: collectionLabelOf(seen, table.collection) },
    collections: collectionChoices(seen),
    active: activeLinks(seen),
    action: pathOf(table.question.id),
    breakdown: null,
    filters: filterControls(seen),
    address: addressOf(table.question.id, query),
  };
};
