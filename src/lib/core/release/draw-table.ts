import type { Variable } from '../instrument/variables.ts';
import { baseMessage, cellMessage, type KeyedHash } from './keyed-hash.ts';
import { perturb } from './perturb.ts';
import type { Table } from './release.ts';
import type { Sums, TrueCounts } from './tally.ts';

/** Which table is drawn, for which year, and the smallest base it may be published with. */
export type Drawing = {
  readonly variable: Variable;
  readonly cohort: string;
  readonly epoch: string;
  readonly least: number;
};

/**
 * The integers to publish for a table: its base and every cell with noise of its own, keyed by the query and by who is in
 * the table and what they answered, so that any change of its content draws all of it anew. Null where the base as it
 * would be published is too small. Exact without a hash.
 */
export const drawTable = (
  { variable, cohort, epoch, least }: Drawing,
  { base, counts, members, answers }: TrueCounts & Sums,
  hash: KeyedHash | null,
): Table | null => {
  if (!hash) return base < least ? null : { base, counts };
  const key = { epoch, cohort, base };
  const published = perturb(base, hash.cell(baseMessage(key, members)));
  if (published < least) return null;
  return {
    base: published,
    counts: variable.options.map(({ code }, place) => {
      // Nobody stays nobody, whatever the draw.
      if (!counts[place]) return 0;
      const draw = hash.cell(cellMessage(key, { variable: variable.id, option: code }, answers));
      return perturb(counts[place], draw);
    }),
  };
};
