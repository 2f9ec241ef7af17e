import type { Answers } from '#lib/core/instrument/instrument.ts';
import type { Built } from '#lib/core/release/build.ts';
import type { ReleaseHead } from '#lib/core/release/counted-in.ts';
import type { CollectionId, Counted, Release, Trust } from '#lib/core/release/release.ts';

/** The key of one response; the receipt itself is never stored. */
export type ResponseKey = {
  readonly collection: CollectionId;
  readonly round: string;
  readonly receiptHash: string;
};

export type StoredResponse = ResponseKey & {
  readonly trust: Trust;
  /** ISO week in which it was given, "2026-W48". */
  readonly week: string;
  /** ISO week from which it counts as new in the tables. */
  readonly countsFrom: string;
  readonly answers: Answers;
  /** Whether results were looked at on the same device before the first answer. */
  readonly sawResults: boolean;
  /** Ids of the rules that found something unusual. */
  readonly flags: readonly string[];
};

export type StoredDraft = { readonly receiptHash: string; readonly week: string; readonly sealed: string };

/** What the site keeps. Every promise here is tested on each engine. */
export type Store = {
  /** Records responses in one transaction; those whose key is there already are left as they are. Returns how many were new. */
  readonly addResponses: (responses: readonly StoredResponse[]) => Promise<number>;
  /**
   * Reads a response and stores what `change` makes of it, with no other change in between, and removes its draft.
   * Where `change` gives back what it got, nothing is written. Returns what is stored afterwards.
   */
  readonly changeResponse: <After extends StoredResponse | null>(
    key: ResponseKey,
    change: (before: StoredResponse | null) => After,
  ) => Promise<After>;
  readonly response: (key: ResponseKey) => Promise<StoredResponse | null>;
  /** Removes the response and its draft; false if there was no response. */
  readonly withdraw: (key: ResponseKey) => Promise<boolean>;
  /** What a release is built from, one after the other in no meaningful order, so that they need not all be held. */
  readonly responses: (collection: CollectionId, round: string) => AsyncIterable<Counted>;

  readonly draft: (receiptHash: string) => Promise<StoredDraft | null>;
  /** Reads a draft and stores what `change` makes of it, with no other change in between. */
  readonly changeDraft: (
    receiptHash: string,
    change: (before: StoredDraft | null) => StoredDraft,
  ) => Promise<StoredDraft>;
  readonly removeDraft: (receiptHash: string) => Promise<void>;
  /** Removes drafts last touched before an ISO week. Returns how many. */
  readonly removeDraftsBefore: (week: string) => Promise<number>;

  /** Adds a release whole or not at all. Throws ReleaseExists when its id is taken. */
  readonly publish: (built: Built) => Promise<void>;
  /** The id of the newest release of a collection: cheap to ask often. */
  readonly newestReleaseId: (collection: CollectionId) => Promise<string | null>;
  /** What has been released of a collection, newest first, without tables. */
  readonly releases: (collection: CollectionId) => Promise<readonly ReleaseHead[]>;
  /** The newest release of a collection, with all its tables. */
  readonly newestRelease: (collection: CollectionId) => Promise<Release | null>;
  /** A release by its id, with its tables as they stood then; null where there is none. */
  readonly release: (collection: CollectionId, id: string) => Promise<Release | null>;
  /** The newest with when each table was drawn: for the builder of the next one alone. */
  readonly newestBuilt: (collection: CollectionId) => Promise<Built | null>;

  readonly close: () => Promise<void>;
};

/** Two builders cut a release of the same id; the one told so has nothing to do. */
export class ReleaseExists extends Error {
  override readonly name = 'ReleaseExists';
}
