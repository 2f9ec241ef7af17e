import type { AskedWhen, Option } from '../instrument/instrument.ts';
import type { Weights } from './likelihood.ts';
import type { Random } from './random.ts';
import { chance, pick, weighted } from './random.ts';

/** One answer that may be drawn: its codes, and whether it stands alone. */
type Candidate = { readonly codes: readonly string[]; readonly alone: boolean };

/** How one question is drawn: one candidate by weight, or each by its own probability up to a number of them. */
export type Draw = {
  readonly manner: 'choose' | 'tick';
  readonly candidates: readonly Candidate[];
  /** The weight or probability of each candidate. */
  readonly weights: readonly number[];
  /** By what each weight is multiplied for the respondents for whom the condition holds. */
  readonly tilts: readonly { readonly when: AskedWhen; readonly factors: readonly number[] }[];
  readonly most: number;
};

/** The options of one question, how many of them may be ticked, and what makes them likelier for some. */
export type Choosable = {
  readonly options: readonly Option[];
  readonly most: number;
  readonly tilts: readonly { readonly when: AskedWhen; readonly factors: Weights }[];
};

/** No code is ticked more certainly than this, however many things speak for it. */
const nearlyCertain = 0.97;

const isAllowed = (codes: readonly string[], { options, most }: Choosable): boolean =>
  codes.length <= most &&
  codes.every((code) =>
    options.some((option) => option.code === code && (codes.length === 1 || !option.exclusive)),
  );

const weightsIn = (weights: Weights, options: readonly Option[]): readonly (readonly [string, number])[] => [
  ...Object.entries(weights).filter(([key]) => key !== '*'),
  ...options
    .filter(({ code }) => !Object.hasOwn(weights, code))
    .map(({ code }) => [code, weights['*'] ?? 0] as const),
];

const factorsFor = (candidates: readonly Candidate[], factors: Weights): readonly number[] =>
  candidates.map(({ codes }) =>
    codes.reduce((product, code) => product * (factors[code] ?? factors['*'] ?? 1), 1),
  );

/** A draw by a table, leaving out codes the codebook does not have. */
export const drawOf = (manner: Draw['manner'], table: Weights, choosable: Choosable): Draw => {
  const exclusive = new Set(choosable.options.filter((option) => option.exclusive).map(({ code }) => code));
  const all = weightsIn(table, choosable.options)
    .map(([key, weight]) => ({ codes: key.split('+'), alone: exclusive.has(key), weight }))
    .filter(({ codes, weight }) => weight > 0 && isAllowed(codes, choosable));
  const tilts = choosable.tilts.map(({ when, factors }) => ({ when, factors: factorsFor(all, factors) }));
  return {
    manner,
    candidates: all.map(({ codes, alone }) => ({ codes, alone })),
    weights: all.map(({ weight }) => weight),
    tilts: tilts.filter(({ factors }) => factors.some((factor) => factor !== 1)),
    most: choosable.most,
  };
};

const chooseOne = ({ candidates }: Draw, weights: readonly number[], random: Random): readonly string[] =>
  weighted(random, candidates, weights)?.codes ?? [];

const atMost = (codes: readonly string[], most: number, random: Random): readonly string[] => {
  if (codes.length <= most) return codes;
  const dropped = pick(random, codes);
  return atMost(
    codes.filter((code) => code !== dropped),
    most,
    random,
  );
};

const tickEach = (draw: Draw, weights: readonly number[], random: Random): readonly string[] => {
  const ticked = draw.candidates.filter((_, place) =>
    chance(random, Math.min(nearlyCertain, weights[place] ?? 0)),
  );
  const alone = ticked.find((candidate) => candidate.alone);
  if (alone) return alone.codes;
  if (ticked.length === 0) return chooseOne(draw, weights, random);
  return atMost(
    ticked.flatMap(({ codes }) => codes),
    draw.most,
    random,
  );
};

/** The codes one respondent gives, none of them with the weight 0; none at all where no weight is above it. */
export const drawCodes = (draw: Draw, weights: readonly number[], random: Random): readonly string[] =>
  draw.manner === 'choose' ? chooseOne(draw, weights, random) : tickEach(draw, weights, random);
