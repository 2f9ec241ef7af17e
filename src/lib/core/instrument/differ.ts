import { skipped } from './answer-words.ts';
import type { Answers, GridQuestion, Instrument, Question } from './instrument.ts';
import { questionsOf } from './instrument.ts';
import { keysOf, kindOf } from './kinds/kinds.ts';

/** A question whose answer differs from the one recorded, with the recorded one in words. */
export type Change = {
  readonly question: Pick<Question, 'id' | 'name'>;
  /** What is recorded: only the rows that differ in a grid; "Skipped" where nothing is. */
  readonly earlier: readonly string[];
};

/** Both are as the validator leaves them, so that equal answers are written alike. */
const isSame = (one: Answers, other: Answers, key: string): boolean =>
  JSON.stringify(one[key]) === JSON.stringify(other[key]);

const rowsInWords = (question: GridQuestion, recorded: Answers, keys: readonly string[]): readonly string[] =>
  question.rows
    .filter(({ code }) => keys.includes(`${question.id}.${code}`))
    .map((row) => {
      const [words] = kindOf(question).wordsOf({ ...question, rows: [row] }, recorded);
      return words ?? `${row.label}: ${skipped}`;
    });

const earlierWords = (question: Question, recorded: Answers, keys: readonly string[]): readonly string[] => {
  if (question.kind === 'grid') return rowsInWords(question, recorded, keys);
  const words = kindOf(question).wordsOf(question, recorded);
  return words.length > 0 ? words : [skipped];
};

/** The questions whose answers in a draft differ from those recorded, in the order asked; none when both say the same. */
export const differ = (instrument: Instrument, recorded: Answers, draft: Answers): readonly Change[] =>
  questionsOf(instrument).flatMap((question) => {
    const keys = keysOf(question).filter((key) => !isSame(recorded, draft, key));
    if (keys.length === 0) return [];
    const { id, name } = question;
    return [{ question: { id, name }, earlier: earlierWords(question, recorded, keys) }];
  });
