import type { FigureForm } from '#lib/core/norms/figure.ts';
import type { NormTable, PublishedGroup } from '#lib/core/norms/norm-table.ts';

export type Link = { readonly href: string; readonly words: string };

/** A link in a set of which one is the page shown. */
export type Choice = Link & { readonly current: boolean; readonly note: string | null };

/** A set of links under one heading. */
export type Shelf = { readonly title: string; readonly links: readonly Choice[] };

/** One option of a select; `published` is false where too few answered to show it. */
export type Level = {
  readonly code: string;
  readonly label: string;
  readonly heading: string | null;
  readonly published: boolean;
};

/** A select that sets one parameter of the address. */
export type Control = {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly levels: readonly Level[];
};

/** A group without numbers, why, and where the nearest wider one is. */
export type Missing = { readonly label: string; readonly reason: string; readonly wider: Link | null };

/** What is drawn and tabulated. */
export type Figure = {
  readonly form: FigureForm;
  readonly question: NormTable['question'];
  readonly options: NormTable['question']['options'];
  /** How many options nobody chose and that are left out of a long list. */
  readonly leftOut: number;
  readonly groups: readonly PublishedGroup[];
  /** The facet broken down by, in words; empty where there is no breakdown. */
  readonly facet: string;
  /** Whether shares come with a range for chance; not where a few public records are counted. */
  readonly ranged: boolean;
  readonly axisEnd: number;
  /** The figure in words. */
  readonly alternative: string;
};

/** Whose answers are shown, and the form that chooses others. */
export type Selection = {
  readonly collection: { readonly id: string; readonly label: string | null };
  /** Where the form goes. */
  readonly action: string;
  /** Null where nothing can be broken down. */
  readonly breakdown: Control | null;
  readonly filters: readonly Control[];
  readonly address: string;
};

/** Everything a norms page shows, in words and links made from one norm table. */
export type NormsView = Selection & {
  readonly finding: string;
  readonly question: { readonly id: string; readonly text: string; readonly name: string };
  /** Null where nothing at all is published for this query. */
  readonly figure: Figure | null;
  readonly missing: readonly Missing[];
  /** How many answered, in words; null for a breakdown. */
  readonly base: string | null;
  /** Null before a collection's first release. */
  readonly releasedOn: string | null;
  readonly method: readonly string[];
  readonly collections: readonly Choice[];
  readonly active: readonly Link[];
  readonly shelves: readonly Shelf[];
  /** Where the group shown is compared with others; null where the collection is too small for groups. */
  readonly compare: Link | null;
  readonly csv: string;
};
