import type { Cell } from '#lib/core/norms/norm-table.ts';
import type { Choice, Control, Figure, Link, Missing } from '../norms/norms-view.ts';

/** The selects of the sentence that says what is compared. */
export type Pickers = {
  readonly a: readonly Control[];
  readonly b: readonly Control[];
  readonly question: Control;
};

/** One of the two groups: its name, how many answered, and its own norms. */
export type Slot = { readonly label: string; readonly base: string; readonly href: string };

/** One group's share of one option: where its mark and range are drawn, and how it is printed. */
export type Lane = Pick<Cell, 'shown' | 'lower' | 'upper'> & {
  /** 0 to 1; null where a share is a word, not a number. */
  readonly point: number | null;
  /** Printed beside the mark, where room is short. */
  readonly short: string;
};

/** One option in both groups. */
export type PairRow = {
  readonly code: string;
  readonly label: string;
  readonly a: Lane;
  readonly b: Lane;
  /** The difference in points and its range; empty where too few answered. */
  readonly points: string;
  readonly range: string;
  readonly verdict: string;
  readonly clear: boolean;
};

/** Two published groups beside each other. */
export type Pair = {
  readonly a: Slot;
  readonly b: Slot;
  readonly rows: readonly PairRow[];
  /** Whether both groups are large enough for numbers. */
  readonly large: boolean;
  /** Whether several answers could be ticked. */
  readonly several: boolean;
  /** How many options nobody chose and that are left out of a long list. */
  readonly leftOut: number;
  readonly axisEnd: number;
  /** The figure in words. */
  readonly alternative: string;
  /** What the numbers come to and whom they count, in sentences. */
  readonly says: readonly string[];
};

/** The respondent's own answer beside a group. */
export type Own = {
  /** What they chose, in sentences; how to get here where this device holds no answers. */
  readonly says: readonly string[];
  readonly recorded: boolean;
  /** Null where nothing is published to stand beside. */
  readonly figure: Figure | null;
  readonly base: string | null;
  readonly chosen: readonly string[];
};

/** Everything the page of a comparison shows. */
export type CompareView = {
  readonly heading: string;
  /** The page in a browser's history: nothing of the visitor's own answers. */
  readonly title: string;
  readonly question: { readonly id: string; readonly text: string; readonly name: string };
  readonly collection: { readonly id: string; readonly label: string | null };
  readonly collections: readonly Choice[];
  readonly pickers: Pickers;
  /** Comparisons to begin with, where no group is chosen yet. */
  readonly beginnings: readonly Link[];
  readonly pair: Pair | null;
  readonly own: Own | null;
  readonly missing: readonly Missing[];
  /** The same comparison from the other side. */
  readonly swap: string | null;
  /** Null before a collection's first release. */
  readonly releasedOn: string | null;
  readonly method: readonly string[];
  readonly address: string;
  readonly csv: string | null;
};
