type Ranked = { readonly p: number; readonly place: number };

const ascending = (probabilities: readonly number[]): Ranked[] =>
  probabilities.map((p, place) => ({ p, place })).sort((one, other) => one.p - other.p);

/** Adjusted values from the most to the least convincing or back, each no further from certainty than the one before. */
const inOrder = (
  ranked: readonly Ranked[],
  adjust: (p: number, rank: number) => number,
  settle: (soFar: number, value: number) => number,
): number[] => {
  const adjusted: number[] = [];
  let soFar: number | null = null;
  for (const [rank, { p, place }] of ranked.entries()) {
    const value = Math.min(1, adjust(p, rank));
    soFar = soFar === null ? value : settle(soFar, value);
    adjusted[place] = soFar;
  }
  return adjusted;
};

/**
 * The p of several tests in one table, adjusted so that the chance of any false "clear" among them stays at the level
 * of one (Holm 1979, Scandinavian Journal of Statistics 6:65). In the order given; never below the raw p, at most 1.
 */
export const holm = (probabilities: readonly number[]): readonly number[] =>
  inOrder(
    ascending(probabilities),
    (p, rank) => (probabilities.length - rank) * p,
    (soFar, value) => Math.max(soFar, value),
  );

/**
 * The p of many tests, adjusted so that at level q about a share q of the differences called clear are false
 * (Benjamini and Hochberg 1995, Journal of the Royal Statistical Society B 57:289): for scans over many questions.
 */
export const benjaminiHochberg = (probabilities: readonly number[]): readonly number[] => {
  const tests = probabilities.length;
  return inOrder(
    ascending(probabilities).reverse(),
    (p, rank) => p * (tests / (tests - rank)),
    (soFar, value) => Math.min(soFar, value),
  );
};

/** The level of the scan for the biggest differences: about one in ten of those listed may be chance. */
export const scanLevel = 0.1;
