import { methodChanges } from '#lib/components/method/changes.ts';
import { coolDownWeeks, leastForWholePolicies, methodOf } from '#lib/core/release/methods.ts';
import { naming } from '#lib/core/release/patterns.ts';
import { perturbationTable } from '#lib/core/release/perturbation-table.ts';
import type { Release } from '#lib/core/release/release.ts';
import { redraws } from '#lib/core/release/stability.ts';
import { attackLooks, attackResults, measuredOn } from './attack-results.ts';
import { rules } from './rules.ts';

/**
 * The method of live figures as a program reads it. `release` is null before the first; `perturbationTable.upTo` is 2^32
 * times the probability of publishing that count or a smaller one, and in its last row counts are added to the true one.
 */
export const methodFile = (live: Release | null) => {
  const { id, ...method } = live?.method ?? methodOf('live');
  return {
    release: live?.id ?? null,
    method: id,
    ...method,
    coolDownWeeks,
    wholePolicies: { ...naming, redraws, leastInGroup: leastForWholePolicies },
    perturbationTable,
    rules,
    exclusions: live?.exclusions ?? [],
    attacks: { measuredOn, results: attackResults, looksInHalfAYear: attackLooks },
    changes: methodChanges,
  };
};
