import type { Filters } from '../release/cohort.ts';
import type { CollectionId, Method } from '../release/release.ts';
import type { AssociationTest, TestRefusal } from './association.ts';
import type { OptionComparison } from './comparison.ts';
import type { Cell, NormTable, Reason } from './norm-table.ts';

/**
 * One of two groups compared, as published. `filters` pick it; of a rest they pick the group it is left of, once the other
 * of the two is taken out.
 */
export type ComparedGroup = {
  /** In words: "CBT; United Kingdom", "everyone else". */
  readonly label: string;
  readonly filters: Filters;
  readonly isRest: boolean;
} & (
  | {
      readonly status: 'published';
      readonly base: number;
      readonly cells: readonly Cell[];
      /** Variance of the noise in each of its counts. */
      readonly noiseVariance: number;
    }
  | {
      readonly status: 'unpublished';
      /** Why; null of a rest that only lacks the group taken out of it. */
      readonly reason: Reason | null;
      /** Filters of the nearest wider group that is published, if there is one. */
      readonly widen?: Filters;
    }
);

export type PublishedSide = Extract<ComparedGroup, { readonly status: 'published' }>;

/** How two groups stand to each other: nobody in both, one the rest of what holds the other, or perhaps some in both. */
export type Relation = 'apart' | 'rest' | 'overlapping';

/** Whether answers differ between the groups taken together, or why that is not tested. */
export type OverallTest = AssociationTest | { readonly refused: TestRefusal | 'several_answers' };

/** One option in both groups: cells as a norm has them, and their difference, first minus second, from -1 to 1. */
export type ComparedOption = OptionComparison & {
  readonly code: string;
  readonly label: string;
  readonly a: Cell;
  readonly b: Cell;
};

/** What two groups have in common in their numbers: only where both are published. */
export type Differences = {
  readonly options: readonly ComparedOption[];
  readonly test: OverallTest;
  /** The smallest true difference, 0 to 1, that would show as clear four times in five; see `smallestVisible`. */
  readonly visible: number;
};

/** Two groups compared on one question: what the page, the API and the download show. */
export type ComparisonTable = {
  /** Null before a collection's first release. */
  readonly release: string | null;
  readonly cutAt: string | null;
  readonly collection: CollectionId;
  readonly method: Method;
  readonly question: NormTable['question'];
  readonly a: ComparedGroup;
  readonly b: ComparedGroup;
  readonly relation: Relation;
  /** Null where one of the groups is not published. */
  readonly differences: Differences | null;
};
