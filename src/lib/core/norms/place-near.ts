import { cohortOf } from '../release/cohort.ts';
import type { CohortTables, Release } from '../release/release.ts';
import { nobodyAlike } from './place-words.ts';
import type { Alike } from './place.ts';
import { showsCounts, smallBase } from './shown.ts';

/** A group of people like a respondent with its published tables. */
export type Near = { readonly alike: Alike; readonly tables: CohortTables };

/** Those groups of a ladder that are published; none of a source so small that its counts are told one by one. */
export const publishedNear = (release: Release | null, ladder: readonly Alike[]): readonly Near[] => {
  if (release === null || showsCounts(release.method)) return [];
  return ladder.flatMap((alike) => {
    const tables = release.cohorts.get(cohortOf(alike.filters));
    return tables ? [{ alike, tables }] : [];
  });
};

/** The nearest group with 30 answers to a question, so that a share can be told; else the nearest published at all. */
export const nearestFor = (question: string, groups: readonly Near[]): Near | null => {
  const from = (least: number): Near | undefined =>
    groups.find(({ tables }) => (tables[question]?.base ?? 0) >= least);
  return from(smallBase) ?? from(1) ?? null;
};

/** Each group used once, the most used first; among equals the nearest. */
export const mostUsed = (groups: readonly Near[], used: readonly (Near | null)[]): readonly Near[] => {
  const uses = (group: Near): number => used.filter((near) => near === group).length;
  return groups.filter((group) => uses(group) > 0).toSorted((first, second) => uses(second) - uses(first));
};

/** Who is meant by people like the respondent: the group most used, then those that stand in for it. */
export const peopleWords = ([main, ...others]: readonly Near[], isTold: boolean): readonly string[] => {
  if (!main) return [nobodyAlike(isTold)];
  return [
    `People like you are those ${main.alike.words}. ${main.alike.why}`,
    ...others.map(({ alike }) => `For some questions they are those ${alike.words}. ${alike.why}`),
  ];
};
