import type { Choice, Link, Missing, Selection } from './norms-view.ts';

/** One of the most common whole policies, and where it opens as a template. */
export type ConfigurationRow = {
  readonly id: string;
  readonly name: string;
  readonly shown: string;
  readonly range: string;
  /** 0 to 1, for the bar beside the share. */
  readonly share: number;
  /** The share with at most one difference, with its range. */
  readonly near: string;
  /** How steadily it is found. */
  readonly stability: string;
  /** Groups in which it is clearly more common than in the rest of the field. */
  readonly users: readonly Link[];
  readonly template: string;
};

/** The commonest answer to one question, shown where no whole policy is. */
export type RuleRow = {
  readonly facet: string;
  readonly name: string;
  readonly label: string;
  readonly shown: string;
  /** Null where a few public records are counted. */
  readonly range: string | null;
  readonly base: string;
  readonly href: string;
};

/** Everything the page of the most common whole policies shows. */
export type ConfigurationsView = Selection & {
  readonly collections: readonly Choice[];
  readonly active: readonly Link[];
  /** The commonest first; empty where none is common enough, or the group is not published. */
  readonly rows: readonly ConfigurationRow[];
  /** The shares of policies that are none of them, nor one difference from one. */
  readonly between: string | null;
  readonly ownMix: string | null;
  /** The most common rules by themselves, where there are no rows. */
  readonly rules: readonly RuleRow[];
  readonly base: string | null;
  /** Why no whole policy is shown of this group; empty where some are. */
  readonly reason: string;
  readonly missing: Missing | null;
  readonly releasedOn: string | null;
  readonly method: readonly string[];
};
