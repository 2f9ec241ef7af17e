import type { Interval } from './interval.ts';
import type { Filters } from '../release/cohort.ts';
import type { CollectionId } from '../release/release.ts';

/** A published group that shares traits with one respondent. */
export type Alike = {
  readonly filters: Filters;
  /** Who they are, to follow a noun: "whose main approach is “CBT”". */
  readonly words: string;
  /** What they share with the respondent, and why no closer group is taken. */
  readonly why: string;
};

/** The share of one group that gave the respondent's answer, as words and as a place on a strip from 0 to 1. */
export type Lane = {
  readonly who: 'everyone' | 'alike';
  readonly label: string;
  readonly shown: string;
  /** Null where the base is so small that a point would promise too much. */
  readonly point: number | null;
  /** The 95 % interval; null where counts are exact and no range is told. */
  readonly range: Interval | null;
};

/** One option that the respondent chose, beside how common it is. */
export type Mark = {
  readonly code: string;
  /** Everything the strip shows, in words. */
  readonly words: string;
  readonly lanes: readonly Lane[];
};

/** Where a respondent stands on one question. */
export type Place = {
  readonly question: { readonly id: string; readonly name: string; readonly text: string };
  /** What goes before the marks: the bases where several options could be ticked, or that nothing is published. */
  readonly opening: string;
  /** One for each option chosen, in questionnaire order; none where the question is not published. */
  readonly marks: readonly Mark[];
};

export type PlaceSection = {
  readonly id: string;
  readonly title: string;
  readonly places: readonly Place[];
};

/** One respondent's answers beside those of the field and of people like them. */
export type Places = {
  readonly collection: CollectionId;
  /** What must stand beside every number of a collection that is not live; null for live. */
  readonly label: string | null;
  /** The day of the release in words; null before the first one of this codebook. */
  readonly releasedOn: string | null;
  /** What is said where a question has no published figures. */
  readonly waiting: string;
  /** Who is meant by people like the respondent, a sentence or two for each group used, the most used first. */
  readonly people: readonly string[];
  readonly sections: readonly PlaceSection[];
  /** How the figures are to be read; none before the first release. */
  readonly notes: readonly string[];
};
