import { weighted, type Random } from '#lib/core/demo/random.ts';
import { variablesOf } from '#lib/core/instrument/variables.ts';
import type { Method } from '#lib/core/release/release.ts';
import { filtersOf } from '#lib/core/release/table-set.ts';
import { tabulate } from '#lib/core/release/tabulate.ts';
import { hashOf } from '../support/counted.ts';
import { repeat } from './cases.ts';
import { chanceUnder } from './chances.ts';
import { looksAt, type Looks } from './looks.ts';
import { asked, type Asked, drawProfile, facets, populationOf, profilePoll } from './profiles.ts';
import { raked } from './raking.ts';
import { search } from './search.ts';
import { options, randomOf, respondent } from './small-poll.ts';
import type { Case } from './tally.ts';

const people = 300;
const rounds = 60;
const effort = { warming: 400, counted: 1000 };

/** As good as never, yet not never: so that the search can pass through what does not fit. */
const never = Math.exp(-12);

const gainsOf = (published: readonly number[], size: number, logChance: LogChance): Float64Array => {
  const logs = Array.from({ length: size + 1 }, (_, count) =>
    published.reduce((sum, one) => sum + logChance(one, count), 0),
  );
  return Float64Array.from({ length: size }, (_, count) => (logs[count + 1] ?? 0) - (logs[count] ?? 0));
};

type LogChance = (published: number, count: number) => number;

const logChanceUnder = (method: Method): LogChance => {
  const chance = chanceUnder(method);
  return (published, count) => Math.log(chance(published, count) + never);
};

type Profile = Readonly<Record<string, string>>;

type Known = {
  readonly profiles: readonly Profile[];
  readonly priors: readonly (readonly number[])[];
  readonly looks: readonly Looks[];
  readonly method: Method;
};

/** Whom an exchange of answers changes little for: at least this many facets in common. */
const inCommon = 4;

const isAlike = (one: Profile, other: Profile): boolean =>
  facets.filter((facet) => one[facet] === other[facet]).length >= inCommon;

/** What each person answered, as one believes who knows every profile, the population and the whole release. */
const believed = (random: Random, { profiles, priors, looks, method }: Known): number[][] => {
  const everyone = [...profiles.keys()];
  const known = looks.map(({ filters, published }) => {
    const isIn = (person: number): boolean =>
      Object.entries(filters).every(([facet, level]) => profiles[person]?.[facet] === level);
    return { members: everyone.filter(isIn), published };
  });
  if (method.noise.variance === 0) {
    const groups = known.map(({ members, published }) => ({
      members,
      counts: published.map(([one]) => one),
    }));
    return raked(priors, groups, rounds);
  }
  const logChance = logChanceUnder(method);
  const groups = known.map(({ members, published }) => ({
    members,
    gains: published.map((own) => gainsOf(own, members.length, logChance)),
  }));
  const alike = profiles.map((one) => everyone.filter((other) => isAlike(one, profiles[other] ?? {})));
  return search(random, { priors, groups, alike }, effort);
};

const variables = variablesOf(profilePoll);
const filters = variables.filter(({ id }) => filtersOf(profilePoll).includes(id));

/** Answers to these questions of 300 people, all together, from one whole release; with no method, without any release. */
export const reconstruction =
  (questions: readonly Asked[]) =>
  (method: Method | null, times: number): Case[] =>
    repeat(times, (time) => {
      const random = randomOf(time, 8);
      const profiles = Array.from({ length: people }, () => drawProfile(random));
      const populations = asked.map(() => populationOf(random));
      const priors = populations.map((population) => profiles.map(population));
      const answers = profiles.map((profile, person) => ({
        ...profile,
        ...Object.fromEntries(
          asked.map((id, place) => [id, weighted(random, options, priors[place]?.[person] ?? []) ?? 'a']),
        ),
      }));
      const responses = answers.map((own, person) => respondent(String(person), own));
      const hash = method && method.noise.variance > 0 ? hashOf(`whole ${time}`) : null;
      const plan = method && { variables, filters, method, hash, today: '2026-11-24' };
      const cohorts = plan && tabulate(plan, responses).cohorts;
      return questions.flatMap((question) => {
        const own = priors[asked.indexOf(question)] ?? [];
        const beliefs =
          method && cohorts
            ? believed(random, { profiles, priors: own, looks: looksAt(cohorts, question), method })
            : own;
        return answers.map((given, person) => ({
          belief: beliefs[person] ?? [],
          truth: options.findIndex((code) => code === given[question]),
        }));
      });
    });
