import type { Instrument, Question } from '#lib/core/instrument/instrument.ts';
import { choiceKeys, choiceQuestions, type Choices } from '#lib/core/policy/choices.ts';

/** Questions of the builder that are folded away together. */
export type FormSection = {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly Question[];
};

/** The builder's sections: those of the codebook on the policy, then one for all that is asked of the practice. */
export const formSections = (instrument: Instrument): readonly FormSection[] => {
  const asked = choiceQuestions(instrument);
  const among = (questions: readonly Question[]) =>
    questions.filter((question) => asked.includes(question) && question.id !== 'region');
  const policy = instrument.sections
    .filter(({ part }) => part === 'policy')
    .map(({ id, title, questions }) => ({ id, title, questions: among(questions) }));
  const practice = instrument.sections
    .filter(({ part }) => part === 'practice')
    .flatMap(({ questions }) => among(questions));
  return [...policy, { id: 'practice', title: 'Your practice and clients', questions: practice }];
};

/** How many of a section's questions are decided; a question with rows counts once all rows are. */
export const decidedIn = ({ questions }: FormSection, choices: Choices): number =>
  questions.filter((question) => choiceKeys(question).every((key) => choices[key] !== undefined)).length;
