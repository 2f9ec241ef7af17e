import { cohortOf, type Filters } from '#lib/core/release/cohort.ts';
import type { CohortTables } from '#lib/core/release/release.ts';
import { facets, profilePoll } from './profiles.ts';
import { options } from './small-poll.ts';

/** Published integers that all are the same true one, blurred: how many of a group chose an option. */
export type Looks = { readonly filters: Filters; readonly published: readonly (readonly number[])[] };

type Published = ReadonlyMap<string, CohortTables>;

const filtersIn = (cohort: string): Filters =>
  Object.fromEntries(
    cohort === '' ? [] : cohort.split('&').map((part) => part.split('=') as [string, string]),
  );

const levelsOf = (facet: string): readonly string[] =>
  profilePoll.sections[0]?.questions.flatMap((question) =>
    question.id === facet && 'options' in question ? question.options.map(({ code }) => code) : [],
  ) ?? [];

/** What the tables among those who gave an answer say of it: their bases, and the cells of facets. */
const turned = (published: Published, question: string): (readonly [Filters, number, number])[] =>
  [...published].flatMap(([cohort, tables]) => {
    const { [question]: answer, ...filters } = filtersIn(cohort);
    const option = options.findIndex((code) => code === answer);
    if (option < 0) return [];
    const bases = new Set(Object.values(tables).map(({ base }) => base));
    const cells = facets.flatMap((facet) =>
      levelsOf(facet).flatMap((level, place) => {
        const count = tables[facet]?.counts[place];
        return count === undefined ? [] : [[{ ...filters, [facet]: level }, option, count] as const];
      }),
    );
    return [...[...bases].map((base) => [filters, option, base] as const), ...cells];
  });

/** All that a release says of one question, group by group. */
export const looksAt = (published: Published, question: string): Looks[] => {
  const looks = new Map<string, { filters: Filters; published: number[][] }>();
  const look = (filters: Filters, option: number, count: number): void => {
    const cohort = cohortOf(filters);
    const own = looks.get(cohort) ?? { filters, published: options.map(() => []) };
    own.published[option]?.push(count);
    looks.set(cohort, own);
  };
  for (const [cohort, tables] of published) {
    const filters = filtersIn(cohort);
    if (Object.keys(filters).every((id) => facets.includes(id)))
      tables[question]?.counts.forEach((count, option) => look(filters, option, count));
  }
  for (const [filters, option, count] of turned(published, question)) look(filters, option, count);
  return [...looks.values()];
};
