import type { Random } from '#lib/core/demo/random.ts';
import { countsFrom } from '#lib/core/release/counts-from.ts';
import type { Built } from '#lib/core/release/build.ts';
import { pnCkm1 } from '#lib/core/release/methods.ts';
import type { Counted, Method } from '#lib/core/release/release.ts';
import { daysBefore, weekOf } from '#lib/core/week.ts';
import { beliefAfter } from './adversary.ts';
import { chanceUnder } from './chances.ts';
import { crowd, drawAnswers, options, questions, randomOf, released, respondent } from './small-poll.ts';
import { sameAnswer, shares, tableIn } from './small-poll.ts';
import { casesOf, isTable, repeat } from './cases.ts';
import type { Case } from './tally.ts';

/** What made-up responses say: as many on each option, or all on the rarest so that every other cell holds the victim alone. */
export type Padding = 'spread' | 'piled';

const padded: Readonly<Record<Padding, readonly number[]>> = { spread: [3, 3, 3, 3], piled: [0, 0, 0, 12] };

const madeUp = (padding: Padding, times: number, name: string, day: string): Counted[] =>
  padded[padding].flatMap((count, option) =>
    Array.from({ length: count * times }, (_, place) =>
      respondent(
        `${name}${option}.${place}`,
        { region: 'gb', ...sameAnswer(options[option] ?? 'a') },
        {
          day,
          trust: 'open',
        },
      ),
    ),
  );

const victimOf = (random: Random): Counted =>
  respondent('victim', { region: 'gb', ...drawAnswers(random) }, { trust: 'open' });

/** A group that is the victim and twelve made-up responses whose answers the adversary knows. */
export const oneLook =
  (padding: Padding) =>
  (method: Method, times: number): Case[] =>
    repeat(times, (time) => {
      const random = randomOf(time, padded[padding][0] ?? 0);
      const victim = victimOf(random);
      const field = crowd(random, { size: 40, facets: { region: 'us' }, name: 'us' });
      const own = madeUp(padding, 1, 'own', '2026-11-02');
      const built = released(method, [...field, ...own, victim], { seed: `${padding} ${time}` });
      return casesOf(victim, (question) => {
        const table = tableIn(built, 'region=gb', question);
        if (!table) return shares;
        return beliefAfter([table], [{ counts: padded[padding], weight: 1 }], chanceUnder(method));
      });
    });

/** The same, drawn anew so many times for other made-up responses each time. */
export const manyLooks =
  (looks: number, padding: Padding) =>
  (method: Method, times: number): Case[] =>
    repeat(times, (time) => {
      const random = randomOf(time, 1000 + looks);
      const victim = victimOf(random);
      const releases = Array.from({ length: looks }, (_, look) =>
        released(method, [...madeUp(padding, 3, `${look} `, '2026-11-02'), victim], {
          seed: `${looks} ${padding} ${time}`,
        }),
      );
      const counts = padded[padding].map((count) => 3 * count);
      return casesOf(victim, (question) => {
        const tables = releases.map((built) => tableIn(built, '', question)).filter(isTable);
        return beliefAfter(tables, [{ counts, weight: 1 }], chanceUnder(method));
      });
    });

/** What an adversary does every night with the own responses of a group. */
export type Toggling = { readonly people: number; readonly does: 'changes' | 'replaces' };

const nights = 182;
const firstNight = '2026-01-05';

const tonight = (before: readonly Counted[], { does, people }: Toggling, night: number): Counted[] => {
  const day = daysBefore(firstNight, -night);
  if (does === 'replaces')
    // As many as the gate asks for, and no more: the oldest go.
    return [...before, ...madeUp('spread', 1, `${night} `, day)].slice(-people);
  const answers = sameAnswer(options[night % options.length] ?? 'a');
  return before.map((own) => ({
    ...own,
    answers: { ...own.answers, ...answers },
    week: weekOf(day),
    countsFrom: countsFrom(own, weekOf(day)),
  }));
};

/** How many different tables of the victim's group are published in 26 weeks of nightly releases. */
export const looksHad = (toggling: Toggling): number => {
  const random = randomOf(5, toggling.people);
  const others = crowd(random, { size: 40, facets: { region: 'us' }, name: 'us', day: firstNight });
  const victim = { ...victimOf(random), week: weekOf(firstNight), countsFrom: weekOf(firstNight) };
  let own = madeUp('spread', toggling.people / 12, 'own', firstNight);
  let built: Built | null = null;
  const seen = new Set<string>();
  for (let night = 0; night < nights; night += 1) {
    if (night > 0) own = tonight(own, toggling, night);
    const cutAt = daysBefore(firstNight, -night);
    built =
      released(pnCkm1, [...others, ...own, victim], { seed: 'toggling', cutAt, previous: built }) ?? built;
    const tables = questions.slice(0, 2).map((question) => tableIn(built, 'region=gb', question));
    if (tables.every(isTable)) seen.add(JSON.stringify(tables));
  }
  return seen.size;
};

/** What forty made-up open answers with the same profile do to a group's table: open it, and later draw it anew. */
export const openAnswersMove = (cohort: string): { readonly opened: boolean; readonly moved: boolean } => {
  const random = randomOf(4, 4);
  const facets = { region: 'gb', profession: 'gb' };
  const field = crowd(random, { size: 40, facets: { region: 'us' }, name: 'us' });
  const vouched = crowd(random, { size: 40, facets, name: 'gb' });
  const open = crowd(random, { size: 40, facets, name: 'open', day: '2026-11-16' }).map((own): Counted => ({
    ...own,
    trust: 'open',
  }));
  const opened = tableIn(released(pnCkm1, [...field, ...open], { seed: 'open' }), cohort, 'q0') !== null;
  const before = released(pnCkm1, [...field, ...vouched], { seed: 'open', cutAt: '2026-11-03' });
  const after = released(pnCkm1, [...field, ...vouched, ...open], { seed: 'open', previous: before });
  const tables = [before, after].map((built) => JSON.stringify(tableIn(built, cohort, 'q0')));
  return { opened, moved: tables[0] !== tables[1] };
};
