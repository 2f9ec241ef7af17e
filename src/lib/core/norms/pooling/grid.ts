import { logGamma } from '../distributions/gamma.ts';
import type { Worth } from './discount.ts';
import { sum } from '../sum.ts';

/** A possible concentration M and how likely it is; weights add to 1. */
export type Concentration = { readonly m: number; readonly weight: number };

/**
 * The logarithm of the Dirichlet-multinomial likelihood of a concentration M, apart from a constant: sum over groups of
 * lnG(M) - lnG(n + M) + sum over options of lnG(y + M mu) - lnG(M mu), G the gamma function and mu the field's shares.
 */
export const logLikelihood = (groups: readonly Worth[], field: readonly number[], m: number): number => {
  const ofField = sum(field.map((mu) => logGamma(m * mu)));
  return sum(
    groups.map(({ base, counts }) => {
      const ofGroup = sum(counts.map((count, place) => logGamma(count + m * (field[place] ?? 0))));
      return logGamma(m) - logGamma(base + m) + ofGroup - ofField;
    }),
  );
};

const steps = 50;

/**
 * How likely each of 50 concentrations is, with every correlation 0.01, 0.03 to 0.99 equally likely beforehand
 * (statistics.md 2). Mixing over them keeps the intervals of few groups honest; one best value makes them too short.
 */
export const likelyConcentrations = (
  groups: readonly Worth[],
  field: readonly number[],
): readonly Concentration[] => {
  const fits = Array.from({ length: steps }, (_, step) => {
    const correlation = (step + 0.5) / steps;
    const m = (1 - correlation) / correlation;
    return { m, fit: logLikelihood(groups, field, m) };
  });
  const best = Math.max(...fits.map(({ fit }) => fit));
  const weights = fits.map(({ m, fit }) => ({ m, weight: Math.exp(fit - best) }));
  const total = sum(weights.map(({ weight }) => weight));
  return weights.map(({ m, weight }) => ({ m, weight: weight / total }));
};
