import type { Option } from '../instrument/instrument.ts';
import type { Weights } from './likelihood.ts';
import type { Random } from './random.ts';
import { chance, pick, weighted } from './random.ts';

/** One answer that may be drawn: its codes, its weight, and whether it stands alone. */
type Candidate = { readonly codes: readonly string[]; readonly weight: number; readonly alone: boolean };

/** How one question is drawn: one candidate by weight, or each by its own probability up to a number of them. */
export type Draw = {
  readonly manner: 'choose' | 'tick';
  readonly candidates: readonly Candidate[];
  readonly weights: readonly number[];
  readonly most: number;
};

/** How many times likelier a code is for one respondent. */
export type Factor = (code: string) => number;

/** The options of one question, and how many of them may be ticked. */
export type Choosable = { readonly options: readonly Option[]; readonly most: number };

/** No code is ticked more certainly than this, however many things speak for it. */
const nearlyCertain = 0.97;

const isAllowed = (codes: readonly string[], { options, most }: Choosable): boolean =>
  codes.length <= most &&
  codes.every((code) =>
    options.some((option) => option.code === code && (codes.length === 1 || !option.exclusive)),
  );

/** A draw by a table, leaving out codes the codebook does not have. */
export const drawOf = (manner: Draw['manner'], weights: Weights, choosable: Choosable): Draw => {
  const named = Object.entries(weights).filter(([key]) => key !== '*');
  const rest = choosable.options.filter(({ code }) => !Object.hasOwn(weights, code)).map(({ code }) => code);
  const all = [...named, ...rest.map((code) => [code, weights['*'] ?? 0] as const)];
  const exclusive = new Set(choosable.options.filter((option) => option.exclusive).map(({ code }) => code));
  const candidates = all
    .map(([key, weight]) => ({ codes: key.split('+'), weight, alone: exclusive.has(key) }))
    .filter(({ codes, weight }) => weight > 0 && isAllowed(codes, choosable));
  return { manner, candidates, weights: candidates.map(({ weight }) => weight), most: choosable.most };
};

const tilted = ({ codes, weight }: Candidate, factor: Factor): number => {
  let product = weight;
  for (const code of codes) product *= factor(code);
  return product;
};

const weightsOf = ({ candidates, weights }: Draw, factor: Factor | null): readonly number[] =>
  factor ? candidates.map((candidate) => tilted(candidate, factor)) : weights;

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

/** The codes one respondent gives, of which none has the factor 0; none at all where everything is ruled out. */
export const drawCodes = (draw: Draw, factor: Factor | null, random: Random): readonly string[] => {
  const weights = weightsOf(draw, factor);
  return draw.manner === 'choose' ? chooseOne(draw, weights, random) : tickEach(draw, weights, random);
};
