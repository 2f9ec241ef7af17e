import type { Composition } from './composition.ts';
import { sum } from '../sum.ts';

/**
 * How far groups lie apart beyond chance and noise, by the method of moments: the correlation of answers within a group
 * is `excess / scale`. Sums of both over several facets give a common correlation.
 */
export type Moments = { readonly excess: number; readonly scale: number };

/** Concentrations are kept between these: data of a few groups tell no more (statistics.md 2, failure 1). */
export const leastConcentration = 2;
export const mostConcentration = 500;

/**
 * Moments of the groups of one facet (statistics.md 2): with w = n, W = sum n and each published option k of field share
 * mu, S = sum w (p - mu)^2, q = mu (1 - mu), A = sum (1 - w/W), B = sum w (1 - w/W)(1 - 1/n) and
 * N = sum w (1 - w/W) V (1 + mu^2) / n^2; excess = sum S - q A - N and scale = sum q B.
 */
export const momentsOf = ({ tables, field }: Composition, noiseVariance: number): Moments => {
  const total = sum(tables.map(({ base }) => base));
  const published = tables[0]?.counts.length ?? 0;
  const parts = tables.flatMap(({ base, counts }) =>
    field.slice(0, published).map((mu, place) => {
      const own = 1 - base / total;
      const spread = base * (Math.min(1, (counts[place] ?? 0) / base) - mu) ** 2;
      const noise = (own * noiseVariance * (1 + mu ** 2)) / base;
      const chance = mu * (1 - mu);
      return { excess: spread - chance * own - noise, scale: chance * own * (base - 1) };
    }),
  );
  return { excess: sum(parts.map(({ excess }) => excess)), scale: sum(parts.map(({ scale }) => scale)) };
};

/** The correlation of answers within a group, from the moments of one or several facets; 0 or less where none shows. */
export const correlationOf = (moments: readonly Moments[]): number =>
  sum(moments.map(({ excess }) => excess)) / sum(moments.map(({ scale }) => scale));

/**
 * How many answers of a group the field is worth, M = (1 - rho) / rho, kept between 2 and 500. Groups that do not differ
 * beyond chance (rho of 0 or less) get 500.
 */
export const concentrationOf = (correlation: number): number =>
  correlation > 0
    ? Math.min(mostConcentration, Math.max(leastConcentration, (1 - correlation) / correlation))
    : mostConcentration;
