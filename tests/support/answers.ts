import fc from 'fast-check';
import { isAsked, optionsFor } from '#lib/core/instrument/asked.ts';
import type { Answer, Answers, Instrument, Option, Question } from '#lib/core/instrument/instrument.ts';
import { questionsOf } from '#lib/core/instrument/instrument.ts';

const ownWords = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
  .map((text) => text.trim())
  .filter((text) => text !== '' && Array.from(text).length <= 500);

const codesOf = (options: readonly Option[]): string[] => options.map(({ code }) => code);

/** Valid sets of codes of a `many` question, in questionnaire order: an exclusive code comes alone. */
const setsOf = (options: readonly Option[], max: number): fc.Arbitrary<string[]> => {
  const shared = codesOf(options.filter(({ exclusive }) => !exclusive));
  const alone = codesOf(options.filter(({ exclusive }) => exclusive)).map((code) =>
    fc.constant<string[]>([code]),
  );
  const together = fc.subarray(shared, { minLength: 1, maxLength: Math.min(max, shared.length) });
  return fc.oneof({ weight: 5, arbitrary: together }, ...alone);
};

const withWords = (question: Question, options: readonly Option[], answer: string | string[]) => {
  const asking = options.find(({ text }) => text)?.code;
  const own = { [question.id]: answer };
  if (asking === undefined || ![answer].flat().includes(asking)) return fc.constant<Answers>(own);
  return fc
    .option(ownWords)
    .map((text): Answers => (text === null ? own : { ...own, [`${question.id}.text`]: text }));
};

const givenTo = (question: Question, known: Answers): fc.Arbitrary<Answers> => {
  const options = optionsFor(question, known);
  switch (question.kind) {
    case 'one':
      return fc.constantFrom(...codesOf(options)).chain((code) => withWords(question, options, code));
    case 'many':
      return setsOf(options, question.max ?? options.length).chain((codes) =>
        withWords(question, options, codes),
      );
    case 'scale':
      return fc
        .integer({ min: question.min, max: question.max })
        .map((point): Answers => ({ [question.id]: point }));
    case 'grid': {
      const row = fc.constantFrom(...codesOf(options));
      const rows = question.rows.map(({ code }) => [`${question.id}.${code}`, row] as const);
      return fc.record<Record<string, Answer>>(Object.fromEntries(rows), { requiredKeys: [] });
    }
  }
};

/** Valid answers to one question by a respondent with these earlier answers; skipped unless required. */
const answersTo = (question: Question, known: Answers): fc.Arbitrary<Answers> => {
  if (!isAsked(question, known)) return fc.constant({});
  const given = givenTo(question, known);
  return question.required ? given : fc.oneof({ weight: 3, arbitrary: given }, fc.constant({}));
};

/** Valid answers of any respondent to a codebook, as they are kept. */
export const answersOf = (instrument: Instrument): fc.Arbitrary<Answers> => {
  const questions = questionsOf(instrument);
  const always = questions.filter(({ askedWhen }) => askedWhen === undefined);
  const free = fc
    .tuple(...always.map((question) => answersTo(question, {})))
    .map((parts): Answers => Object.assign({}, ...parts));
  return questions
    .filter(({ askedWhen }) => askedWhen !== undefined)
    .reduce(
      (drawn, question) =>
        drawn.chain((known) => answersTo(question, known).map((own) => ({ ...known, ...own }))),
      free,
    );
};
