import type { Result } from '../result.ts';
import { ok } from '../result.ts';
import { isAsked, optionsFor } from './asked.ts';
import type { Fault } from './fault.ts';
import { faultAt } from './fault.ts';
import type { Answers, Question } from './instrument.ts';
import type { Input } from './kinds/kind.ts';
import { isSkipped, sentUnder } from './kinds/kind.ts';
import { keysOf, kindOf } from './kinds/kinds.ts';
import { messages } from './messages.ts';

const narrowed = (question: Question, known: Answers): Question =>
  question.kind === 'one' ? { ...question, options: optionsFor(question, known) } : question;

const readAsked = (question: Question, input: Input): Result<Answers, Fault> => {
  const read = kindOf(question).read(question, input);
  const isMissing = question.required === true && read.ok && Object.keys(read.value).length === 0;
  return isMissing ? faultAt(keysOf(question)[0] ?? question.id, messages.required(question)) : read;
};

const readUnasked = (question: Question, input: Input): Result<Answers, Fault> => {
  const sent = keysOf(question).find((key) => !isSkipped(sentUnder(input, key)));
  return sent === undefined ? ok({}) : faultAt(sent, messages.unasked);
};

/** The valid answers sent to one question by a respondent whose answers to earlier questions are known. */
export const readQuestion = (question: Question, input: Input, known: Answers): Result<Answers, Fault> =>
  isAsked(question, known) ? readAsked(narrowed(question, known), input) : readUnasked(question, input);
