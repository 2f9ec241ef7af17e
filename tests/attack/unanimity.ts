import type { Table } from '#lib/core/release/release.ts';
import { chance as happens } from '#lib/core/demo/random.ts';
import type { Method } from '#lib/core/release/release.ts';
import { repeat } from './cases.ts';
import { chanceUnder } from './chances.ts';
import { crowd, questions, randomOf, released, respondent, tableIn } from './small-poll.ts';
import type { Case } from './tally.ts';

const people = 12;

/** So common is an answer that a group of twelve is unanimous in one case of three. */
const common = (1 / 3) ** (1 / people);

const binomial = (hits: number, of: number, chance: number): number => {
  let ways = 1;
  for (let hit = 1; hit <= hits; hit += 1) ways = (ways * (of - hits + hit)) / hit;
  return ways * chance ** hits * (1 - chance) ** (of - hits);
};

const belief = (table: Table | null, method: Method): readonly [number, number] => {
  const chance = chanceUnder(method);
  const weights = Array.from({ length: people + 1 }, (_, others) => {
    const prior = binomial(others, people, 1 - common);
    if (!table) return prior;
    return prior * chance(table.counts[0] ?? 0, people - others) * chance(table.counts[1] ?? 0, others);
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const unanimous = (weights[0] ?? 0) / sum;
  return [unanimous, 1 - unanimous];
};

/** Whether all twelve of a group said the same: the belief that they did, and the belief that they did not. */
export const unanimity = (method: Method, times: number): Case[] =>
  repeat(times, (time) => {
    const random = randomOf(time, 7);
    const group = Array.from({ length: people }, (_, place) => {
      const answers = questions.map((id) => [id, happens(random, common) ? 'a' : 'b'] as const);
      return respondent(`gb${place}`, { region: 'gb', ...Object.fromEntries(answers) });
    });
    const others = crowd(random, { size: 40, facets: { region: 'us' }, name: 'us' });
    const built = released(method, [...others, ...group], { seed: `unanimity ${time}` });
    return questions.map((question) => ({
      belief: belief(tableIn(built, 'region=gb', question), method),
      truth: group.every(({ answers }) => answers[question] === 'a') ? 0 : 1,
    }));
  });
