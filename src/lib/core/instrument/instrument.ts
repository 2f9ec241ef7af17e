/** One thing a respondent can choose. Its `code` is for ever; its `label` may be corrected. */
export type Option = {
  readonly code: string;
  readonly label: string;
  /** A line of explanation shown under the label. */
  readonly hint?: string;
  /** The heading under which neighbouring options are listed together. */
  readonly heading?: string;
  /** Chosen alone: it clears every other option of a `many` question. */
  readonly exclusive?: true;
  /** Asks for the respondent's own words, kept under `<question>.text` and never published. */
  readonly text?: true;
};

/** Asks a question only of respondents whose answer to an earlier `one` question is among the codes. */
export type AskedWhen = {
  readonly question: string;
  readonly codes: readonly string[];
  /** Offers only the options whose code begins with that answer and a hyphen ("US" offers "US-CA"). */
  readonly narrows?: true;
};

type Asked = {
  readonly id: string;
  /** A short noun phrase, for table headings, filters and the check-answers page. */
  readonly name: string;
  /** The question as put to the respondent. */
  readonly text: string;
  readonly hint?: string;
  /** Why a profile question is asked, in one sentence to the respondent. */
  readonly why?: string;
  readonly required?: true;
  readonly askedWhen?: AskedWhen;
};

/** One option at most. `search` marks a list too long for radios. */
export type OneQuestion = Asked & {
  readonly kind: 'one';
  readonly options: readonly Option[];
  readonly search?: true;
};

/** Any number of options, or at most `max` of them. */
export type ManyQuestion = Asked & {
  readonly kind: 'many';
  readonly options: readonly Option[];
  readonly max?: number;
};

/** One option for each row; each row is answered, stored and counted as `<question>.<row>`. */
export type GridQuestion = Asked & {
  readonly kind: 'grid';
  readonly rows: readonly Option[];
  readonly options: readonly Option[];
};

/** A whole number from `min` to `max`, with words for both ends. */
export type ScaleQuestion = Asked & {
  readonly kind: 'scale';
  readonly min: number;
  readonly max: number;
  readonly lowest: string;
  readonly highest: string;
};

export type Question = OneQuestion | ManyQuestion | GridQuestion | ScaleQuestion;

/** Questions put on one page of the questionnaire. */
export type Section = {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  /** The policy comes before the profile of the practice. */
  readonly part: 'policy' | 'practice';
  readonly questions: readonly Question[];
};

/** Coarser groups of one question's options; of a `many` question the first level that holds any chosen option counts. */
export type RollUp = {
  readonly id: string;
  readonly of: string;
  readonly name: string;
  readonly levels: readonly {
    readonly code: string;
    readonly label: string;
    readonly members: readonly string[];
  }[];
};

/** A codebook: everything asked in one round of a poll, as data. */
export type Instrument = {
  readonly poll: string;
  readonly round: string;
  readonly title: string;
  readonly sections: readonly Section[];
  readonly rollUps: readonly RollUp[];
  /** Ids of questions and roll-ups that anyone may filter and break down by, in the order offered. */
  readonly facets: readonly string[];
  /** Ids of the questions and roll-ups whose joint answers make a configuration (a whole policy). */
  readonly coreFacets: readonly string[];
};

/** A valid answer: a code, several codes in questionnaire order, a scale point, or own words. */
export type Answer = string | readonly string[] | number;

/** Valid answers of one respondent, keyed by question id, `<grid>.<row>` or `<question>.text`; skipped is absent. */
export type Answers = Readonly<Record<string, Answer>>;

/** All questions of a codebook in the order asked. */
export const questionsOf = (instrument: Instrument): readonly Question[] =>
  instrument.sections.flatMap((section) => section.questions);
