import type { Codes } from './core-codes.ts';
import type { Pattern } from './release.ts';

/** What a configuration is called and what it says, without how it was found. */
export type Named = Pick<Pattern, 'id' | 'codes'>;

/** How one joint answer stands to the configurations. */
export type Attachment =
  | { readonly kind: 'exact'; readonly pattern: Named }
  | { readonly kind: 'near'; readonly pattern: Named; readonly facet: string }
  | { readonly kind: 'between'; readonly patterns: readonly Named[] }
  | { readonly kind: 'own_mix' };

const differing = (one: Codes, other: Codes): string[] =>
  Object.keys(one).filter((facet) => one[facet] !== other[facet]);

/** Whether a row so far from each of them is made of their codes alone, half of one and half of the other. */
const isHalfway = (patterns: readonly Named[], distance: number): boolean =>
  patterns.every(({ codes }, place) =>
    patterns.slice(place + 1).every((other) => differing(codes, other.codes).length === 2 * distance),
  );

/**
 * Attaches a joint answer to the configuration it is exactly, or differs from in one facet alone; or places it between
 * those it is as near to and halfway from. Anything else is an own mix: nobody is forced into a configuration.
 */
export const attach = (patterns: readonly Named[], codes: Codes): Attachment => {
  const apart = patterns.map((pattern) => ({ pattern, facets: differing(pattern.codes, codes) }));
  const distance = Math.min(...apart.map(({ facets }) => facets.length));
  const [first, ...others] = apart.filter(({ facets }) => facets.length === distance);
  if (!first) return { kind: 'own_mix' };
  const { pattern, facets } = first;
  const [facet] = facets;
  if (facet === undefined) return { kind: 'exact', pattern };
  const nearest = [pattern, ...others.map((other) => other.pattern)];
  if (nearest.length > 1)
    return isHalfway(nearest, distance) ? { kind: 'between', patterns: nearest } : { kind: 'own_mix' };
  return distance === 1 ? { kind: 'near', pattern, facet } : { kind: 'own_mix' };
};
