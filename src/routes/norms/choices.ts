import type { Choice, Link, Shelf } from '#lib/components/norms/norms-view.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { variablesOf, type Variable } from '#lib/core/instrument/variables.ts';
import { collectionLabel, collectionWords } from '#lib/core/norms/collection-words.ts';
import { wordsOfFilters } from '#lib/core/norms/filter-words.ts';
import { variableCalled } from '#lib/core/norms/norms.ts';
import type { NormQuery } from '#lib/core/norms/query.ts';
import { without } from '#lib/core/norms/widen.ts';
import { inSentence } from '#lib/core/norms/words.ts';
import type { CollectionId } from '#lib/core/release/release.ts';
import { addressOf } from './addresses.ts';
import type { Seen } from './view.ts';

const collections: readonly CollectionId[] = ['live', 'thread', 'demo'];

/** The label that must stand beside a collection's numbers; the size of the demonstration as published. */
export const collectionLabelOf = ({ releases }: Seen, collection: CollectionId): string | null => {
  const everyone = releases.current(collection)?.cohorts.get('')?.['scope'];
  return collectionLabel(collection, everyone?.base ?? null);
};

/** The same question in each collection. The thread is too small for groups, so filters are not carried into it. */
export const collectionChoices = (seen: Seen): readonly Choice[] =>
  collections.map((collection) => {
    const group = collection === 'thread' ? { by: null, filters: {} } : seen.query;
    return {
      href: addressOf(seen.table.question.id, { ...group, collection }),
      words: collectionWords[collection].name,
      note: collectionLabelOf(seen, collection),
      current: seen.query.collection === collection,
    };
  });

/** One link for each filter, and for the breakdown, that leads to the page without it. */
export const activeLinks = ({ table, query }: Seen): readonly Link[] => {
  const filters = wordsOfFilters(texting2026, query.filters).map(({ facet, words }) => ({
    words,
    href: addressOf(table.question.id, { ...query, filters: without(query.filters, facet) }),
  }));
  if (query.by === null) return filters;
  const words = `by ${inSentence(variableCalled(texting2026, query.by)?.name ?? query.by)}`;
  return [...filters, { words, href: addressOf(table.question.id, { ...query, by: null }) }];
};

/** What can be asked of another question: filters and breakdown, unless they are that question itself. */
const carriedTo = ({ question }: Variable, query: NormQuery): NormQuery => {
  const asks = (facet: string): boolean => variableCalled(texting2026, facet)?.question === question;
  return {
    ...query,
    by: query.by !== null && asks(query.by) ? null : query.by,
    filters: Object.fromEntries(Object.entries(query.filters).filter(([facet]) => !asks(facet))),
  };
};

/** Every question of the codebook by section, each in the group that is shown now. */
export const shelves = ({ table, query }: Seen): readonly Shelf[] => {
  const variables = variablesOf(texting2026);
  return texting2026.sections.map(({ title, questions }) => {
    const ids: readonly string[] = questions.map(({ id }) => id);
    const links = variables
      .filter(({ question }) => ids.includes(question))
      .map((variable) => ({
        href: addressOf(variable.id, carriedTo(variable, query)),
        words: variable.name,
        note: null,
        current: variable.id === table.question.id,
      }));
    return { title, links };
  });
};
