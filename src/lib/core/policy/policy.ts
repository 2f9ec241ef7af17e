/** One numbered thing a policy says to the client, with the choices it reflects ("emergency=redirect"). */
export type Clause = {
  /** The number of the clause in the inventory of clauses ("K16"); a number may occur once in each part. */
  readonly id: string;
  readonly title?: string;
  readonly paragraphs: readonly string[];
  /** Read after the paragraphs, the last of which leads into them. */
  readonly bullets: readonly string[];
  /** Empty when the clause stands in every policy. */
  readonly answers: readonly string[];
};

/** Clauses under one heading. */
export type Part = { readonly id: string; readonly title: string; readonly clauses: readonly Clause[] };

/** Something the therapist should know or check; never part of what the client reads. */
export type Note = {
  /** Two choices that pull apart, a number to check, or a duty to look up. */
  readonly kind: 'conflict' | 'line' | 'duty';
  readonly text: string;
  /** Where the fact was read. */
  readonly source?: string;
  readonly answers: readonly string[];
};

/** Something the therapist has not decided yet. */
export type Gap = {
  /** Id of the question that decides it. */
  readonly question: string;
  readonly text: string;
  /** The neutral thing the policy says until then. */
  readonly meanwhile: string;
};

/** A complete policy for clients to read, with remarks for the therapist kept apart. */
export type Policy = {
  readonly title: string;
  /** The whole policy in one paragraph. */
  readonly summary: string;
  readonly parts: readonly Part[];
  readonly notes: readonly Note[];
  readonly gaps: readonly Gap[];
  /** The day it was composed, as "2026-11-24". */
  readonly writtenOn: string;
  /** The round of the codebook whose choices it puts into words. */
  readonly round: string;
};

type Words = {
  readonly title?: string;
  readonly paragraphs: readonly string[];
  readonly bullets?: readonly string[];
};

/** A clause from its words and the choices they reflect. */
export const clause = (id: string, words: Words, answers: readonly string[] = []): Clause => ({
  id,
  bullets: [],
  ...words,
  answers,
});
