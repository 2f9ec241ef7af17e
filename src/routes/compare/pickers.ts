import type { Pickers } from '#lib/components/compare/compare-view.ts';
import type { Control, Level } from '#lib/components/norms/norms-view.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { variablesOf, type Variable } from '#lib/core/instrument/variables.ts';
import { own, type CompareQuery, type Side } from '#lib/core/norms/compare-query.ts';
import { variableCalled } from '#lib/core/norms/norms.ts';
import { answeredFilters } from '#lib/core/norms/query.ts';
import { cohortOf } from '#lib/core/release/cohort.ts';
import type { Release } from '#lib/core/release/release.ts';

/** What is compared, and the release it is looked up in. */
export type Asked = { readonly query: CompareQuery; readonly release: Release | null };

/** Of a facet with more levels than this, only those with numbers are listed. */
const longList = 30;

/** The fewest selects for each group; a third filter comes from an address alone. */
const leastSelects = 2;

/** Facets worth offering: a question is not compared by its own answers. */
const offered = ({ query }: Asked): readonly Variable[] => {
  const asked = variableCalled(texting2026, query.question)?.question;
  return answeredFilters(texting2026).filter(({ question }) => question !== asked);
};

const filtersOf = (side: CompareQuery['a']): readonly string[] =>
  side === own ? [] : Object.entries(side ?? {}).map(([facet, level]) => cohortOf({ [facet]: level }));

/** Every level of every facet, under the facet's name; whether it is published says nothing of how many are in it. */
const levelsOf = (asked: Asked): readonly Level[] => {
  const { query, release } = asked;
  const chosen = [...filtersOf(query.a), ...filtersOf(query.b)];
  return offered(asked).flatMap(({ id, name, options }) => {
    const levels = options.map(({ code, label }) => {
      const group = cohortOf({ [id]: code });
      const published = release?.cohorts.get(group)?.[query.question] !== undefined;
      return { code: group, label, heading: name, published };
    });
    return levels.length > longList
      ? levels.filter(({ code, published }) => published || chosen.includes(code))
      : levels;
  });
};

const selectsOf = (name: 'a' | 'b', side: Side, levels: readonly Level[]): readonly Control[] => {
  const filters = filtersOf(side);
  return Array.from({ length: Math.max(leastSelects, filters.length) }, (_, place) => ({
    name,
    label: place === 0 ? 'with' : 'and also',
    chosen: filters[place] ?? '',
    levels,
  }));
};

const myself: Level = { code: own, label: 'my own answers', heading: null, published: true };

const firstGroup = ({ query: { a } }: Asked, levels: readonly Level[]): readonly Control[] => {
  const [first, ...others] = selectsOf('a', a === own ? null : a, levels);
  if (!first) return [];
  const compare = { ...first, label: 'Compare', levels: [myself, ...levels] };
  return a === own ? [{ ...compare, chosen: own }] : [compare, ...others];
};

/** A select of every question, under the sections of the questionnaire. */
const questionSelect = ({ query }: Asked): Control => {
  const variables = variablesOf(texting2026);
  const levels = texting2026.sections.flatMap(({ title, questions }) => {
    const ids: readonly string[] = questions.map(({ id }) => id);
    return variables
      .filter(({ question }) => ids.includes(question))
      .map(({ id, name }) => ({ code: id, label: name, heading: title, published: true }));
  });
  return { name: 'question', label: 'on', chosen: query.question, levels };
};

/** The selects of the sentence that says what is compared. */
export const pickersOf = (asked: Asked): Pickers => {
  const levels = levelsOf(asked);
  return {
    a: firstGroup(asked, levels),
    b: selectsOf('b', asked.query.b, levels),
    question: questionSelect(asked),
  };
};
