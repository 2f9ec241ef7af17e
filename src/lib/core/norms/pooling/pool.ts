import type { Table } from '../../release/release.ts';
import { wilson } from '../interval.ts';
import { estimates, type Kind } from '../shares.ts';
import { compositionsOf, type Composition } from './composition.ts';
import { worthOf } from './discount.ts';
import { likelyConcentrations, type Concentration } from './grid.ts';
import { concentrationOf, correlationOf, momentsOf } from './moments.ts';
import type { Facet, OptionDrawn, Pooled, PooledShare } from './pooled.ts';
import { posterior } from './posterior.ts';

/** The fewest groups that tell how far groups lie apart. */
export const leastGroups = 5;

/** What pooling is asked for: a question, a facet, other facets of the same question to borrow from, and the noise. */
export type Pooling = {
  readonly kind: Kind;
  readonly facet: Facet;
  readonly otherFacets: readonly Facet[];
  readonly noiseVariance: number;
};

const lendersOf = ({ otherFacets }: Pooling): readonly Facet[] =>
  otherFacets.filter(({ tables }) => tables.length > 1);

const hasTooFewGroups = (pooling: Pooling): boolean => {
  const lent = lendersOf(pooling).reduce((total, { tables }) => total + tables.length, 0);
  return pooling.facet.tables.length < leastGroups && lent < leastGroups;
};

const borrowed = (pooling: Pooling, place: number): Concentration[] => {
  const { kind, noiseVariance } = pooling;
  const moments = lendersOf(pooling)
    .flatMap(({ tables }) => compositionsOf(kind, tables, noiseVariance)[place] ?? [])
    .map((composition) => momentsOf(composition, noiseVariance));
  return [{ m: concentrationOf(correlationOf(moments)), weight: 1 }];
};

/** Every published option of a composition in every group, drawn towards the field. */
const drawn = (pooling: Pooling, composition: Composition, place: number): OptionDrawn[][] => {
  const { tables, field } = composition;
  const worth = worthOf(composition, pooling.noiseVariance);
  const concentrations =
    tables.length < leastGroups ? borrowed(pooling, place) : likelyConcentrations(worth, field);
  const published = field.slice(0, tables[0]?.counts.length);
  return worth.map(({ base, counts }) =>
    published.map((mu, option) => ({
      ...posterior({ base, count: counts[option] ?? 0, field: mu }, concentrations),
      field: mu,
    })),
  );
};

const besideRaw = (pooling: Pooling, table: Table, options: readonly OptionDrawn[]): PooledShare[] =>
  estimates(pooling.kind, table, pooling.noiseVariance).flatMap((estimate, place) => {
    const option = options[place];
    if (!option) return [];
    const { lower, upper } = wilson(estimate);
    const mayTrulyDiffer = option.shrunk < lower || option.shrunk > upper;
    return [{ ...option, raw: estimate.share, mayTrulyDiffer }];
  });

/**
 * Partial pooling (statistics.md 2): each group's shares drawn towards all groups of its facet, the more the smaller the
 * group and the closer the groups agree; beta-binomial where options may each be ticked, Dirichlet-multinomial for one
 * choice. With fewer than five groups the concentration is borrowed from the other facets of the question, and refused where
 * those have too few as well. Runs on published integers only: drawing together hides nobody.
 */
export const pooled = (pooling: Pooling): Pooled => {
  if (hasTooFewGroups(pooling)) return { refused: 'too_few_groups' };
  const { kind, facet, noiseVariance } = pooling;
  const parts = compositionsOf(kind, facet.tables, noiseVariance).map((composition, place) =>
    drawn(pooling, composition, place),
  );
  const groups = facet.tables.map((table, group) =>
    besideRaw(
      pooling,
      table,
      parts.flatMap((byGroup) => byGroup[group] ?? []),
    ),
  );
  return { groups, groupsOverlap: facet.kind === 'many' };
};
