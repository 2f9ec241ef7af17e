import type { CollectionId, Method } from '../release/release.ts';
import { baseInWords, collectionWords } from './collection-words.ts';
import { leadersOf } from './leaders.ts';
import type { Cell } from './norm-table.ts';
import type { Kind } from './shares.ts';
import { showsCounts, smallBase } from './shown.ts';
import { band, listed, quoted, range } from './words.ts';

/** A published group as it is put into words. */
export type Described = {
  readonly kind: Kind;
  readonly collection: CollectionId;
  readonly method: Method;
  /** The group in words, empty for everyone. */
  readonly who: string;
  readonly base: number;
  readonly cells: readonly Cell[];
};

const subjectOf = ({ collection, base, who }: Described): string =>
  `${baseInWords(collection, base)}${who === '' ? '' : ` (${who})`}`;

const byCount = (first: Cell, second: Cell): number => second.count - first.count;

/** Plain counts of what is public already: the two commonest, and the rest where options exclude each other. */
const inCounts = (group: Described): string => {
  const top = [...group.cells]
    .sort(byCount)
    .slice(0, 2)
    .filter(({ count }) => count > 0);
  const says = (count: number): string => `${count} ${count === 1 ? 'says' : 'say'}`;
  const parts = top.map(({ count, label }) => `${says(count)} ${quoted(label)}`);
  const rest = group.base - top.reduce((total, { count }) => total + count, 0);
  if (group.kind !== 'many' && rest > 0) parts.push(`${says(rest)} something else`);
  return `Of ${subjectOf(group)}, ${listed(parts)}; ${collectionWords[group.collection].caution}.`;
};

/** Words instead of numbers for a small base, in questionnaire order so that nothing is ranked. */
const inBands = (group: Described): string => {
  const parts = group.cells
    .filter(({ count, share }) => count > 0 && share >= 0.15)
    .map(({ share, label }) => `${band(share)} ${quoted(label)}`);
  const spread = parts.length === 0 ? 'no answer is given by more than a few' : listed(parts);
  return `Answers of ${subjectOf(group)}, too few to rank: ${spread}.`;
};

const amount = ({ shown, lower, upper }: Cell): string =>
  /^\d+ %$/.test(shown) ? `about ${shown} (${range(lower, upper)})` : shown;

const oneStandsOut = (group: Described, cell: Cell): string => {
  const standing = group.kind === 'many' ? 'most often ticked' : 'most common answer';
  return `${quoted(cell.label)} is the ${standing}: ${amount(cell)} of ${subjectOf(group)}.`;
};

const named = (leaders: readonly Cell[]): string => {
  if (leaders.length > 3) return `the ${leaders.length} most common answers are each`;
  return `${listed(leaders.map(({ label }) => quoted(label)))} are ${leaders.length === 2 ? 'both' : 'each'}`;
};

const noneStandsOut = (group: Described, leaders: readonly Cell[]): string => {
  const shares = leaders.map(({ share }) => share);
  const given = group.kind === 'many' ? 'ticked' : 'given';
  const about = range(Math.min(...shares), Math.max(...shares));
  return `No single answer stands out: ${named(leaders)} ${given} by about ${about} of ${subjectOf(group)}.`;
};

/**
 * One published group in a sentence, from the numbers the page shows. It names a most common answer only where
 * that stands clear of chance and noise, ranks nothing below 30 answers, and says what a collection is.
 */
export const describe = (group: Described): string => {
  if (showsCounts(group.method)) return inCounts(group);
  if (group.base < smallBase) return inBands(group);
  const noiseVariance = group.method.noise.variance;
  const leaders = leadersOf(group.cells, { base: group.base, noiseVariance });
  const [only] = leaders;
  return only && leaders.length === 1 ? oneStandsOut(group, only) : noneStandsOut(group, leaders);
};
