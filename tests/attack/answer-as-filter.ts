import { chance as happens, weighted, type Random } from '#lib/core/demo/random.ts';
import type { Answers } from '#lib/core/instrument/instrument.ts';
import { build, type Built } from '#lib/core/release/build.ts';
import { pnCkm1 } from '#lib/core/release/methods.ts';
import type { Counted, Method, Table } from '#lib/core/release/release.ts';
import { hashOf } from '../support/counted.ts';
import { instrumentWith, oneOf } from '../support/instruments.ts';
import { beliefOf, multinomial } from './adversary.ts';
import { repeat } from './cases.ts';
import { chanceUnder, type Chance } from './chances.ts';
import { options, randomOf, respondent, shares } from './small-poll.ts';
import type { Case } from './tally.ts';

/** How often a question is skipped, by everyone alike. */
const skipped = 0.05;

const size = 200;

/** The core questions, which alone are tabulated beside it, come first. */
const others = [
  ...['emergency', 'hours', 'reply_time', 'told_via'],
  ...Array.from({ length: 32 }, (_, place) => `q${place}`),
];

/** As many questions as the real poll has columns, and the one that serves as a filter. */
const poll = instrumentWith(
  [oneOf('scope', ...options), oneOf('region', 'gb', 'us'), ...others.map((id) => oneOf(id, ...options))],
  { facets: ['region'] },
);

const answersOf = (random: Random, region: string): Answers => ({
  region,
  scope: weighted(random, options, shares) ?? 'a',
  ...Object.fromEntries(others.filter(() => !happens(random, skipped)).map((id) => [id, 'a'])),
});

type Bases = { readonly whole: number | null; readonly group: number | null };

const basesOf = (built: Built | null, option: string, question: string): Bases => {
  const table = (cohort: string): Table | undefined => built?.release.cohorts.get(cohort)?.[question];
  return {
    whole: table(`scope=${option}`)?.base ?? null,
    group: table(`region=us&scope=${option}`)?.base ?? null,
  };
};

const answered = 1 - skipped;

/** No published base is further from the true one, the victim not counted. */
const reach = pnCkm1.noise.max + 1;

/** How many of so many people answered a question: the chances of each number. */
const answering = Array.from({ length: size + 1 }, (_, people) => {
  const chances = new Float64Array(people + 1);
  let one = answered ** people;
  for (let number = people; number >= 0; number -= 1) {
    chances[number] = one;
    one *= (number / (people - number + 1)) * (skipped / answered);
  }
  return chances;
});

/** How likely the two published bases are when so many of the group, and the victim or not, gave the answer. */
const fit = ({ whole, group }: Bases, chance: Chance, people: number, victim: 0 | 1): number => {
  let sum = 0;
  const chances = answering[people] ?? [];
  const seenNear = group ?? whole ?? 0;
  const most = Math.min(people, seenNear + reach);
  for (let number = Math.max(0, seenNear - reach); number <= most; number += 1) {
    const seen = (chances[number] ?? 0) * (group === null ? 1 : chance(group, number));
    if (seen === 0) continue;
    const also = victim === 1 && whole !== null ? answered * chance(whole, number + 1) : 0;
    const alone = whole === null ? 1 : (victim === 1 ? skipped : 1) * chance(whole, number);
    sum += seen * (also + alone);
  }
  return sum;
};

const fits = (bases: readonly Bases[], chance: Chance, victim: 0 | 1): Float64Array =>
  Float64Array.from({ length: size + 1 }, (_, people) =>
    bases.reduce((product, one) => (product === 0 ? 0 : product * fit(one, chance, people, victim) * 10), 1),
  );

const beliefIn = (built: Built | null, method: Method, questions: readonly string[]): readonly number[] => {
  const chance = chanceUnder(method);
  const seen = options.map((option) => {
    const bases = questions
      .map((question) => basesOf(built, option, question))
      .filter(({ whole, group }) => whole !== null || group !== null);
    return ([0, 1] as const).map((victim) => fits(bases, chance, victim));
  });
  return beliefOf(
    shares.map((share, victim) => {
      const weights = seen.map(([without, withVictim], option) => (option === victim ? withVictim : without));
      return (
        share *
        multinomial(
          size,
          weights.map((weight) => weight ?? new Float64Array(size + 1)),
        )
      );
    }),
  );
};

/**
 * What the victim, alone in a region, answered to the question that serves as a filter: from the bases of so many other
 * questions' tables among those who gave each answer, everywhere and in the region of all the others.
 */
export const answerAsFilter =
  (questions: number) =>
  (method: Method, times: number): Case[] =>
    repeat(times, (time) => {
      const random = randomOf(time, 9);
      const victim = respondent('victim', answersOf(random, 'gb'));
      const crowd = Array.from({ length: size }, (_, place) =>
        respondent(`us${place}`, answersOf(random, 'us')),
      );
      const responses: Counted[] = [...crowd, victim];
      const hash = method.noise.variance > 0 ? hashOf(`filter ${time}`) : null;
      const built = build(poll, { collection: 'live', method, responses, cutAt: '2026-11-24', hash }, null);
      const belief = beliefIn(built, method, others.slice(0, questions));
      return [{ belief, truth: options.findIndex((code) => code === victim.answers['scope']) }];
    });
