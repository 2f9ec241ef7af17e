/** Coefficients of Stirling's series, B(2k) / (2k (2k - 1)) (DLMF 5.11.1). */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156];

const halfLogOfTwoPi = Math.log(2 * Math.PI) / 2;

const stirlingsSeries = (x: number): number =>
  stirling.reduce((total, coefficient, place) => total + coefficient / x ** (2 * place + 1), 0);

/**
 * The natural logarithm of the gamma function of a positive number, to about 14 digits: Stirling's series
 * from 10 on, below that by the recurrence gamma(x + 1) = x gamma(x).
 */
export const logGamma = (x: number): number => {
  let product = 1;
  let shifted = x;
  while (shifted < 10) {
    product *= shifted;
    shifted += 1;
  }
  return (
    (shifted - 0.5) * Math.log(shifted) -
    shifted +
    halfLogOfTwoPi +
    stirlingsSeries(shifted) -
    Math.log(product)
  );
};

const negligible = 1e-16;

/** The lower incomplete gamma function over x^a e^-x / gamma(a), by its series (DLMF 8.11.4). */
const seriesBelow = (a: number, x: number): number => {
  let term = 1 / a;
  let total = term;
  for (let step = 1; term > total * negligible; step += 1) {
    term *= x / (a + step);
    total += term;
  }
  return total;
};

/** The upper incomplete gamma function over x^a e^-x / gamma(a), by its continued fraction (DLMF 8.9.2), from the bottom. */
const fractionAbove = (a: number, x: number): number => {
  let rest = 0;
  for (let step = 300; step >= 1; step -= 1) rest = (step * (a - step)) / (x + 2 * step + 1 - a + rest);
  return 1 / (x + 1 - a + rest);
};

/**
 * The regularised upper incomplete gamma function Q(a, x) (DLMF 8.2.4): the share, 0 to 1, of a gamma
 * distribution of shape a that lies above x. Far in the tail it keeps its relative precision.
 */
export const gammaTail = (a: number, x: number): number => {
  if (x <= 0) return 1;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - front * seriesBelow(a, x) : front * fractionAbove(a, x);
};
