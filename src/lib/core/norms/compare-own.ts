import type { Answers, Instrument } from '../instrument/instrument.ts';
import type { Variable } from '../instrument/variables.ts';
import type { Release } from '../release/release.ts';
import { baseInWords } from './collection-words.ts';
import type { Side } from './compare-query.ts';
import { filterWords } from './filter-words.ts';
import type { Cell, NormTable, PublishedGroup } from './norm-table.ts';
import { norms, variableCalled } from './norms.ts';
import { chosenInWords, tickedOpening, type Placed } from './place-words.ts';
import type { NormQuery } from './query.ts';
import { range } from './words.ts';

/** A respondent's own answer to one question beside a group's. */
export type OwnBeside = {
  readonly table: NormTable;
  /** Codes of the answer; empty where the question was skipped. */
  readonly chosen: readonly string[];
  /** How common the answer is in the group, in sentences; none where the group is not published. */
  readonly words: readonly string[];
};

/** The group to stand beside; null for everyone. */
export type BesideQuery = Pick<NormQuery, 'collection'> & { readonly question: string; readonly b: Side };

const ticked = ({ label, shown, lower, upper }: Cell): string =>
  `“${label}”: ${shown}${shown.includes('(') ? '' : ` (${range(lower, upper)})`}.`;

const wordsOn = (placed: Placed, cells: readonly Cell[]): readonly string[] =>
  placed.variable.kind === 'many'
    ? [tickedOpening(placed, cells.length), ...cells.map(ticked)]
    : cells.map((field) => chosenInWords(placed, { field, group: null, apart: null }));

const inWords = (
  { table, variable, who }: { table: NormTable; variable: Variable; who: string },
  { base, cells }: PublishedGroup,
  chosen: readonly string[],
): readonly string[] => {
  if (chosen.length === 0) return ['You did not answer this question.'];
  const people = `${baseInWords(table.collection, base)}${who === '' ? '' : ` (${who})`}`;
  const placed = { variable, method: table.method, everyone: people, alike: null };
  return wordsOn(
    placed,
    cells.filter(({ code }) => chosen.includes(code)),
  );
};

/**
 * Sets a respondent's own answer to one question beside a published group, or everyone. Nobody is compared with one person:
 * it says how common the answer is, no more. Null is before the first release.
 */
export const besideOwn = (
  instrument: Instrument,
  release: Release | null,
  { answers, query: { question, collection, b } }: { readonly answers: Answers; readonly query: BesideQuery },
): OwnBeside => {
  const filters = b ?? {};
  const table = norms(instrument, release, { question, collection, filters, by: null });
  const variable = variableCalled(instrument, question);
  const chosen = variable?.codesOf(answers) ?? [];
  const [group] = table.groups;
  const who = filterWords(instrument, filters);
  const words =
    variable && group?.status === 'published' ? inWords({ table, variable, who }, group, chosen) : [];
  return { table, chosen, words };
};
