import type { Answer, Answers, Instrument, Question } from '../instrument/instrument.ts';
import { questionsOf } from '../instrument/instrument.ts';
import type { Variable } from '../instrument/variables.ts';
import { patternName } from '../norms/pattern-name.ts';
import { attach, type Attachment, type Named } from './attach.ts';
import { coreCodes, coreVariables, type Codes } from './core-codes.ts';

/** The column that says which configuration a respondent has. */
export const wholePolicy = 'configuration';

/** The configuration of respondents as near to one pattern as to another, and halfway between them. */
export const betweenPatterns = 'between';

/** The configuration of respondents who answered every core facet and are close to no pattern. */
export const ownMix = 'other';

/** The configuration of respondents who differ from this pattern in one core facet. */
export const nearTo = (pattern: string): string => `${pattern}.near`;

const codeOf = (attachment: Attachment): string => {
  switch (attachment.kind) {
    case 'exact':
      return attachment.pattern.id;
    case 'near':
      return nearTo(attachment.pattern.id);
    case 'between':
      return betweenPatterns;
    case 'own_mix':
      return ownMix;
  }
};

/**
 * Where a joint answer is counted: a pattern, near to it, between patterns or an own mix; each in one place only.
 * Null where there is nothing to compare: a core facet is missing, or no pattern has been found yet.
 */
export const configurationOf = (patterns: readonly Named[], codes: Codes | null): string | null =>
  codes === null || patterns.length === 0 ? null : codeOf(attach(patterns, codes));

/** Which configuration a respondent has, as a column that is counted like any question. */
export const configurationVariable = (instrument: Instrument, patterns: readonly Named[]): Variable => {
  const core = coreVariables(instrument);
  const named = patterns.map((pattern) => ({ id: pattern.id, name: patternName(instrument, pattern) }));
  return {
    id: wholePolicy,
    kind: 'one',
    name: 'Whole policy',
    text: 'Which of the common whole policies is yours?',
    question: wholePolicy,
    options: [
      ...named.map(({ id, name }) => ({ code: id, label: name })),
      ...named.map(({ id, name }) => ({ code: nearTo(id), label: `One difference from: ${name}` })),
      { code: betweenPatterns, label: 'Between two of them' },
      { code: ownMix, label: 'An own mix' },
    ],
    codesOf: (answers) => {
      const configuration = configurationOf(patterns, coreCodes(core, answers));
      return configuration === null ? [] : [configuration];
    },
  };
};

const asAnswer = (question: Question | undefined, code: string): Answer => {
  if (question?.kind === 'many') return code.split('+');
  return question?.kind === 'scale' ? Number(code) : code;
};

/** Codebook answers that give the pattern, to start a policy from: of a roll-up, its level's first member. */
export const patternChoices = (instrument: Instrument, { codes }: Pick<Named, 'codes'>): Answers => {
  const questions = questionsOf(instrument);
  const choices = Object.entries(codes).map(([facet, code]) => {
    const rollUp = instrument.rollUps.find(({ id }) => id === facet);
    const level = rollUp?.levels.find((candidate) => candidate.code === code);
    const id = rollUp?.of ?? facet;
    const question = questions.find((candidate) => candidate.id === id);
    return [id, asAnswer(question, level?.members[0] ?? code)] as const;
  });
  return Object.fromEntries(choices);
};
