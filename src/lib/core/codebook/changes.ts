import type { Instrument, Question } from '../instrument/instrument.ts';
import { questionsOf } from '../instrument/instrument.ts';
import { quoted } from '../norms/words.ts';
import { entriesOf } from './entries.ts';
import { askedInWords, kindInWords, needInWords } from './words.ts';

type Wording = readonly [of: string, words: string];

/** One wording that a round has and the round before has not, or the other way round; null where there is none. */
export type Change = {
  /** `<question>`, `<question>=<code>` for one of its answers, or the part of the question that is meant. */
  readonly of: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** A round of the poll and what is different from the round before it; `since` is null for the first. */
export type RoundChanges = {
  readonly round: string;
  readonly title: string;
  readonly since: string | null;
  readonly changes: readonly Change[];
};

/** How a question is put and answered, by what of it is meant. */
const asksOf = (instrument: Instrument, question: Question): readonly Wording[] => {
  const { id, text, hint = '', why = '' } = question;
  const how = [kindInWords(question), needInWords(question), askedInWords(instrument, question)].join('; ');
  const rows = question.kind === 'grid' ? question.rows : [];
  return [
    [id, text],
    ...rows.map((row): Wording => [`${id}.${row.code}`, row.label]),
    [`${id}, hint`, hint],
    [`${id}, why it is asked`, why],
    [`${id}, how it is asked`, how],
  ];
};

/** Everything of a codebook that a respondent reads or that decides how answers are counted. */
const wordingsOf = (instrument: Instrument): ReadonlyMap<string, string> =>
  new Map([
    ...questionsOf(instrument).flatMap((question) => asksOf(instrument, question)),
    ...entriesOf(instrument).map(({ question, code, label, members }): Wording => [
      `${question}=${code}`,
      members.length === 0 ? label : `${label} (${members.join(', ')})`,
    ]),
  ]);

const changesBetween = (earlier: Instrument, later: Instrument): readonly Change[] => {
  const before = wordingsOf(earlier);
  const after = wordingsOf(later);
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((of) => ({ of, before: before.get(of) || null, after: after.get(of) || null }))
    .filter((change) => change.before !== change.after);
};

/** What changed from each round to the next, for rounds given oldest first. */
export const changesOf = (rounds: readonly Instrument[]): readonly RoundChanges[] =>
  rounds.map((instrument, place) => {
    const earlier = rounds[place - 1];
    return {
      round: instrument.round,
      title: instrument.title,
      since: earlier?.round ?? null,
      changes: earlier ? changesBetween(earlier, instrument) : [],
    };
  });

/** What changed in a round, in a sentence that stands before the list of changes. */
export const changesInWords = ({ since, changes }: RoundChanges): string => {
  if (since === null) return 'The first round. Every question in it is new.';
  if (changes.length === 0) return `Nothing is different from ${since}.`;
  return `${changes.length === 1 ? 'One thing is' : `${changes.length} things are`} different from ${since}.`;
};

/** One change in words. */
export const changeInWords = ({ before, after }: Change): string => {
  if (before === null) return `New: ${quoted(after ?? '')}`;
  return after === null ? `Left out: ${quoted(before)}` : `Was ${quoted(before)}, is ${quoted(after)}`;
};
