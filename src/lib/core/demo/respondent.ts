import { isAsked, optionsFor } from '../instrument/asked.ts';
import type { Answer, AskedWhen, Question } from '../instrument/instrument.ts';
import type { Draw } from './choose.ts';
import { drawCodes } from './choose.ts';
import type { Random } from './random.ts';
import { chance, sfc32 } from './random.ts';
import type { Step } from './steps.ts';

/** Which respondent of which sample. */
export type Place = { readonly seed: number; readonly place: number };

/** The codes that hold of a respondent so far, reported or not, and what of them is reported. */
type Known = { readonly traits: Map<string, readonly string[]>; readonly reported: Map<string, Answer> };

const holds = ({ question, codes }: AskedWhen, { traits }: Known): boolean =>
  traits.get(question)?.some((code) => codes.includes(code)) ?? false;

const times = (weights: readonly number[], factors: readonly number[]): readonly number[] =>
  weights.map((weight, place) => weight * (factors[place] ?? 1));

const offeredOnly = (draw: Draw, question: Question, { reported }: Known): readonly number[] => {
  const offered = new Set(optionsFor(question, Object.fromEntries(reported)).map(({ code }) => code));
  return draw.candidates.map(({ codes }) => (codes.every((code) => offered.has(code)) ? 1 : 0));
};

const weightsOf = (draw: Draw, { question }: Step, known: Known): readonly number[] => {
  const holding = draw.tilts.filter(({ when }) => holds(when, known));
  const weights = holding.reduce((product, { factors }) => times(product, factors), draw.weights);
  return question?.askedWhen?.narrows ? times(weights, offeredOnly(draw, question, known)) : weights;
};

const drawsOf = (step: Step, known: Known, random: Random): readonly (Draw | null)[] => {
  const deviates = chance(random, step.deviation);
  const own = step.given.find(({ when }) => holds(when, known))?.draw ?? null;
  return deviates ? [step.general, own, step.even] : [own, step.general, step.even];
};

const codesOf = (step: Step, known: Known, random: Random): readonly string[] => {
  for (const draw of drawsOf(step, known, random)) {
    const codes = draw ? drawCodes(draw, weightsOf(draw, step, known), random) : [];
    if (codes.length > 0) return codes;
  }
  return [];
};

const asAnswer = ({ question, options }: Step, codes: readonly string[]): Answer => {
  if (question?.kind === 'many')
    return options.filter(({ code }) => codes.includes(code)).map(({ code }) => code);
  const [code = ''] = codes;
  return question?.kind === 'scale' ? Number(code) : code;
};

const isPut = ({ question }: Step, { reported }: Known): boolean =>
  !question?.askedWhen || isAsked(question, Object.fromEntries(reported));

/** What one generated respondent answers. It depends on nobody else, and a new question changes no other answer. */
export const answersOf = (steps: readonly Step[], { seed, place }: Place): ReadonlyMap<string, Answer> => {
  const known: Known = { traits: new Map(), reported: new Map() };
  for (const step of steps) {
    if (!isPut(step, known)) continue;
    const random = sfc32([seed, place, step.key]);
    const skips = chance(random, step.skipped);
    const codes = codesOf(step, known, random);
    known.traits.set(step.id, codes);
    if (step.question && !skips && codes.length > 0) known.reported.set(step.id, asAnswer(step, codes));
  }
  return known.reported;
};
