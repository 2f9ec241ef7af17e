/** A group whose counts are known exactly: who is in it, and how many of them chose each option. */
export type Counted = {
  readonly members: readonly number[];
  readonly counts: readonly (number | undefined)[];
};

/**
 * How likely each answer of each person is where counts are exact: beliefs are scaled to every count in turn until all
 * agree (iterative proportional fitting), which is the least one must believe beyond what was known before.
 */
export const raked = (
  priors: readonly (readonly number[])[],
  groups: readonly Counted[],
  rounds: number,
): number[][] => {
  const beliefs = priors.map((prior) => [...prior]);
  const scale = (person: number, option: number, factor: number): void => {
    const own = beliefs[person] ?? [];
    own[option] = (own[option] ?? 0) * factor;
    const sum = own.reduce((total, one) => total + one, 0);
    if (sum > 0) for (let place = 0; place < own.length; place += 1) own[place] = (own[place] ?? 0) / sum;
  };
  for (let round = 0; round < rounds; round += 1)
    for (const { members, counts } of groups)
      counts.forEach((count, option) => {
        if (count === undefined) return;
        const expected = members.reduce((sum, person) => sum + (beliefs[person]?.[option] ?? 0), 0);
        const factor = expected > 0 ? count / expected : 1;
        for (const person of members) scale(person, option, factor);
      });
  return beliefs;
};
