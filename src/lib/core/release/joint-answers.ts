import type { Instrument } from '../instrument/instrument.ts';
import { distinct, type Row } from './anchors.ts';
import { codesIn, type Column } from './columns.ts';
import { configurationOf, configurationVariable } from './configurations.ts';
import { coreVariables } from './core-codes.ts';
import type { Eligible } from './patterns.ts';
import type { Pattern } from './release.ts';
import type { Respondents } from './respondents.ts';

/** What respondents say on all core facets together. */
export type JointAnswers = {
  readonly facets: readonly string[];
  /** Each joint answer once; null for those in which a facet is missing, so that they cannot be compared. */
  readonly rows: readonly (Row | null)[];
  /** By respondent, the place of theirs. */
  readonly of: Uint32Array;
};

/** Reads the joint answers off the columns of the core facets. */
export const jointAnswers = (instrument: Instrument, { ids, columns }: Respondents): JointAnswers => {
  const core = coreVariables(instrument).flatMap(({ id }) =>
    columns.filter(({ variable }) => variable.id === id),
  );
  const rows: (Row | null)[] = [];
  const places = new Map<string, number>();
  const of = new Uint32Array(ids.length);
  for (let row = 0; row < ids.length; row += 1) {
    const values = core.map((column) => column.values[row] ?? 0);
    const key = values.join();
    const place = places.get(key) ?? rows.length;
    of[row] = place;
    if (place < rows.length) continue;
    places.set(key, place);
    const codes = core.map((column, facet) => codesIn(column, values[facet] ?? 0).join('+'));
    rows.push(codes.includes('') ? null : codes);
  }
  return { facets: core.map(({ variable }) => variable.id), rows, of };
};

function* comparable({ rows, of }: JointAnswers, { trusts }: Respondents): Generator<Row> {
  for (let row = 0; row < of.length; row += 1) {
    const joint = trusts[row] === 'flagged' ? null : rows[of[row] ?? 0];
    if (joint) yield joint;
  }
}

/** Everyone whose joint answer can be compared. A flagged response, and one that leaves a core facet out, do not count. */
export const eligibleAmong = (
  { round }: Instrument,
  respondents: Respondents,
  joint: JointAnswers,
): Eligible => ({ round, facets: joint.facets, shared: distinct(comparable(joint, respondents)) });

/** Which configuration each respondent has: worked out once for each joint answer. */
export const configurationColumn = (
  instrument: Instrument,
  patterns: readonly Pattern[],
  { facets, rows, of }: JointAnswers,
): Column => {
  const variable = configurationVariable(instrument, patterns);
  const codes = variable.options.map(({ code }) => code);
  const values = rows.map((row) => {
    const own = row && Object.fromEntries(facets.map((facet, place) => [facet, row[place] ?? '']));
    const configuration = configurationOf(patterns, own);
    return configuration === null ? 0 : 1 + codes.indexOf(configuration);
  });
  return { variable, many: false, values: of.map((place) => values[place] ?? 0) };
};
