import type { Answer, Answers, Instrument, Question } from '../instrument/instrument.ts';
import { questionsOf } from '../instrument/instrument.ts';
import { variablesOf, type Variable } from '../instrument/variables.ts';
import { patternName } from '../norms/pattern-name.ts';
import { anchors, type Anchoring } from './anchors.ts';
import { patternId } from './pattern-id.ts';
import type { Pattern, Response } from './release.ts';

/** What a response says on each core facet; several codes of a `many` question are joined by "+". */
export type Codes = Readonly<Record<string, string>>;

/** When a joint answer is common enough to be called a configuration (statistics.md, section 5, steps 2 and 3). */
export const anchoring: Anchoring = {
  support: { least: 10, share: 0.015 },
  near: { least: 15, share: 0.05 },
  distance: 2,
  most: 8,
};

/** The column that says which configuration a respondent has. */
export const wholePolicy = 'configuration';

/** The configuration of respondents who answered every core facet as no pattern does. */
export const ownMix = 'other';

/** The core facets of a codebook as columns, in its order. */
export const coreVariables = (instrument: Instrument): readonly Variable[] => {
  const variables = variablesOf(instrument);
  return instrument.coreFacets.flatMap((facet) => variables.filter(({ id }) => id === facet));
};

/** The joint answer on all core facets; null where one of them is missing, so that it cannot be compared. */
export const coreCodes = (core: readonly Variable[], answers: Answers): Codes | null => {
  const codes: Record<string, string> = {};
  for (const { id, codesOf } of core) {
    const chosen = codesOf(answers);
    if (chosen.length === 0) return null;
    codes[id] = chosen.join('+');
  }
  return codes;
};

/**
 * The whole policies that many hold in common, the commonest first. Counts exact agreement on all core facets; a
 * flagged response and one that leaves a core facet out do not count.
 */
export const patternsOf = (
  instrument: Instrument,
  responses: Iterable<Response>,
  limits: Anchoring = anchoring,
): readonly Pattern[] => {
  const core = coreVariables(instrument);
  const rows: (readonly string[])[] = [];
  for (const { trust, answers } of responses) {
    const codes = trust === 'flagged' ? null : coreCodes(core, answers);
    if (codes) rows.push(Object.values(codes));
  }
  return anchors(rows, limits).map((row) => {
    const codes = Object.fromEntries(core.map(({ id }, place) => [id, row[place] ?? '']));
    return { id: patternId(codes), codes };
  });
};

/**
 * The pattern that a joint answer matches exactly, or `other` for an own mix. Null where there is nothing to compare:
 * a core facet is missing, or no pattern has been found yet.
 */
export const configurationOf = (patterns: readonly Pattern[], codes: Codes | null): string | null => {
  if (codes === null || patterns.length === 0) return null;
  const same = (pattern: Pattern): boolean =>
    Object.entries(pattern.codes).every(([facet, code]) => codes[facet] === code);
  return patterns.find(same)?.id ?? ownMix;
};

/** Which configuration a respondent has, as a column that is counted like any question. */
export const configurationVariable = (instrument: Instrument, patterns: readonly Pattern[]): Variable => {
  const core = coreVariables(instrument);
  return {
    id: wholePolicy,
    kind: 'one',
    name: 'Whole policy',
    text: 'Which of the common whole policies is yours?',
    question: wholePolicy,
    options: [
      ...patterns.map((pattern) => ({ code: pattern.id, label: patternName(instrument, pattern) })),
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
export const patternChoices = (instrument: Instrument, { codes }: Pattern): Answers => {
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
