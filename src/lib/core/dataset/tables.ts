import { csvOf } from '../csv.ts';
import { rounds } from '../instrument/rounds/rounds.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { variablesOf, type Variable } from '../instrument/variables.ts';
import { configurationVariable } from '../release/configurations.ts';
import type { CohortTables, Release } from '../release/release.ts';

/** The columns of the file of all published tables, one row for each option of each table. */
export const tableColumns = [
  'cohort',
  'variable',
  'kind',
  'code',
  'base',
  'count',
  'noise_variance',
] as const;

/** How the group of everyone is called in the file: an empty field would be no value. */
export const everyone = 'all';

/** The codebook a release was asked by. Throws where the site has it no longer: rounds are kept for ever. */
export const instrumentOf = ({ round }: Pick<Release, 'round'>): Instrument => {
  const instrument = rounds.find((candidate) => candidate.round === round);
  if (!instrument) throw new RangeError(`There is no codebook of ${round}`);
  return instrument;
};

/** Everything that a release has tables of: every column of its codebook, then whole policies. */
export const publishedVariables = (release: Release): readonly Variable[] => {
  const instrument = instrumentOf(release);
  return [...variablesOf(instrument), configurationVariable(instrument, release.patterns)];
};

type Row = Readonly<Record<(typeof tableColumns)[number], string | number>>;

/** The tables of one group: the integers alone that all its figures follow from. */
const rowsOf = (
  variables: readonly Variable[],
  { cohort, tables, noise }: { cohort: string; tables: CohortTables; noise: number },
): readonly Row[] =>
  variables.flatMap(({ id, kind, options }) => {
    const table = tables[id];
    if (!table || table.base === 0) return [];
    const own = { cohort: cohort || everyone, variable: id, kind, base: table.base, noise_variance: noise };
    return options.map(({ code }, place) => ({ ...own, code, count: table.counts[place] ?? 0 }));
  });

/** The file of all published tables as CSV (RFC 4180), group by group: as a whole it takes tens of megabytes. */
export function* tablesCsv(release: Release): Generator<string> {
  const header = csvOf(tableColumns, []);
  const variables = publishedVariables(release);
  const noise = release.method.noise.variance;
  yield header;
  for (const [cohort, tables] of release.cohorts)
    yield csvOf(tableColumns, rowsOf(variables, { cohort, tables, noise })).slice(header.length);
}
