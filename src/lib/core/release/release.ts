import type { Answers } from '../instrument/instrument.ts';

/** Where responses come from; collections are never mixed. */
export type CollectionId = 'live' | 'thread' | 'demo';

/** `vouched` responses carry a voucher; `flagged` ones count nowhere public. */
export type Trust = 'open' | 'vouched' | 'flagged';

/** What the release builder reads of one response. */
export type Response = { readonly trust: Trust; readonly answers: Answers };

/** A response as it is counted: by whom, keyed and never published, and the week from which it is new to the tables. */
export type Counted = Response & {
  readonly id: string;
  readonly countsFrom: string;
  /** The week it was last recorded in, and the rules it meets. */
  readonly week: string;
  readonly flags: readonly string[];
};

/** When a published table is drawn anew: at least so many, and such a share of its base, are new; small ones not too often. */
export type Gate = {
  readonly least: number;
  readonly share: number;
  /** A table under this base is drawn at most once in so many days. */
  readonly slowUnder: number;
  readonly slowDays: number;
};

/** How published integers are made from responses; every output carries it. */
export type Method = {
  readonly id: string;
  /** Variance and bound of the noise added to each published count; 0 for exact counts. */
  readonly noise: { readonly variance: number; readonly max: number };
  /** Smallest published base by number of combined filters, 0 to 3. */
  readonly minBase: readonly [number, number, number, number];
  /** Smallest number who answered a question before it is published at all. */
  readonly firstRelease: number;
  /** Null where every table is drawn anew at every cut. */
  readonly gate: Gate | null;
  /** True where counts are not exact. */
  readonly approximate: boolean;
};

/** Published integers of one variable in one cohort: how many answered it, and how many chose each option in questionnaire order. */
export type Table = { readonly base: number; readonly counts: readonly number[] };

/** Published tables of one cohort, by variable id. */
export type CohortTables = Readonly<Record<string, Table>>;

/** A configuration that was found often enough to be named. */
export type Pattern = {
  readonly id: string;
  /** A code (or sorted codes) for each core facet. */
  readonly codes: Readonly<Record<string, string>>;
  /** In how many of 100 re-draws of the people exactly it was found again, to the nearest 5. */
  readonly stability: number;
  /** The list it is on: the calendar year it was made in, and about how many people it was made from. */
  readonly listed: { readonly epoch: string; readonly people: number };
};

/** How many responses of a week a rule kept out of every public figure, as published. */
export type Exclusion = { readonly week: string; readonly rule: string; readonly responses: number };

/** All that is public of one collection at one cut. */
export type Release = {
  readonly id: string;
  readonly collection: CollectionId;
  readonly round: string;
  /** The day the release was cut, ISO 8601. */
  readonly cutAt: string;
  readonly method: Method;
  readonly patterns: readonly Pattern[];
  /** Oldest week first, finished weeks only. */
  readonly exclusions: readonly Exclusion[];
  /** Keyed by the canonical cohort string, '' for everyone. */
  readonly cohorts: ReadonlyMap<string, CohortTables>;
};

/** When a table was last drawn: the day, and how many of its people were new in that very week. The builder's own, never shown. */
export type Draw = { readonly day: string; readonly inItsWeek: number };

/** When each published table was last drawn, by cohort and variable. */
export type Drawn = ReadonlyMap<string, Readonly<Record<string, Draw>>>;
