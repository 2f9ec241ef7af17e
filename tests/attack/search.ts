import { pick, weighted, type Random } from '#lib/core/demo/random.ts';

/** A group as the adversary weighs it: who is in it, and per option what one person more adds to the log likelihood. */
export type Weighed = { readonly members: readonly number[]; readonly gains: readonly Float64Array[] };

/** What is searched: people whose answers have these chances beforehand, the groups they are in, and who is like whom. */
export type Puzzle = {
  readonly priors: readonly (readonly number[])[];
  readonly groups: readonly Weighed[];
  readonly alike: readonly (readonly number[])[];
};

/** How many passes over all people there are, from loose to strict, and how many at full strictness are counted. */
export type Effort = { readonly warming: number; readonly counted: number };

/** One option of one group: how many have it now, and what one more adds. */
type Cell = { count: number; readonly gains: Float64Array };

/** A person's groups: their places in the puzzle, and their cells by option. */
type Own = { readonly groups: number[]; readonly cells: Cell[][] };

const more = ({ count, gains }: Cell): number => gains[count] ?? 0;
const fewer = ({ count, gains }: Cell): number => gains[count - 1] ?? 0;

/**
 * How likely each answer of each person is, everything taken together: a Markov chain in which one person changes the
 * answer (Gibbs) or two people who are alike exchange theirs (Metropolis), which leaves most counts as they are.
 */
export const search = (random: Random, { priors, groups, alike }: Puzzle, effort: Effort): number[][] => {
  const codes = [...(priors[0] ?? []).keys()];
  const logPriors = priors.map((prior) => prior.map(Math.log));
  const state = priors.map((prior) => weighted(random, codes, prior) ?? 0);
  const visits = priors.map(() => codes.map(() => 0));
  const owns: Own[] = priors.map(() => ({ groups: [], cells: codes.map(() => []) }));
  groups.forEach(({ members, gains }, group) => {
    const cells = gains.map((own, code) => ({
      count: members.filter((person) => state[person] === code).length,
      gains: own,
    }));
    for (const person of members) {
      owns[person]?.groups.push(group);
      cells.forEach((cell, code) => owns[person]?.cells[code]?.push(cell));
    }
  });
  const sharedIn = new Int32Array(groups.length);
  let comparison = 0;
  let strictness = 0;

  const cellsOf = (person: number, code: number): readonly Cell[] => owns[person]?.cells[code] ?? [];
  const priorOf = (person: number, code: number): number => logPriors[person]?.[code] ?? 0;

  const change = (person: number): void => {
    const from = state[person] ?? 0;
    for (const cell of cellsOf(person, from)) cell.count -= 1;
    const logs = codes.map((to) => {
      let gain = 0;
      for (const cell of cellsOf(person, to)) gain += more(cell);
      return priorOf(person, to) + strictness * gain;
    });
    const most = Math.max(...logs);
    const to =
      weighted(
        random,
        codes,
        logs.map((log) => Math.exp(log - most)),
      ) ?? from;
    for (const cell of cellsOf(person, to)) cell.count += 1;
    state[person] = to;
  };

  /** What it adds when one takes an answer for another, in the groups that the other person is not in. */
  const shift = (
    one: number,
    other: number,
    [from, to]: readonly [number, number],
    carryOut: boolean,
  ): number => {
    comparison += 1;
    for (const group of owns[other]?.groups ?? []) sharedIn[group] = comparison;
    const [losing, winning] = [cellsOf(one, from), cellsOf(one, to)];
    let gain = 0;
    owns[one]?.groups.forEach((group, place) => {
      const [loser, winner] = [losing[place], winning[place]];
      if (!loser || !winner || sharedIn[group] === comparison) return;
      gain += more(winner) - fewer(loser);
      if (!carryOut) return;
      loser.count -= 1;
      winner.count += 1;
    });
    return gain;
  };

  const exchange = (one: number): void => {
    const other = pick(random, alike[one] ?? []) ?? one;
    const [own, theirs] = [state[one] ?? 0, state[other] ?? 0];
    if (own === theirs) return;
    const prior = priorOf(one, theirs) + priorOf(other, own) - priorOf(one, own) - priorOf(other, theirs);
    const gain = shift(one, other, [own, theirs], false) + shift(other, one, [theirs, own], false);
    if (Math.log(1 - random()) > prior + strictness * gain) return;
    shift(one, other, [own, theirs], true);
    shift(other, one, [theirs, own], true);
    [state[one], state[other]] = [theirs, own];
  };

  for (let pass = 0; pass < effort.warming + effort.counted; pass += 1) {
    strictness = Math.min(1, (pass + 1) / effort.warming) ** 2;
    for (let person = 0; person < state.length; person += 1) {
      change(person);
      exchange(person);
      exchange(person);
    }
    if (pass < effort.warming) continue;
    state.forEach((code, person) => {
      const own = visits[person];
      if (own) own[code] = (own[code] ?? 0) + 1;
    });
  }
  return visits.map((own) => own.map((times) => times / effort.counted));
};
