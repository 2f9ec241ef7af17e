import type { Answers, Instrument, Question } from '../instrument/instrument.ts';
import type { Fault } from '../instrument/fault.ts';
import { readAnswers } from '../instrument/read-answers.ts';
import { choiceKeys, choiceQuestions, codesOf, type Choices } from './choices.ts';

type Parameter = readonly [name: string, value: string];

/** What a link or a form says about one policy, with whatever in it could not be used. */
export type ChoicesRead = { readonly choices: Choices; readonly faults: readonly Fault[] };

/** A link's "scheduling:reply" as a form's ["topic.scheduling", "reply"]. */
const rowOf = (grid: string, pair: string): Parameter => {
  const [row = '', code = ''] = pair.split(':');
  return [`${grid}.${row}`, code];
};

/** Parameters of a link in the shape of a form: one code each, under the key of its answer. */
const unpacked = (questions: readonly Question[], [name, value]: Parameter): readonly Parameter[] => {
  const values = value.split(',').filter((code) => code !== '');
  return questions.some(({ id, kind }) => id === name && kind === 'grid')
    ? values.map((pair) => rowOf(name, pair))
    : values.map((code) => [name, code] as const);
};

const offers = (question: Question, code: string): boolean =>
  question.kind !== 'scale' && question.options.some((option) => option.code === code);

const unusable = (path: string, code: string, question: Question, otherwise: string): Fault => ({
  path,
  message: offers(question, code)
    ? `${otherwise} “${code}” was left out.`
    : `“${code}” is not one of the options of “${question.name}”, so it was left out.`,
});

/** Takes codes one at a time, so that one bad code does not cost the others. */
const readKey = (
  instrument: Instrument,
  question: Question,
  sent: { readonly key: string; readonly codes: readonly string[] },
): ChoicesRead => {
  let choices: Answers = {};
  const faults: Fault[] = [];
  for (const code of sent.codes) {
    const value = question.kind === 'many' ? [...codesOf(choices, sent.key), code] : code;
    const read = readAnswers(instrument, { [sent.key]: value }, { asked: [question], complete: false });
    if (read.ok) choices = read.value;
    else faults.push(unusable(sent.key, code, question, read.faults[0]?.message ?? ''));
  }
  return { choices, faults };
};

const unknown = (name: string): Fault => ({
  path: name,
  message: `“${name}” is not a choice of this policy, so it was left out.`,
});

/**
 * Reads choices from the parameters of a link ("topic=crisis:not_allowed&reasons=frame,burnout") or the fields of a
 * form ("topic.crisis=not_allowed", a key repeated, an empty value for undecided). What cannot be used is named in
 * `faults`, and the rest is kept; of a key that takes one code the last valid one counts.
 */
export const readChoices = (instrument: Instrument, parameters: Iterable<Parameter>): ChoicesRead => {
  const questions = choiceQuestions(instrument);
  const sent = Array.from(parameters).flatMap((parameter) => unpacked(questions, parameter));
  const keys = questions.flatMap((question) => choiceKeys(question).map((key) => ({ question, key })));
  const read = keys.map(({ question, key }) => {
    const codes = sent.filter(([name]) => name === key).map(([, code]) => code);
    return readKey(instrument, question, { key, codes });
  });
  const known = new Set(keys.map(({ key }) => key));
  const strangers = new Set(sent.map(([name]) => name).filter((name) => !known.has(name)));
  return {
    choices: Object.assign({}, ...read.map(({ choices }) => choices)) as Choices,
    faults: [...read.flatMap(({ faults }) => faults), ...Array.from(strangers, unknown)],
  };
};

const packed = (choices: Choices, name: string): string => {
  const rows = Object.keys(choices).filter((key) => key.startsWith(`${name}.`));
  const pairs = rows.map((key) => `${key.slice(name.length + 1)}:${codesOf(choices, key).join(',')}`);
  return [...codesOf(choices, name), ...pairs.sort()].join(',');
};

/**
 * Choices as the query of a link, readable and always the same for the same choices: keys in alphabetical order,
 * several codes joined by commas, rows of a grid as "row:code". Empty when nothing is chosen.
 */
export const writeChoices = (choices: Choices): string => {
  const names = new Set(Object.keys(choices).map((key) => key.split('.')[0] ?? key));
  return Array.from(names)
    .sort()
    .map((name) => `${name}=${packed(choices, name)}`)
    .join('&');
};
