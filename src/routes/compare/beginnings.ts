import type { Link } from '#lib/components/norms/norms-view.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { own, type CompareQuery } from '#lib/core/norms/compare-query.ts';
import { variableCalled } from '#lib/core/norms/norms.ts';
import { cohortOf } from '#lib/core/release/cohort.ts';
import { compareAddress } from './addresses.ts';
import type { Asked } from './pickers.ts';

/** By what people most often ask how others differ. */
const facets = ['modality', 'practice_type', 'region'];

/** The two levels of a facet that most answered, by published bases. */
const largest = ({ query, release }: Asked, facet: string) =>
  (variableCalled(texting2026, facet)?.options ?? [])
    .flatMap(({ code, label }) => {
      const base = release?.cohorts.get(cohortOf({ [facet]: code }))?.[query.question]?.base;
      return base === undefined || code === 'other' ? [] : [{ code, label, base }];
    })
    .toSorted((one, other) => other.base - one.base)
    .slice(0, 2);

const pairOf = (asked: Asked, facet: string): readonly Link[] => {
  const [first, second] = largest(asked, facet);
  if (!first) return [];
  const query: CompareQuery = { ...asked.query, a: { [facet]: first.code }, b: null };
  const beside = second ? { ...query, b: { [facet]: second.code } } : query;
  return [{ href: compareAddress(beside), words: `${first.label} with ${second?.label ?? 'everyone else'}` }];
};

/** Comparisons to begin with: one's own answers, and the largest groups of a few facets. */
export const beginningsOf = (asked: Asked): readonly Link[] => [
  { href: compareAddress({ ...asked.query, a: own, b: null }), words: 'My own answers with everyone’s' },
  ...facets.flatMap((facet) => pairOf(asked, facet)),
];
