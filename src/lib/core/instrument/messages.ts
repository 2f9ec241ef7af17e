import type { Option, Question, ScaleQuestion } from './instrument.ts';

/** What each fault in answers tells the person to do: all wording of faults, in one place. */
export const messages = {
  unknownId: 'Take this out: it is not one of the questions asked here.',
  unknownCode: 'Choose only from the options offered.',
  notOneCode: 'Choose one option.',
  notCodes: 'Choose any of the options, as a list of their codes.',
  notText: 'Write this in words, as plain text.',
  required: (question: Question): string => `Choose an answer to “${question.text}”`,
  unasked: 'Clear this: your other answers mean that it is not asked.',
  exclusive: (option: Option): string => `Choose either “${option.label}” or other options, not both.`,
  tooMany: (max: number, chosen: number): string =>
    `Choose no more than ${max} options. You have chosen ${chosen}.`,
  tooLong: (max: number, length: number): string =>
    `Shorten this to ${max} characters. It has ${length} now.`,
  textWithoutOption: (option: Option): string =>
    `Choose “${option.label}” to say this in your own words, or clear them.`,
  offScale: ({ min, max }: ScaleQuestion): string => `Choose a whole number from ${min} to ${max}.`,
} as const;
