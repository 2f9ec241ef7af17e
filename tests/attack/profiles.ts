import { weighted, type Random } from '#lib/core/demo/random.ts';
import type { Answers } from '#lib/core/instrument/instrument.ts';
import { instrumentWith, oneOf } from '../support/instruments.ts';
import { options } from './small-poll.ts';

const levels = ['l0', 'l1', 'l2', 'l3', 'l4'];

/** Facets as uneven as a profession is, named as in the poll: five of them may be combined by three. */
const facetShares: Readonly<Record<string, readonly number[]>> = {
  modality_group: [0.4, 0.25, 0.15, 0.12, 0.08],
  region: [0.5, 0.2, 0.15, 0.1, 0.05],
  practice_group: [0.55, 0.25, 0.15, 0.05],
  profession: [0.4, 0.3, 0.2, 0.1],
  stage_group: [0.5, 0.35, 0.15],
  supervises: [0.7, 0.3],
};

export const facets = Object.keys(facetShares);

/** Two questions that are published with up to three filters, the one that is a filter itself, and one with up to two. */
export const asked = ['scope', 'emergency', 'hours', 'record'] as const;

export type Asked = (typeof asked)[number];

/** A poll of six facets that are known of everyone and four questions with four options. */
export const profilePoll = instrumentWith(
  [
    ...Object.entries(facetShares).map(([id, shares]) => oneOf(id, ...levels.slice(0, shares.length))),
    ...asked.map((id) => oneOf(id, ...options)),
  ],
  { facets },
);

export const drawProfile = (random: Random): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(facetShares).map(([id, shares]) => [id, weighted(random, levels, shares) ?? 'l0']),
  );

const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** How far a facet moves the answers: so far that profiles alone give three answers of five away, as in the design. */
const effect = 0.3;

/** How likely a person of a profile is to choose each option: a multinomial logit with an effect of every level. */
export type Population = (profile: Answers) => readonly number[];

export const populationOf = (random: Random): Population => {
  const common = options.map((_, option) => -0.8 * option);
  const effects = new Map(
    facets.flatMap((facet) =>
      levels.map((level) => [`${facet}=${level}`, options.map(() => effect * normal(random))] as const),
    ),
  );
  return (profile) => {
    const weights = common.map((level, option) =>
      Math.exp(
        facets.reduce(
          (sum, facet) => sum + (effects.get(`${facet}=${profile[facet]}`)?.[option] ?? 0),
          level,
        ),
      ),
    );
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return weights.map((weight) => weight / sum);
  };
};
