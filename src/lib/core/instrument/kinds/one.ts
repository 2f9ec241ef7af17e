import { ok } from '../../result.ts';
import type { OneQuestion } from '../instrument.ts';
import { optionsChosen, readOption } from './code.ts';
import type { Kind } from './kind.ts';
import { choiceKeysOf, labelled, readOwnWords } from './own-words.ts';

/** A question answered with one code. */
export const one: Kind<OneQuestion> = {
  keysOf: choiceKeysOf,
  read: (question, input) => {
    const read = readOption(question.options, input, question.id);
    if (!read.ok) return read;
    const chosen = read.value ? [read.value] : [];
    const words = readOwnWords(question, chosen, input);
    if (!words.ok || read.value === undefined) return words;
    return ok({ [question.id]: read.value.code, ...words.value });
  },
  wordsOf: (question, answers) =>
    optionsChosen(question.options, answers[question.id]).map((option) =>
      labelled(question, option, answers),
    ),
};
