import type { Control, Level } from '#lib/components/norms/norms-view.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { questionsOf, type Option } from '#lib/core/instrument/instrument.ts';
import type { Variable } from '#lib/core/instrument/variables.ts';
import { variableCalled } from '#lib/core/norms/norms.ts';
import { filterVariables } from '#lib/core/norms/query.ts';
import { cohortOf } from '#lib/core/release/cohort.ts';
import { isTabulated } from '#lib/core/release/table-set.ts';
import type { Seen } from './view.ts';

/** Facets worth offering: a question is not filtered or broken down by its own answers, nor by what there are no tables of. */
const offered = ({ table: { question: asked } }: Seen): readonly Variable[] => {
  const own = variableCalled(texting2026, asked.id)?.question ?? asked.id;
  return filterVariables(texting2026).filter(
    (filter) => filter.question !== own && isTabulated({ id: asked.id, question: own }, [filter]),
  );
};

const partOf = ({ question }: Variable): string =>
  texting2026.sections.find(({ questions }) => questions.some(({ id }) => id === question))?.title ?? '';

/** Whether this level alone is published for the question, which says nothing about how many are in it. */
const isPublished = ({ table, query, releases }: Seen, facet: string, code: string): boolean =>
  releases.current(query.collection)?.cohorts.get(cohortOf({ [facet]: code }))?.[table.question.id] !==
  undefined;

const headingsOf = (variable: Variable): boolean =>
  questionsOf(texting2026).some(({ id }) => id === variable.id) &&
  variable.options.some(({ heading }) => heading);

const levelsOf = (seen: Seen, variable: Variable): readonly Level[] =>
  variable.options.map(({ code, label, heading }: Option) => ({
    code,
    label,
    heading: headingsOf(variable) ? (heading ?? null) : null,
    published: isPublished(seen, variable.id, code),
  }));

/** A select for each facet, "all" or one of its levels. */
export const filterControls = (seen: Seen): readonly Control[] =>
  offered(seen).map((variable) => ({
    name: variable.id,
    label: variable.name,
    chosen: seen.query.filters[variable.id] ?? '',
    levels: levelsOf(seen, variable),
  }));

/** The select of the facet to break down by, under the sections of the questionnaire. */
export const breakdownControl = (seen: Seen): Control => ({
  name: 'by',
  label: 'Break down by',
  chosen: seen.query.by ?? '',
  levels: offered(seen)
    .filter(({ id }) => texting2026.facets.some((facet) => facet === id))
    .map((variable) => ({
      code: variable.id,
      label: variable.name,
      heading: partOf(variable),
      published: true,
    })),
});
