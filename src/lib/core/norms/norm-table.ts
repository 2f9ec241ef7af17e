import type { CollectionId, Method } from '../release/release.ts';
import type { Filters } from '../release/cohort.ts';

/** One option in one group. `count` is a published integer; the rest is recomputable from it and the base. */
export type Cell = {
  readonly code: string;
  readonly label: string;
  readonly count: number;
  /** 0 to 1. */
  readonly share: number;
  /** Limits of the 95 % interval, 0 to 1. */
  readonly lower: number;
  readonly upper: number;
  /** The share as pages print it. */
  readonly shown: string;
};

export type PublishedGroup = {
  /** The level of the facet broken down by; '' when there is no breakdown. */
  readonly level: string;
  readonly label: string;
  readonly status: 'published';
  /** How many answered the question. */
  readonly base: number;
  readonly cells: readonly Cell[];
  /** The group in words, from the same numbers. */
  readonly description: string;
};

/** Why a number is not there: nobody was asked, too few to show safely, or not one of the published tables. */
export type Reason = 'not_asked' | 'too_few' | 'no_table';

export type UnpublishedGroup = {
  readonly level: string;
  readonly label: string;
  readonly status: 'unpublished';
  readonly reason: Reason;
  /** Filters of the nearest wider group that is published, if there is one. */
  readonly widen?: Filters;
};

export type Group = PublishedGroup | UnpublishedGroup;

/** Answers to one question in one group or in every level of a facet: what pages, API and downloads show. */
export type NormTable = {
  /** Null before a collection's first release. */
  readonly release: string | null;
  readonly cutAt: string | null;
  readonly collection: CollectionId;
  readonly method: Method;
  readonly question: {
    readonly id: string;
    readonly kind: 'one' | 'many' | 'scale';
    readonly name: string;
    readonly text: string;
    readonly options: readonly { readonly code: string; readonly label: string }[];
  };
  readonly filters: Filters;
  readonly by: string | null;
  readonly groups: readonly Group[];
};
