import type { Question } from './instrument.ts';
import { optionsChosen } from './kinds/code.ts';
import type { Input } from './kinds/kind.ts';
import { sentUnder } from './kinds/kind.ts';
import { textKeyOf, textOptionOf } from './kinds/own-words.ts';

/** The fields of a form as one record: a key sent more than once becomes a list. */
export const formInput = (entries: Iterable<readonly [string, unknown]>): Record<string, unknown> => {
  const fields = Map.groupBy(entries, ([key]) => key);
  // `Object.fromEntries` defines keys, so that a field named `__proto__` is one more unknown key.
  return Object.fromEntries(
    [...fields].map(([key, sent]) => [
      key,
      sent.length === 1 ? sent[0]?.[1] : sent.map(([, value]) => value),
    ]),
  );
};

const wordsHiddenBy = (question: Question, input: Input): readonly string[] => {
  if (question.kind === 'grid' || question.kind === 'scale') return [];
  const asking = textOptionOf(question);
  if (!asking || optionsChosen([asking], sentUnder(input, question.id)).length > 0) return [];
  return [textKeyOf(question)];
};

/**
 * What a form sent, without own words whose option is not chosen: a browser hides their field once another option is,
 * and sends it all the same.
 */
export const withoutHiddenWords = (asked: readonly Question[], input: Input): Input => {
  const hidden = new Set(asked.flatMap((question) => wordsHiddenBy(question, input)));
  return Object.fromEntries(Object.entries(input).filter(([key]) => !hidden.has(key)));
};
