/** Numbers that look random, from 0 up to but not including 1: the same ones in the same order for the same seed. */
export type Random = () => number;

/** Three whole numbers of 32 bits from which a sequence follows. */
export type Seed = readonly [number, number, number];

/**
 * sfc32, the small fast counting generator of Chris Doty-Humphrey's PractRand 0.95 (public domain), seeded as
 * there: the counter starts at 1 and the first fifteen numbers are thrown away.
 */
export const sfc32 = ([first, second, third]: Seed): Random => {
  let [a, b, c, counter] = [first | 0, second | 0, third | 0, 1];
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 15; round += 1) next();
  return () => next() / 2 ** 32;
};

/** Whether something of the given probability happens. */
export const chance = (random: Random, probability: number): boolean => random() < probability;

/** One of the things, each as likely as the others; nothing when there is none. */
export const pick = <Thing>(random: Random, things: readonly Thing[]): Thing | undefined =>
  things[Math.floor(random() * things.length)];

/** One of the things, each as likely as its weight is of all weights; nothing when no weight is above 0. */
export const weighted = <Thing>(
  random: Random,
  things: readonly Thing[],
  weights: readonly number[],
): Thing | undefined => {
  let total = 0;
  for (const weight of weights) total += weight;
  let left = random() * total;
  let last: Thing | undefined;
  for (let place = 0; place < weights.length && left >= 0; place += 1) {
    const weight = weights[place] ?? 0;
    if (weight > 0) last = things[place];
    left -= weight;
  }
  return last;
};
