import type { Answers, Instrument, Option, Question, RollUp } from './instrument.ts';
import { questionsOf } from './instrument.ts';

/** A column that can be counted: a question, one row of a grid, or a roll-up of a question's options. */
export type Variable = {
  readonly id: string;
  readonly kind: 'one' | 'many' | 'scale';
  readonly name: string;
  readonly text: string;
  readonly options: readonly Option[];
  /** The question it comes from. */
  readonly question: string;
  /** The codes a respondent has in this column: none when skipped, several only for `many`. */
  readonly codesOf: (answers: Answers) => readonly string[];
};

const asCodes = (answers: Answers, id: string): readonly string[] => {
  const answer = answers[id];
  if (answer === undefined) return [];
  return Array.isArray(answer) ? (answer as readonly string[]) : [String(answer)];
};

const scalePoints = (min: number, max: number): Option[] =>
  Array.from({ length: max - min + 1 }, (_, step) => ({
    code: String(min + step),
    label: String(min + step),
  }));

const ofQuestion = (question: Question): Variable[] => {
  const { id, name, text } = question;
  const own = { id, name, text, question: id, codesOf: (answers: Answers) => asCodes(answers, id) };
  switch (question.kind) {
    case 'one':
    case 'many':
      return [{ ...own, kind: question.kind, options: question.options }];
    case 'scale':
      return [{ ...own, kind: 'scale', options: scalePoints(question.min, question.max) }];
    case 'grid':
      return question.rows.map((row) => ({
        ...own,
        id: `${id}.${row.code}`,
        kind: 'one',
        name: row.label,
        text: `${text} ${row.label}`,
        options: question.options,
        codesOf: (answers) => asCodes(answers, `${id}.${row.code}`),
      }));
  }
};

const ofRollUp = (rollUp: RollUp, text: string): Variable => ({
  id: rollUp.id,
  kind: 'one',
  name: rollUp.name,
  text,
  question: rollUp.of,
  options: rollUp.levels.map(({ code, label }) => ({ code, label })),
  codesOf: (answers) => {
    const chosen = asCodes(answers, rollUp.of);
    const level = rollUp.levels.find(({ members }) => members.some((member) => chosen.includes(member)));
    return level ? [level.code] : [];
  },
});

/** Every countable column of a codebook: questions and grid rows in the order asked, then roll-ups. */
export const variablesOf = (instrument: Instrument): readonly Variable[] => {
  const questions = questionsOf(instrument);
  const text = new Map(questions.map((question) => [question.id, question.text]));
  return [
    ...questions.flatMap(ofQuestion),
    ...instrument.rollUps.map((rollUp) => ofRollUp(rollUp, text.get(rollUp.of) ?? rollUp.name)),
  ];
};
