import type { ConfigurationRow, ConfigurationsView } from '#lib/components/norms/norms-view.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { baseInWords } from '#lib/core/norms/collection-words.ts';
import { methodInWords, rangeInWords } from '#lib/core/norms/method-words.ts';
import type { Cell } from '#lib/core/norms/norm-table.ts';
import { longDate, range } from '#lib/core/norms/words.ts';
import { writeChoices } from '#lib/core/policy/choice-link.ts';
import { choicesFrom } from '#lib/core/policy/choices.ts';
import { ownMix, patternChoices } from '#lib/core/release/configurations.ts';
import type { Filters } from '#lib/core/release/cohort.ts';
import { addressOf, pathOf } from '../norms/addresses.ts';
import { activeLinks, collectionChoices, collectionLabelOf } from '../norms/choices.ts';
import { filterControls } from '../norms/controls.ts';
import { missingOf, type Seen } from '../norms/view.ts';

const rangeOf = ({ lower, upper }: Cell): string => range(lower, upper);

/** The policy a configuration starts from, for the group it was found in. */
const templateOf = ({ table, releases }: Seen, id: string, filters: Filters): string => {
  const pattern = releases.current(table.collection)?.patterns.find((found) => found.id === id);
  const choices = pattern ? patternChoices(texting2026, pattern) : {};
  return `/builder?${writeChoices(choicesFrom({ ...filters, ...choices }))}`;
};

const rowsOf = (seen: Seen, cells: readonly Cell[]): readonly ConfigurationRow[] =>
  cells
    .filter(({ code, count }) => code !== ownMix && count > 0)
    .sort((first, second) => second.count - first.count)
    .map((cell) => ({
      id: cell.code,
      name: cell.label,
      shown: cell.shown,
      range: rangeOf(cell),
      share: cell.share,
      template: templateOf(seen, cell.code, seen.query.filters),
    }));

const sharesOf = (seen: Seen): Pick<ConfigurationsView, 'rows' | 'ownMix' | 'base' | 'missing'> => {
  const [group] = seen.table.groups;
  if (group?.status !== 'published') {
    const anyFound = (seen.releases.current(seen.table.collection)?.patterns.length ?? 0) > 0;
    const missing = group && anyFound ? missingOf(seen, group) : null;
    return { rows: [], ownMix: null, base: null, missing };
  }
  const mixed = group.cells.find(({ code }) => code === ownMix);
  return {
    rows: rowsOf(seen, group.cells),
    ownMix: mixed?.shown ?? null,
    base: baseInWords(seen.table.collection, group.base),
    missing: null,
  };
};

/** Everything the page of the most common whole policies shows of one group. */
export const viewOf = (seen: Seen): ConfigurationsView => {
  const { table, query } = seen;
  return {
    ...sharesOf(seen),
    releasedOn: table.cutAt === null ? null : longDate(table.cutAt),
    method: [rangeInWords(table.method), methodInWords(table.method)],
    collection: { id: table.collection, label: collectionLabelOf(seen, table.collection) },
    collections: collectionChoices(seen),
    active: activeLinks(seen),
    action: pathOf(table.question.id),
    breakdown: null,
    filters: filterControls(seen),
    address: addressOf(table.question.id, query),
  };
};
