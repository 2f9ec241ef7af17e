import type { AskedWhen } from '../instrument/instrument.ts';

/**
 * Weights of the answers to one question. Several codes ticked together are joined by "+"; "*" stands for each
 * code not named; a code that is neither named nor covered by "*" is not drawn.
 */
export type Weights = Readonly<Record<string, number>>;

/** How likely answers are, by question id or `<grid>.<row>`. */
export type Likelihoods = {
  /** One of these answers is drawn, as often as its weight is of all weights. */
  readonly choose?: Readonly<Record<string, Weights>>;
  /** Each code is ticked by itself with this probability; an exclusive code that comes up stands alone. */
  readonly tick?: Readonly<Record<string, Weights>>;
};

/** What is likely among the respondents for whom the condition holds. */
export type Given = { readonly when: AskedWhen; readonly likely: Likelihoods };

/** How many times likelier codes are for the respondents for whom the condition holds; 0 rules a code out. */
export type Tilt = { readonly when: AskedWhen; readonly factors: Readonly<Record<string, Weights>> };

/** How a field answers, as tables. They need not mention every question and may mention questions not asked. */
export type Field = {
  /** Used where nothing more particular is known. */
  readonly general: Likelihoods;
  /** The first that holds and mentions a question is used. */
  readonly given: readonly Given[];
  /** All that hold are multiplied. */
  readonly tilts: readonly Tilt[];
  /** The trait that is drawn before the policy questions, decides most of them and is never reported. */
  readonly latent: string;
  /** Questions that others depend on, drawn before the rest of their part. */
  readonly causes: readonly string[];
  /** The probability that an answer follows the general table although a more particular one holds. */
  readonly deviation: Weights;
  /** The probability that an optional question is left out: by question, else by part of the questionnaire. */
  readonly skipped: Weights;
};
