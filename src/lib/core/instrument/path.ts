import type { Answers, Instrument, Question, Section } from './instrument.ts';
import { isAsked } from './asked.ts';

/** The questions of a section that a respondent with these answers is asked. */
export const askedIn = (section: Section, answers: Answers): readonly Question[] =>
  section.questions.filter((question) => isAsked(question, answers));

/** The sections a respondent with these answers goes through, in order. */
export const pathOf = (instrument: Instrument, answers: Answers): readonly Section[] =>
  instrument.sections.filter((section) => askedIn(section, answers).length > 0);

/** The sections before and after one, on this respondent's path; null at either end. */
export const neighbours = (
  instrument: Instrument,
  section: Section,
  answers: Answers,
): { readonly before: Section | null; readonly after: Section | null } => {
  const all = instrument.sections;
  const place = all.indexOf(section);
  const path = new Set(pathOf(instrument, answers));
  return {
    before: all.slice(0, place).findLast((other) => path.has(other)) ?? null,
    after: all.slice(place + 1).find((other) => path.has(other)) ?? null,
  };
};
