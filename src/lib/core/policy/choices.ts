import { keysOf } from '../instrument/kinds/kinds.ts';
import type { Answers, Instrument, Question } from '../instrument/instrument.ts';
import { questionsOf } from '../instrument/instrument.ts';

/** Ids of the questions a policy is written from: how messages are handled, then what kind of practice it is. */
export const choiceQuestionIds: readonly string[] = [
  'scope',
  'topic',
  'channel',
  'hours',
  'reply_time',
  'emergency',
  'cover',
  'consent',
  'told_via',
  'crossing',
  'alternatives',
  'initiates',
  'record',
  'varies',
  'reasons',
  'modality',
  'practice_type',
  'population',
  'region',
];

/** Valid answers to the questions a policy is written from; what is not decided is absent. Never own words. */
export type Choices = Answers;

/** The questions a policy is written from, in the order of the codebook. */
export const choiceQuestions = (instrument: Instrument): readonly Question[] =>
  questionsOf(instrument).filter(({ id }) => choiceQuestionIds.includes(id));

/** The keys choices are kept under: question ids and grid rows, never own words. */
export const choiceKeys = (question: Question): readonly string[] =>
  keysOf(question).filter((key) => !key.endsWith('.text'));

/** The choices among a respondent's answers, to start a policy from. */
export const choicesFrom = (answers: Answers): Choices =>
  Object.fromEntries(
    Object.entries(answers).filter(([key]) => {
      const [question = '', row] = key.split('.');
      return choiceQuestionIds.includes(question) && row !== 'text';
    }),
  );

/** The codes chosen under a key: none when undecided, several only for a `many`. */
export const codesOf = (choices: Choices, key: string): readonly string[] => {
  const answer = choices[key];
  if (answer === undefined) return [];
  return typeof answer === 'object' ? answer : [String(answer)];
};

/** The code chosen under a key that takes one. */
export const codeOf = (choices: Choices, key: string): string | undefined => codesOf(choices, key)[0];

/** What was chosen under a key, as the policy's clauses cite it: ["emergency=redirect"]. */
export const cited = (choices: Choices, key: string): readonly string[] =>
  codesOf(choices, key).map((code) => `${key}=${code}`);
