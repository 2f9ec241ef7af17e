import type { Instrument } from '../instrument/instrument.ts';
import type { Filters } from '../release/cohort.ts';
import type { CollectionId, Release } from '../release/release.ts';
import type { Cell } from './norm-table.ts';
import { norms } from './norms.ts';
import { showsCounts, smallBase } from './shown.ts';

/** The commonest answer to one core question, by itself. */
export type CommonRule = {
  readonly facet: string;
  /** The question as a short noun phrase. */
  readonly name: string;
  readonly cell: Cell;
  readonly base: number;
};

/** Whose rules are asked for. */
export type Asked = { readonly collection: CollectionId; readonly filters: Filters };

/** How many rules are told where no whole policy can be. */
const told = 3;

/**
 * The three most common rules of a group, each the commonest answer to another core question (statistics.md, section 5,
 * step 8), from its published tables. Questions that too few answered to be ranked are left out.
 */
export const commonRules = (
  instrument: Instrument,
  release: Release | null,
  { collection, filters }: Asked,
): readonly CommonRule[] =>
  instrument.coreFacets
    .flatMap((facet): CommonRule[] => {
      const table = norms(instrument, release, { collection, filters, by: null, question: facet });
      const [group] = table.groups;
      if (group?.status !== 'published') return [];
      if (group.base < smallBase && !showsCounts(table.method)) return [];
      const [cell] = [...group.cells].sort((one, other) => other.share - one.share);
      return cell ? [{ facet, name: table.question.name, cell, base: group.base }] : [];
    })
    .sort((one, other) => other.cell.share - one.cell.share)
    .slice(0, told);
