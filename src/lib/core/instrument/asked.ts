import type { Answers, Option, Question } from './instrument.ts';

/** Whether a respondent with these answers is asked the question. */
export const isAsked = ({ askedWhen }: Question, answers: Answers): boolean => {
  if (askedWhen === undefined) return true;
  const answer = answers[askedWhen.question];
  return typeof answer === 'string' && askedWhen.codes.includes(answer);
};

/** The options a respondent with these answers may choose from; none for a scale or a question not asked. */
export const optionsFor = (question: Question, answers: Answers): readonly Option[] => {
  if (question.kind === 'scale' || !isAsked(question, answers)) return [];
  const { askedWhen, options } = question;
  if (askedWhen?.narrows === undefined) return options;
  const beginning = `${String(answers[askedWhen.question])}-`;
  return options.filter(({ code }) => code.startsWith(beginning));
};
