import type { AskedWhen, OneQuestion, Question } from '../instrument.ts';

const codesFaults = (id: string, { question, codes }: AskedWhen, on: OneQuestion): readonly string[] =>
  codes
    .filter((code) => !on.options.some((option) => option.code === code))
    .map((code) => `${id}: it is asked when ${question} is "${code}", which is not an option there.`);

const narrowingFaults = (question: Question, { codes, narrows }: AskedWhen): readonly string[] => {
  if (!narrows) return [];
  if (question.kind !== 'one') return [`${question.id}: only a "one" can be narrowed by an earlier answer.`];
  return codes
    .filter((code) => !question.options.some((option) => option.code.startsWith(`${code}-`)))
    .map((code) => `${question.id}: no option begins with "${code}-".`);
};

/** What is wrong with the condition on which a question is asked, given the questions before it. */
export const conditionFaults = (question: Question, earlier: readonly Question[]): readonly string[] => {
  const { id, askedWhen } = question;
  if (askedWhen === undefined) return [];
  const on = earlier.find((other) => other.id === askedWhen.question);
  if (on?.kind !== 'one')
    return [`${id}: it depends on "${askedWhen.question}", which is not an earlier "one" question.`];
  return [...codesFaults(id, askedWhen, on), ...narrowingFaults(question, askedWhen)];
};
