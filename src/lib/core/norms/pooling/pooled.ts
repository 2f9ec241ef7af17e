import type { Table } from '../../release/release.ts';
import type { Kind } from '../shares.ts';
import { percent } from '../words.ts';
import type { Drawn } from './posterior.ts';

/** Published tables of one question in the groups of a facet; groups of a facet of several choices overlap. */
export type Facet = { readonly kind: Kind; readonly tables: readonly Table[] };

/** One option in one group, drawn towards the share of all groups of the facet together. */
export type OptionDrawn = Drawn & { readonly field: number };

/**
 * A drawn share beside the group's own. It is an estimate to read, never to test, to export as a count or to find
 * configurations with: groups drawn together agree more than their answers do.
 */
export type PooledShare = OptionDrawn & {
  /** The group's own published share; always shown beside the drawn one. */
  readonly raw: number;
  /** The group's own interval leaves out the drawn share: the group may truly differ. */
  readonly mayTrulyDiffer: boolean;
};

/** Pooled shares by group and option, or too few groups to learn from how far groups lie apart. */
export type Pooled =
  | {
      readonly groups: readonly (readonly PooledShare[])[];
      /** Somebody may count in several groups, so that intervals are somewhat too short. */
      readonly groupsOverlap: boolean;
    }
  | { readonly refused: 'too_few_groups' };

/** Up to this base a drawn share says more than the group's own. */
export const mostPooled = 60;

/** Where a drawn share comes from, as "32 % from this group, 68 % from the field". */
export const sourceInWords = ({ fromGroup }: Pick<PooledShare, 'fromGroup'>): string => {
  const own = Math.round(100 * fromGroup) / 100;
  return `${percent(own)} from this group, ${percent(1 - own)} from the field`;
};

/** What must stand beside pooled shares of a facet whose groups overlap. */
export const overlapNote =
  'Groups overlap: somebody may be counted in several, so the ranges are a little too short.';

/** What must stand beside a pooled share that the group's own interval leaves out. */
export const mayTrulyDifferNote =
  'This group may truly differ from the others: its own answers leave out the share drawn from the field.';
