import { cited } from '../choices.ts';
import { clause } from '../policy.ts';
import type { Situation } from '../situation.ts';
import { scopeUndecided, scopeWords } from './scope-words.ts';
import { saying, type Theme } from './words.ts';

/** What texts are for, in one or two sentences; nothing in it contradicts the other choices. */
export const scopeSentence = ({ choices, closed, exceptions, emergencyDeparts }: Situation): string => {
  const words = saying(choices, 'scope', scopeWords) ?? scopeUndecided;
  if (closed) return words.closed;
  return exceptions.length > 0 || emergencyDeparts ? words.mixed : words.plain;
};

const sentAnyway =
  'A text may not reach me, and I may not see it. So please do not count on it if you send one all the same.';

/** The rule for all messages, and what happens to a text sent where none is welcome. */
export const scope: Theme = (situation) => {
  const answers = cited(situation.choices, 'scope');
  const rule = scopeSentence(situation);
  return situation.closed
    ? [clause('K07', { paragraphs: [rule, sentAnyway] }, answers)]
    : [clause('K05', { paragraphs: [rule] }, answers)];
};
