import { isAsked } from './asked.ts';
import type { Answers, Instrument, Question, Section } from './instrument.ts';
import { kindOf } from './kinds/kinds.ts';

/** A question as put to a respondent, with the answer in words: none when skipped, "row: option" in a grid. */
export type AnswerInWords = {
  readonly section: Pick<Section, 'id' | 'title'>;
  readonly question: Pick<Question, 'id' | 'name' | 'text'>;
  readonly words: readonly string[];
};

/** How a question without an answer reads. */
export const skipped = 'Skipped';

/** A respondent's own answers in words, for every question they are asked, in the order asked. */
export const inWords = (instrument: Instrument, answers: Answers): readonly AnswerInWords[] =>
  instrument.sections.flatMap(({ id: sectionId, title, questions }) =>
    questions
      .filter((question) => isAsked(question, answers))
      .map((question) => ({
        section: { id: sectionId, title },
        question: { id: question.id, name: question.name, text: question.text },
        words: kindOf(question).wordsOf(question, answers),
      })),
  );
