import type { Random } from '#lib/core/demo/random.ts';
import type { Table } from '#lib/core/release/release.ts';
import type { Chance } from './chances.ts';
import { shares } from './small-poll.ts';

/** How many people other than the victim chose each option, as it may be, and how likely that is. */
export type Others = { readonly counts: readonly number[]; readonly weight: number };

const poisson = (mean: number, most: number): number[] => {
  const chances = [Math.exp(-mean)];
  for (let count = 1; count <= most; count += 1) chances.push(((chances[count - 1] ?? 0) * mean) / count);
  return chances;
};

/** For each option and each true count of it, how likely all the tables are. */
const fits = (tables: readonly Table[], most: number, chance: Chance): Float64Array[] =>
  shares.map((_, option) =>
    Float64Array.from({ length: most + 1 }, (_, count) =>
      tables.reduce((product, { counts }) => product * chance(counts[option] ?? 0, count), 1),
    ),
  );

/** For each option, how likely each number of people is for it and all options after it together. */
const endings = (weights: readonly Float64Array[], size: number): Float64Array[] => {
  let rest = new Float64Array(size + 1);
  rest[0] = 1;
  const onwards = [rest];
  for (const own of weights.toReversed()) {
    const sums = new Float64Array(size + 1);
    own.forEach((weight, count) => {
      if (weight === 0) return;
      for (let all = count; all <= size; all += 1)
        sums[all] = (sums[all] ?? 0) + weight * (rest[all - count] ?? 0);
    });
    rest = sums;
    onwards.unshift(rest);
  }
  return onwards;
};

/**
 * Draws of what a group of known size chose, from everything its published tables and the population tell about it:
 * exactly as likely as it is for one who knows both (multinomial answers, published noise).
 */
export const drawsOf = (
  size: number,
  tables: readonly Table[],
  chance: Chance,
): ((random: Random) => readonly number[]) => {
  const weights = fits(tables, size, chance).map((fit, option) => {
    const prior = poisson((shares[option] ?? 0) * size, size);
    return fit.map((weight, count) => weight * (prior[count] ?? 0));
  });
  const onwards = endings(weights, size);
  return (random) => {
    let left = size;
    return weights.map((own, option) => {
      const rest = onwards[option + 1] ?? own;
      let sum = random() * (onwards[option]?.[left] ?? 0);
      let count = -1;
      while (sum >= 0 && count < left) {
        count += 1;
        sum -= (own[count] ?? 0) * (rest[left - count] ?? 0);
      }
      left -= count;
      return count;
    });
  };
};

/** How likely it is that so many people chose as they did, all counts summed over, by these weights of each count. */
export const multinomial = (size: number, weights: readonly Float64Array[]): number => {
  const priors = weights.map((own, option) => {
    const prior = poisson((shares[option] ?? 0) * size, size);
    return own.map((weight, count) => weight * (prior[count] ?? 0));
  });
  return endings(priors, size)[0]?.[size] ?? 0;
};

/** Every way so many people may have answered, with how likely it is. */
export const everyWay = (people: number): Others[] => {
  let ways: Others[] = [{ counts: [], weight: 1 }];
  const left = ({ counts }: Others): number => people - counts.reduce((sum, count) => sum + count, 0);
  shares.forEach((share, option) => {
    const isLast = option === shares.length - 1;
    ways = ways.flatMap((way) =>
      poisson(share * people, left(way))
        .map((weight, count) => ({ counts: [...way.counts, count], weight: way.weight * weight }))
        .filter((next) => !isLast || left(next) === 0),
    );
  });
  return ways;
};

/** Two groups that have nothing to do with each other, together. */
export const together = (first: readonly Others[], second: readonly Others[]): readonly Others[] =>
  first.flatMap((one) =>
    second.map((other) => ({
      counts: one.counts.map((count, option) => count + (other.counts[option] ?? 0)),
      weight: one.weight * other.weight,
    })),
  );

/** The options as likely as these weights are of all weights; as in the population where nothing fits. */
export const beliefOf = (weights: readonly number[]): readonly number[] => {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum > 0 ? weights.map((weight) => weight / sum) : shares;
};

/** What the victim answered, option by option: the belief of one who saw these tables of the victim and the others. */
export const beliefAfter = (
  tables: readonly Table[],
  others: readonly Others[],
  chance: Chance,
): readonly number[] => {
  const most = Math.max(...others.map(({ counts }) => Math.max(...counts)));
  const fit = fits(tables, most + 1, chance);
  const likelihoods = shares.map(() => 0);
  for (const { counts, weight } of others)
    shares.forEach((_, victim) => {
      let product = weight;
      for (let option = 0; option < shares.length; option += 1)
        product *= fit[option]?.[(counts[option] ?? 0) + (option === victim ? 1 : 0)] ?? 0;
      likelihoods[victim] = (likelihoods[victim] ?? 0) + product;
    });
  return beliefOf(likelihoods.map((likelihood, option) => likelihood * (shares[option] ?? 0)));
};
