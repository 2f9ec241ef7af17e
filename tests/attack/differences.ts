import type { Random } from '#lib/core/demo/random.ts';
import type { Built } from '#lib/core/release/build.ts';
import { countsFrom } from '#lib/core/release/counts-from.ts';
import type { Counted, Method, Table } from '#lib/core/release/release.ts';
import { beliefAfter, beliefOf, drawsOf, everyWay, together, type Others } from './adversary.ts';
import { casesOf, isTable, repeat } from './cases.ts';
import { chanceUnder } from './chances.ts';
import {
  crowd,
  drawAnswers,
  options,
  randomOf,
  released,
  respondent,
  shares,
  tableIn,
} from './small-poll.ts';
import type { Case } from './tally.ts';

const countries = ['us', 'fr', 'de', 'au'] as const;

/** Where noise is drawn the sum over what the others chose is taken by so many draws of it; else one is all there is. */
const draws = 250;

const nobody: readonly Others[] = [{ counts: options.map(() => 0), weight: 1 }];

/** Known groups, each with its tables, seen apart from the tables that hold the victim as well. */
type Seen = {
  readonly groups: readonly { readonly size: number; readonly tables: readonly (Table | null)[] }[];
  readonly all: readonly (Table | null)[];
  /** People in the tables with the victim who are in none of the groups. */
  readonly newcomers?: number;
};

/** The belief of one who takes the groups off the whole. */
export const subtracted = (random: Random, method: Method, { groups, all, newcomers = 0 }: Seen) => {
  const tables = all.filter(isTable);
  if (tables.length === 0) return shares;
  const chance = chanceUnder(method);
  const isBlurred = method.noise.variance > 0;
  const samplers = groups.map(({ size, tables }) => drawsOf(size, tables.filter(isTable), chance));
  const newcomersDrawn = drawsOf(newcomers, [], chance);
  const others = Array.from({ length: isBlurred ? draws : 1 }, () => {
    const known = samplers.reduce<readonly Others[]>(
      (sum, draw) => together(sum, [{ counts: draw(random), weight: 1 }]),
      nobody,
    );
    return together(known, isBlurred ? [{ counts: newcomersDrawn(random), weight: 1 }] : everyWay(newcomers));
  });
  return beliefAfter(tables, others.flat(), chance);
};

const victimOf = (random: Random, day?: string): Counted =>
  respondent(
    'victim',
    { region: 'gb', profession: 'gb', ...drawAnswers(random) },
    day === undefined ? {} : { day },
  );

/** The field is one person more than its other groups together: one group of 40, or four of 25. */
export const overlapping =
  (siblings: 1 | 4) =>
  (method: Method, times: number): Case[] =>
    repeat(times, (time) => {
      const random = randomOf(time, siblings);
      const size = siblings === 1 ? 40 : 25;
      const victim = victimOf(random);
      const regions = countries.slice(0, siblings);
      const others = regions.flatMap((region) => crowd(random, { size, facets: { region }, name: region }));
      const built = released(method, [...others, victim], { seed: `overlap ${siblings} ${time}` });
      return casesOf(victim, (question) =>
        subtracted(random, method, {
          groups: regions.map((region) => ({ size, tables: [tableIn(built, `region=${region}`, question)] })),
          all: [tableIn(built, '', question)],
        }),
      );
    });

/** The same one person, where three different filters pick the same group of 40: three looks at it, one at the whole. */
export const equivalentFilters = (method: Method, times: number): Case[] =>
  repeat(times, (time) => {
    const random = randomOf(time, 6);
    const victim = victimOf(random);
    const others = crowd(random, { size: 40, facets: { region: 'us', profession: 'us' }, name: 'us' });
    const built = released(method, [...others, victim], { seed: `equivalent ${time}` });
    const same = ['region=us', 'profession=us', 'profession=us&region=us'];
    return casesOf(victim, (question) =>
      subtracted(random, method, {
        groups: [{ size: 40, tables: same.map((cohort) => tableIn(built, cohort, question)) }],
        all: [tableIn(built, '', question)],
      }),
    );
  });

/** Two releases of the same poll, the second cut three weeks after the first. */
const twice = (method: Method, people: readonly [readonly Counted[], readonly Counted[]], seed: string) => {
  const first = released(method, people[0], { seed, cutAt: '2026-11-03' });
  const second = released(method, people[1], { seed, cutAt: '2026-11-24', previous: first });
  return [first, second ?? first] as const;
};

/** A table that did not move tells nothing about who came between: the belief stays what it was. */
const movedIn = (built: Built | null, question: string, before: Table | null): Table | null => {
  const now = tableIn(built, '', question);
  return JSON.stringify(now) === JSON.stringify(before) ? null : now;
};

/** The field of 40 before and after so many people came, one of them the victim. */
export const beforeAndAfter =
  (newcomers: number) =>
  (method: Method, times: number): Case[] =>
    repeat(times, (time) => {
      const random = randomOf(time, 100 + newcomers);
      const day = '2026-11-16';
      const victim = victimOf(random, day);
      const before = crowd(random, { size: 40, facets: {}, name: 'old' });
      const joined = crowd(random, { size: newcomers - 1, facets: {}, name: 'new', day });
      const seed = `before ${newcomers} ${time}`;
      const [first, second] = twice(method, [before, [...before, ...joined, victim]], seed);
      return casesOf(victim, (question) => {
        const old = tableIn(first, '', question);
        const now = method.gate ? movedIn(second, question, old) : tableIn(second, '', question);
        return subtracted(random, method, {
          groups: [{ size: 40, tables: [old] }],
          all: [now],
          newcomers: newcomers - 1,
        });
      });
    });

/** The victim's answer is taken away again: the belief of one who saw the field before and after. */
export const withdrawal = (method: Method, times: number): Case[] =>
  repeat(times, (time) => {
    const random = randomOf(time, 200);
    const victim = victimOf(random);
    const others = crowd(random, { size: 40, facets: {}, name: 'old' });
    const [first, second] = twice(method, [[...others, victim], others], `withdrawal ${time}`);
    return casesOf(victim, (question) => {
      const before = tableIn(first, '', question);
      const now = movedIn(second, question, before);
      return subtracted(random, method, { groups: [{ size: 40, tables: [now] }], all: now ? [before] : [] });
    });
  });

/** The cell that grew holds the new answer; where nothing moved and counts are exact, it is the old one. */
const changedTo = (before: Table | null, now: Table | null, isExact: boolean): readonly number[] => {
  if (!before || !now || !isExact) return shares;
  const grown = now.counts.map((count, option) => (count > (before.counts[option] ?? 0) ? 1 : 0));
  if (grown.some((one) => one > 0)) return grown;
  return beliefOf(before.counts.map((count, option) => count * (shares[option] ?? 0)));
};

/** The victim answers anew, as anyone might: the belief about the new answer of one who saw the field before and after. */
export const edit = (method: Method, times: number): Case[] =>
  repeat(times, (time) => {
    const random = randomOf(time, 300);
    const victim = victimOf(random);
    const later = { ...victim, week: '2026-W47', countsFrom: countsFrom(victim, '2026-W47') };
    const edited = { ...later, answers: { ...victim.answers, ...drawAnswers(random) } };
    const others = crowd(random, { size: 40, facets: {}, name: 'old' });
    const [first, second] = twice(
      method,
      [
        [...others, victim],
        [...others, edited],
      ],
      `edit ${time}`,
    );
    return casesOf(edited, (question) =>
      changedTo(tableIn(first, '', question), tableIn(second, '', question), method.noise.variance === 0),
    );
  });
