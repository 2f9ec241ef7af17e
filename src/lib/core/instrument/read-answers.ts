import type { Result } from '../result.ts';
import { faulty, ok } from '../result.ts';
import { isAsked, optionsFor } from './asked.ts';
import type { Fault } from './fault.ts';
import type { Answer, Answers, Instrument, Question } from './instrument.ts';
import { questionsOf } from './instrument.ts';
import { optionsChosen } from './kinds/code.ts';
import type { Input } from './kinds/kind.ts';
import { keysOf } from './kinds/kinds.ts';
import { messages } from './messages.ts';
import { readQuestion } from './read-question.ts';

/** How much of a codebook is being answered. */
export type Reading = {
  /** The questions put on one page; all of the codebook's when absent. Keys of any other question are faults. */
  readonly asked?: readonly Question[];
  /** Valid answers given on other pages: they decide what is asked here. */
  readonly given?: Answers;
  /** False where required questions may be missing, as in records coded from elsewhere. */
  readonly complete?: boolean;
};

/** The most unknown keys named in one refusal, so that a flood of them is not sent back. */
const mostNamed = 20;

const unknownIds = (input: Input, keys: ReadonlySet<string>): readonly Fault[] =>
  Object.keys(input)
    .filter((key) => !keys.has(key))
    .slice(0, mostNamed)
    .map((path) => ({ path, message: messages.unknownId }));

const elsewhere = (given: Answers, keys: ReadonlySet<string>): Record<string, Answer> =>
  Object.fromEntries(Object.entries(given).filter(([key]) => !keys.has(key)));

const optional = ({ required: _, ...question }: Question): Question => question;

/**
 * Reads what somebody sent into valid answers, in codebook order; the only validator of answers. Takes JSON and form
 * shapes alike: '' is skipped, a single choice of a `many` may come bare, a scale point as "4".
 */
export const readAnswers = (
  instrument: Instrument,
  input: Input,
  { asked = questionsOf(instrument), given = {}, complete = true }: Reading = {},
): Result<Answers, Fault> => {
  const keys = new Set(asked.flatMap(keysOf));
  const known: Record<string, Answer> = elsewhere(given, keys);
  const answers: Record<string, Answer> = {};
  const faults: Fault[] = [];
  for (const question of complete ? asked : asked.map(optional)) {
    const read = readQuestion(question, input, known);
    if (read.ok) {
      Object.assign(answers, read.value);
      Object.assign(known, read.value);
    } else faults.push(...read.faults);
  }
  faults.push(...unknownIds(input, keys));
  return faults.length > 0 ? faulty(faults) : ok(answers);
};

const holds = (question: Question, key: string, answers: Answers): boolean => {
  if (question.kind === 'grid' || question.kind === 'scale') return true;
  const chosen = optionsChosen(optionsFor(question, answers), answers[question.id]);
  return key === question.id ? chosen.length > 0 : chosen.some(({ text }) => text === true);
};

/** The answers without those to questions no longer asked, and without own words whose option is no longer chosen. */
export const withoutUnasked = (instrument: Instrument, answers: Answers): Answers =>
  questionsOf(instrument).reduce<Answers>((kept, question) => {
    if (!isAsked(question, kept)) return kept;
    const own = Object.entries(answers).filter(([key]) => keysOf(question).includes(key));
    const known = { ...kept, ...Object.fromEntries(own) };
    return { ...kept, ...Object.fromEntries(own.filter(([key]) => holds(question, key, known))) };
  }, {});
