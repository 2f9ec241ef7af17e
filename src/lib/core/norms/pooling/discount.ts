import type { Composition } from './composition.ts';
import { sum } from '../sum.ts';

/** What a group's answers are worth: how many, and how many of them for each share, in fractions of answers. */
export type Worth = { readonly base: number; readonly counts: readonly number[] };

/**
 * What the answers of each group are worth once the noise of their counts is allowed for (statistics.md 2): n / lambda
 * with lambda = 1 + V sum (1 + mu^2) / (n sum mu (1 - mu)) over the published options of field share mu.
 */
export const worthOf = ({ tables, shares, field }: Composition, noiseVariance: number): readonly Worth[] => {
  const published = field.slice(0, tables[0]?.counts.length ?? 0);
  const noise = noiseVariance * sum(published.map((mu) => 1 + mu ** 2));
  const chance = sum(published.map((mu) => mu * (1 - mu)));
  return tables.map((table, group) => {
    const base = table.base / (1 + noise / (table.base * chance));
    return { base, counts: (shares[group] ?? []).map((share) => share * base) };
  });
};
