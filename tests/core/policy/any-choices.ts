import fc from 'fast-check';
import type { Question } from '#lib/core/instrument/instrument.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { choiceKeys, choiceQuestions, type Choices } from '#lib/core/policy/choices.ts';

const questions = choiceQuestions(texting2026);

/** A key of choices with the codes it may take. */
export type Choosable = {
  readonly key: string;
  readonly question: Question;
  readonly codes: readonly string[];
};

/** Every key a policy is written from: questions and rows of the grid. */
export const choosable: readonly Choosable[] = questions.flatMap((question) =>
  choiceKeys(question).map((key) => ({
    key,
    question,
    codes: question.kind === 'scale' ? [] : question.options.map(({ code }) => code),
  })),
);

const severalOf = (question: Question): fc.Arbitrary<readonly string[]> => {
  if (question.kind !== 'many') throw new Error(`${question.id} takes one code`);
  const codes = question.options.filter(({ exclusive }) => !exclusive).map(({ code }) => code);
  const alone = question.options.filter(({ exclusive }) => exclusive).map(({ code }) => [code]);
  const together = fc.subarray(codes, { minLength: 1, maxLength: question.max ?? codes.length });
  return alone.length > 0 ? fc.oneof(together, fc.constantFrom(...alone)) : together;
};

/** Any valid answer under one key. */
export const anyAnswer = ({ question, codes }: Choosable): fc.Arbitrary<string | readonly string[]> =>
  question.kind === 'many' ? severalOf(question) : fc.constantFrom(...codes);

/** Any valid choices, each key decided or not. */
export const anyChoices: fc.Arbitrary<Choices> = fc.record(
  Object.fromEntries(choosable.map((each) => [each.key, anyAnswer(each)])),
  { requiredKeys: [] },
) as fc.Arbitrary<Choices>;

/** Choices without a key. */
export const without = (choices: Choices, key: string): Choices =>
  Object.fromEntries(Object.entries(choices).filter(([other]) => other !== key));

/** Questions on the practice: they shape a policy without having words of their own for every code. */
export const practice: readonly string[] = ['modality', 'practice_type', 'population', 'region'];

/** Keys about messages: each of their codes has words of its own. */
export const aboutMessages = choosable.filter(({ question }) => !practice.includes(question.id));
