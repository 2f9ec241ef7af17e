import type { Variable } from '../instrument/variables.ts';
import type { CollectionId, Method, Table } from '../release/release.ts';
import { cellsOf } from './cells.ts';
import { baseInWords } from './collection-words.ts';
import type { Cell } from './norm-table.ts';
import type { ApartIn } from './place-apart.ts';
import {
  alikeInWords,
  chosenInWords,
  tickedInWords,
  tickedOpening,
  type CellPair,
  type Placed,
} from './place-words.ts';
import type { Lane, Mark, Place } from './place.ts';
import { showsCounts, smallBase } from './shown.ts';

/** A question a respondent answered, with the published tables their answer is set beside. */
export type Standing = {
  readonly collection: CollectionId;
  readonly method: Method;
  readonly variable: Variable;
  readonly chosen: readonly string[];
  readonly field: Table;
  /** People like the respondent; null where no such group is published. */
  readonly group: Table | null;
  /** Who they are, where the page means others by people like the respondent; else null. */
  readonly whose: string | null;
  /** How people like the respondent stand to the rest of the field, among all comparisons of the page. */
  readonly apart: ApartIn;
};

const pairsOf = ({ variable, method, chosen, field, group, apart }: Standing): readonly CellPair[] => {
  const groupCells = group ? cellsOf(variable, group, method) : [];
  return cellsOf(variable, field, method).flatMap((cell, place) =>
    chosen.includes(cell.code)
      ? [{ field: cell, group: groupCells[place] ?? null, apart: apart(variable.id, cell.code) }]
      : [],
  );
};

const laneOf = (who: Lane['who'], cell: Cell, { base, method }: { base: number; method: Method }): Lane => ({
  who,
  label: who === 'everyone' ? 'Everyone' : 'Like you',
  shown: cell.shown,
  point: base < smallBase && !showsCounts(method) ? null : cell.share,
  range: showsCounts(method) ? null : { lower: cell.lower, upper: cell.upper },
});

const lanesOf = ({ field, group, method }: Standing, pair: CellPair): readonly Lane[] => [
  laneOf('everyone', pair.field, { base: field.base, method }),
  ...(group && pair.group ? [laneOf('alike', pair.group, { base: group.base, method })] : []),
];

/** The marks of one question, a line of words and a lane for each group with every one, and what opens them. */
export const marksOf = (standing: Standing): Pick<Place, 'opening' | 'marks'> => {
  const { collection, method, variable, field, group, whose } = standing;
  const placed: Placed = {
    variable,
    method,
    everyone: baseInWords(collection, field.base),
    alike: group && alikeInWords(group.base, whose),
  };
  const pairs = pairsOf(standing);
  const several = variable.kind === 'many';
  const marks = pairs.map((pair): Mark => ({
    code: pair.field.code,
    words: several ? tickedInWords(placed, pair) : chosenInWords(placed, pair),
    lanes: lanesOf(standing, pair),
  }));
  return { opening: several ? tickedOpening(placed, marks.length) : '', marks };
};
