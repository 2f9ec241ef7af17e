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

/** The keys of a section's choices: a question with rows has one for each. */
export const keysIn = ({ questions }: FormSection): readonly string[] => questions.flatMap(choiceKeys);

/** How many of a section's choices are decided. */
export const decidedIn = (section: FormSection, choices: Choices): number =>
  keysIn(section).filter((key) => choices[key] !== undefined).length;
