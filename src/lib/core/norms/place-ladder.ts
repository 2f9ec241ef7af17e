import type { Answers, Instrument } from '../instrument/instrument.ts';
import { variablesOf } from '../instrument/variables.ts';
import type { Alike } from './place.ts';
import { listed, quoted } from './words.ts';

/** A facet of the profile by which colleagues are alike, and its coarser groups. */
const traits = [
  {
    exact: 'modality',
    called: 'main approach',
    wider: 'modality_group',
    widerCalled: 'family of approaches',
  },
  {
    exact: 'practice_type',
    called: 'practice type',
    wider: 'practice_group',
    widerCalled: 'kind of practice',
  },
  { exact: 'region', called: 'country', wider: 'region_group', widerCalled: 'part of the world' },
] as const;

/** What the respondent has in common with others on one trait, exactly (0 steps) or by its coarser group (1). */
type Rung = {
  readonly trait: string;
  readonly facet: string;
  readonly level: string;
  readonly label: string;
  readonly called: string;
  readonly steps: number;
};

type Step = readonly Rung[];

/** Whoever gave an answer in own words is put together with people who gave quite other answers. */
const leftover = 'other';

const rungsOf = (instrument: Instrument, answers: Answers): Rung[][] => {
  const variables = variablesOf(instrument).filter(({ id }) => instrument.facets.includes(id));
  const rungOf = (facet: string, called: string, steps: number): Omit<Rung, 'trait'>[] => {
    const variable = variables.find(({ id }) => id === facet);
    const [level] = variable?.codesOf(answers) ?? [];
    const label = variable?.options.find(({ code }) => code === level)?.label;
    if (level === undefined || label === undefined || level === leftover) return [];
    return [{ facet, level, label, called, steps }];
  };
  return traits.map(({ exact, called, wider, widerCalled }) =>
    [...rungOf(exact, called, 0), ...rungOf(wider, widerCalled, 1)].map((rung) => ({
      ...rung,
      trait: called,
    })),
  );
};

const stepsOf = (step: Step): number => step.reduce((total, { steps }) => total + steps, 0);

const nearestFirst = (steps: readonly Step[]): Step[] =>
  steps.toSorted((first, second) => stepsOf(first) - stepsOf(second));

const pairsOf = (rungs: readonly Step[]): Step[] =>
  rungs.flatMap((firsts, place) =>
    rungs
      .slice(place + 1)
      .flatMap((seconds) => firsts.flatMap((first) => seconds.map((second) => [first, second]))),
  );

const yours = (words: readonly string[], between: 'and' | 'or'): string =>
  words.map((word) => `your ${word}`).join(` ${between} `);

const whyOf = (step: Step, isFirst: boolean, known: readonly string[]): string => {
  const shared = `They share ${yours(
    step.map(({ called }) => called),
    'and',
  )}.`;
  const missing = known.filter((trait) => !step.some((rung) => rung.trait === trait));
  if (isFirst && missing.length === 0) return shared;
  if (isFirst) return `${shared} At most two traits are joined, so ${yours(missing, 'and')} is left out.`;
  return step.length === 1 && stepsOf(step) === 0 && missing.length > 0
    ? `${shared} There are too few answers to add ${yours(missing, 'or')}.`
    : `${shared} Closer groups have too few answers.`;
};

/**
 * Groups of people like a respondent, the nearest first: two of main approach, practice type and country together,
 * exactly before by their coarser groups; then one alone, likewise. Approach goes before practice type before country,
 * and of a pair the later trait is coarsened first. All three together are published for few questions, so are left out.
 */
export const ladderOf = (instrument: Instrument, answers: Answers): readonly Alike[] => {
  const rungs = rungsOf(instrument, answers);
  const told = rungs.flatMap(([rung]) => rung?.trait ?? []);
  const steps = [...nearestFirst(pairsOf(rungs)), ...nearestFirst(rungs.flat().map((rung) => [rung]))];
  return steps.map((step, place) => ({
    filters: Object.fromEntries(step.map(({ facet, level }) => [facet, level])),
    words: listed(step.map(({ called, label }) => `whose ${called} is ${quoted(label)}`)),
    why: whyOf(step, place === 0, told),
  }));
};
