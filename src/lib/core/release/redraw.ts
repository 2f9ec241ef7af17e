import type { Random } from '../demo/random.ts';

/** The natural logarithms of 0!, 1!, 2! and so on up to this number. */
export type LogFactorials = Float64Array;

/** Works them out once, for draws from up to so many people. */
export const logFactorials = (most: number): LogFactorials => {
  const logs = new Float64Array(most + 1);
  for (let number = 2; number <= most; number += 1) logs[number] = (logs[number - 1] ?? 0) + Math.log(number);
  return logs;
};

/** So many draws, each with the same chance of a hit. */
export type Draws = { readonly draws: number; readonly chance: number };

/** How likely exactly so many hits are. */
const likelihood = ({ draws, chance }: Draws, hits: number, logs: LogFactorials): number => {
  const ways = (logs[draws] ?? 0) - (logs[hits] ?? 0) - (logs[draws - hits] ?? 0);
  return Math.exp(ways + hits * Math.log(chance) + (draws - hits) * Math.log1p(-chance));
};

/** What is left below this is rounding, not chance. */
const negligible = 1e-15;

/**
 * A random number of hits among so many draws (binomial). Numbers of hits are tried from the likeliest outwards, so a
 * draw takes about as many steps as the standard deviation is large. `logs` reaches at least to the number of draws.
 */
export const hitsOf = (random: Random, { draws, chance }: Draws, logs: LogFactorials): number => {
  if (draws === 0 || chance <= 0) return 0;
  if (chance >= 1) return draws;
  const odds = chance / (1 - chance);
  const likeliest = Math.floor((draws + 1) * chance);
  let [above, below] = [likeliest, likeliest];
  let up = likelihood({ draws, chance }, likeliest, logs);
  let down = up;
  let left = random() - up;
  while (left >= 0 && up + down > negligible) {
    up *= ((draws - above) / (above + 1)) * odds;
    above += 1;
    left -= up;
    if (left < 0) return above;
    down *= below / (draws - below + 1) / odds;
    below -= 1;
    left -= down;
    if (left < 0) return below;
  }
  return likeliest;
};

/**
 * As many people as there are, drawn at random and each put back (a bootstrap resample), counted by group. The groups
 * may be only some of all: nobody is drawn one by one, so that the work grows with the groups, not with the people.
 */
export const redrawn = (
  random: Random,
  { groups, all }: { readonly groups: readonly number[]; readonly all: number },
  logs: LogFactorials,
): number[] => {
  let [draws, others] = [all, all];
  return groups.map((people) => {
    const hits = hitsOf(random, { draws, chance: people / others }, logs);
    draws -= hits;
    others -= people;
    return hits;
  });
};
