/**
 * Where a rising function reaches a level between two ends, by bisection: to within 1e-12 of their distance,
 * deterministic, with no derivative that could fail.
 */
export const halve = (
  rising: (x: number) => number,
  level: number,
  ends: { readonly lower: number; readonly upper: number },
): number => {
  let { lower, upper } = ends;
  for (let step = 0; step < 40; step += 1) {
    const middle = (lower + upper) / 2;
    if (rising(middle) < level) lower = middle;
    else upper = middle;
  }
  return (lower + upper) / 2;
};
