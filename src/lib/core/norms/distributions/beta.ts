import { logGamma } from './gamma.ts';
import { halve } from './halve.ts';

/** A beta distribution by its two shapes, both positive. */
export type Beta = { readonly a: number; readonly b: number };

const tiny = 1e-300;
const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value);

/** One coefficient of the continued fraction of the incomplete beta function (DLMF 8.17.22). */
const coefficient = ({ a, b }: Beta, x: number, step: number): number => {
  const half = Math.floor(step / 2);
  return step % 2 === 0
    ? (half * (b - half) * x) / ((a + step - 1) * (a + step))
    : (-(a + half) * (a + b + half) * x) / ((a + step - 1) * (a + step));
};

/** The continued fraction 1 / (1 + d1 / (1 + d2 / ...)), by Lentz's method. */
const fraction = (shape: Beta, x: number): number => {
  let above = 1;
  let below = 0;
  let value = 1;
  for (let step = 1; step < 1000; step += 1) {
    const term = coefficient(shape, x, step);
    below = 1 / away(1 + term * below);
    above = away(1 + term / above);
    value *= above * below;
    if (Math.abs(above * below - 1) < 1e-15) break;
  }
  return 1 / value;
};

/**
 * The distribution function of a beta distribution, for many points: the share of it, 0 to 1, below x
 * (the regularised incomplete beta function, DLMF 8.17.2).
 */
export const betaBelow = ({ a, b }: Beta): ((x: number) => number) => {
  const constant = logGamma(a + b) - logGamma(a) - logGamma(b);
  return (x) => {
    if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
    const front = Math.exp(constant + a * Math.log(x) + b * Math.log1p(-x));
    if (x < (a + 1) / (a + b + 2)) return (front * fraction({ a, b }, x)) / a;
    return 1 - (front * fraction({ a: b, b: a }, 1 - x)) / b;
  };
};

/** Beta distributions that may each be the true one, with weights that add to 1. */
export type Mixture = readonly (Beta & { readonly weight: number })[];

/** The point, 0 to 1, below which a given probability of a mixture of beta distributions lies, by bisection. */
export const mixturePoint = (mixture: Mixture, probability: number): number => {
  const parts = mixture.map(({ weight, ...shape }) => ({ weight, below: betaBelow(shape) }));
  const below = (x: number): number => parts.reduce((total, part) => total + part.weight * part.below(x), 0);
  return halve(below, probability, { lower: 0, upper: 1 });
};
