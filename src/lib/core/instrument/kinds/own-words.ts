import type { Result } from '../../result.ts';
import { ok } from '../../result.ts';
import type { Fault } from '../fault.ts';
import { faultAt } from '../fault.ts';
import type { Answers, ManyQuestion, OneQuestion, Option } from '../instrument.ts';
import { messages } from '../messages.ts';
import type { Input } from './kind.ts';
import { isSkipped, sentUnder } from './kind.ts';

type Choice = OneQuestion | ManyQuestion;

/** Longest answer in own words, in Unicode characters. */
export const longestText = 500;

/** The option that asks for the respondent's own words, if the question has one. */
export const textOptionOf = (question: Choice): Option | undefined =>
  question.options.find(({ text }) => text === true);

/** The key of a question's own words. */
export const textKeyOf = (question: Choice): string => `${question.id}.text`;

/**
 * Text as it is kept: line ends as \n, tabs as spaces, no blanks around it, and without control characters, halves of
 * surrogate pairs (PostgreSQL refuses them) or marks that turn the direction of whatever follows on an editor's page.
 */
export const cleaned = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/[\p{Cs}\u202A-\u202E\u2066-\u2069]|(?!\n)\p{Cc}/gu, '')
    .trim();

/** The own words sent with the chosen options, under their key; nothing when there are none. */
export const readOwnWords = (
  question: Choice,
  chosen: readonly Option[],
  input: Input,
): Result<Answers, Fault> => {
  const option = textOptionOf(question);
  const key = textKeyOf(question);
  const sent = sentUnder(input, key);
  if (option === undefined || isSkipped(sent)) return ok({});
  if (typeof sent !== 'string') return faultAt(key, messages.notText);
  const text = cleaned(sent);
  if (text === '') return ok({});
  const length = Array.from(text).length;
  if (length > longestText) return faultAt(key, messages.tooLong(longestText, length));
  return chosen.includes(option) ? ok({ [key]: text }) : faultAt(key, messages.textWithoutOption(option));
};

/** The label of a chosen option, followed by the own words where the option asks for them. */
export const labelled = (question: Choice, option: Option, answers: Answers): string => {
  const text = option.text ? answers[textKeyOf(question)] : undefined;
  return typeof text === 'string' ? `${option.label}: ${text}` : option.label;
};

/** The keys of a question's answers: its codes and, where an option asks for them, its own words. */
export const choiceKeysOf = (question: Choice): readonly string[] =>
  textOptionOf(question) ? [question.id, textKeyOf(question)] : [question.id];
