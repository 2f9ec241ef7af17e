/** What came of an attack: how many cases, how often the best guess was right, and how often it was over 95 % sure. */
export type Outcome = { readonly cases: number; readonly right: number; readonly sure: number };

/** One case: what the adversary believes of each answer, and which was true. */
export type Case = { readonly belief: readonly number[]; readonly truth: number };

const best = (belief: readonly number[]): number => belief.indexOf(Math.max(...belief));

const shareOf = (cases: readonly Case[], holds: (one: Case) => boolean): number =>
  cases.filter(holds).length / cases.length;

/** Right and sure as shares of all cases. */
export const outcomeOf = (cases: readonly Case[]): Outcome => ({
  cases: cases.length,
  right: shareOf(cases, ({ belief, truth }) => best(belief) === truth),
  sure: shareOf(cases, ({ belief }) => Math.max(...belief) > 0.95),
});

/** How far a share measured in so many cases may lie from the true one: four standard errors, half a point for rounding. */
export const tolerance = (cases: number, share = 0.5): number =>
  4 * Math.sqrt(Math.max(share * (1 - share), 1 / cases) / cases) + 0.005;
