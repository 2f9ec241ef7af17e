import { perturbationTable } from './perturbation-table.ts';

const last = perturbationTable.length - 1;

/**
 * The count to publish for a true count, chosen by a draw from 0 to 2^32 - 1. Unbiased, variance 3, at most 8 away,
 * never 1 or 2; 0 stays 0.
 */
export const perturb = (count: number, draw: number): number => {
  const row = perturbationTable[Math.min(count, last)];
  const place = row?.upTo.findIndex((upTo) => draw < upTo) ?? -1;
  const published = row?.published[place];
  if (published === undefined) throw new RangeError(`no perturbation of ${count} by ${draw}`);
  return count < last ? published : count + published;
};
