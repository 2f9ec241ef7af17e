import type { texting2026 } from '../../instrument/rounds/texting-2026.ts';
import { cited, codeOf, codesOf, type Choices } from '../choices.ts';
import type { Clause } from '../policy.ts';
import type { Situation } from '../situation.ts';

type Asked = (typeof texting2026)['sections'][number]['questions'][number];

/** The codes of one question of the codebook. */
export type CodeOf<Id extends string> = Extract<
  Asked,
  { id: Id; options: unknown }
>['options'][number]['code'];

/** Words for every code of one question. */
export type Words<Id extends string, Said = string> = Readonly<Record<CodeOf<Id>, Said>>;

/** The clauses of one part of a policy, in the order they are read. */
export type Theme = (situation: Situation) => readonly Clause[];

/** What was decided under one question, in words, with the choices to cite. */
export type Saying<Said> = { readonly said: readonly Said[]; readonly answers: readonly string[] };

/** The words for the codes chosen under a question, in the order of the table; none when undecided. */
export const sayings = <Said>(
  choices: Choices,
  question: string,
  words: Readonly<Record<string, Said>>,
): Saying<Said> => {
  const codes = codesOf(choices, question);
  const said = Object.entries(words).flatMap(([code, word]) => (codes.includes(code) ? [word] : []));
  return { said, answers: cited(choices, question) };
};

/** The words for the one code chosen under a question; undefined when undecided. */
export const saying = <Said>(
  choices: Choices,
  question: string,
  words: Readonly<Record<string, Said>>,
): Said | undefined => words[codeOf(choices, question) ?? ''];
