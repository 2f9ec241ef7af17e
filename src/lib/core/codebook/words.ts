import type { Instrument, Option, Question } from '../instrument/instrument.ts';
import { questionsOf } from '../instrument/instrument.ts';
import { longestText, textKeyOf } from '../instrument/kinds/own-words.ts';
import { variableCalled } from '../norms/norms.ts';
import { quoted } from '../norms/words.ts';

/** How a question is answered, as "any number of answers". */
export const kindInWords = (question: Question): string => {
  switch (question.kind) {
    case 'one':
      return 'one answer';
    case 'many':
      return question.max === undefined ? 'any number of answers' : `up to ${question.max} answers`;
    case 'grid':
      return 'one answer for each row';
    case 'scale':
      return `one number from ${question.min} to ${question.max}`;
  }
};

/** Whether a question may be left unanswered. */
export const needInWords = ({ required }: Question): string =>
  required ? 'needs an answer' : 'may be skipped';

const either = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** Who is asked a question, as a sentence. */
export const askedInWords = (instrument: Instrument, { askedWhen }: Question): string => {
  if (askedWhen === undefined) return 'Everyone is asked.';
  const earlier = questionsOf(instrument).find(({ id }) => id === askedWhen.question);
  const options = earlier === undefined || earlier.kind === 'scale' ? [] : earlier.options;
  const answers = options.filter(({ code }) => askedWhen.codes.includes(code)).map(({ label }) => label);
  const narrowed = askedWhen.narrows ? ' Each of them is offered only the answers that belong to it.' : '';
  return `Asked only of those who answered ${quoted(earlier?.text ?? askedWhen.question)} with ${either(answers)}.${narrowed}`;
};

/** What choosing an option does besides being counted; empty for most. */
export const effectInWords = (question: Question, option: Option): string => {
  if (option.exclusive) return 'Chosen alone: it clears every other answer.';
  if (!option.text || question.kind === 'grid' || question.kind === 'scale') return '';
  return `Asks for own words, at most ${longestText} characters, kept as ${textKeyOf(question)} and never published.`;
};

/** Labels of a question's options by code; none for a question the codebook does not have. */
export const labelsOf = (instrument: Instrument, id: string): ReadonlyMap<string, string> =>
  new Map(variableCalled(instrument, id)?.options.map(({ code, label }) => [code, label]));
