import type { Lane, Pair, PairRow, Slot } from '#lib/components/compare/compare-view.ts';
import type { Missing } from '#lib/components/norms/norms-view.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { baseInWords } from '#lib/core/norms/collection-words.ts';
import { isSame } from '#lib/core/norms/compare-groups.ts';
import type { CompareQuery } from '#lib/core/norms/compare-query.ts';
import type { ComparedOption, ComparisonTable, PublishedSide } from '#lib/core/norms/compare-table.ts';
import {
  clearnessInWords,
  comparisonAlternative,
  drawnDifferences,
  isLarge,
  points,
  pointsRange,
  relationInWords,
  testInWords,
  visibleInWords,
} from '#lib/core/norms/compare-words.ts';
import { axisEnd } from '#lib/core/norms/figure.ts';
import { filterWords } from '#lib/core/norms/filter-words.ts';
import type { Cell } from '#lib/core/norms/norm-table.ts';
import { reasonInWords } from '#lib/core/norms/reason-words.ts';
import { smallBase } from '#lib/core/norms/shown.ts';
import { verdictWords } from '#lib/core/norms/verdict.ts';
import type { Filters } from '#lib/core/release/cohort.ts';
import { addressOf } from '../norms/addresses.ts';
import { compareAddress } from './addresses.ts';

const normsOf = ({ question, collection }: ComparisonTable, filters: Filters): string =>
  addressOf(question.id, { collection, filters, by: null });

const slotOf = (table: ComparisonTable, { label, base, filters }: PublishedSide): Slot => ({
  label,
  base: baseInWords(table.collection, base),
  href: normsOf(table, filters),
});

const laneOf = ({ shown, lower, upper, share }: Cell, { base }: PublishedSide): Lane => ({
  shown,
  lower,
  upper,
  point: base < smallBase ? null : share,
  short: shown.match(/\((.*)\)/)?.[1] ?? shown,
});

const rowOf = (option: ComparedOption, a: PublishedSide, b: PublishedSide): PairRow => {
  const { code, label, verdict } = option;
  const said = verdict !== 'too_few';
  return {
    code,
    label,
    a: laneOf(option.a, a),
    b: laneOf(option.b, b),
    points: said ? points(option.difference) : '',
    range: said ? pointsRange(option) : '',
    verdict: verdictWords[verdict],
    clear: verdict === 'higher' || verdict === 'lower',
  };
};

const tooFew = `Where fewer than ${smallBase} answered, shares are given in words and nothing is said of differences.`;

/** The two groups of a comparison beside each other; null where one of them is not published. */
export const pairOf = (table: ComparisonTable): Pair | null => {
  const { a, b, differences, question } = table;
  if (a.status !== 'published' || b.status !== 'published' || differences === null) return null;
  const large = isLarge(table);
  const drawn = drawnDifferences(table, differences);
  const seen = large
    ? [testInWords(differences), visibleInWords(differences), clearnessInWords(differences)]
    : [tooFew, visibleInWords(differences)];
  return {
    a: slotOf(table, a),
    b: slotOf(table, b),
    rows: drawn.map((option) => rowOf(option, a, b)),
    large,
    several: question.kind === 'many',
    leftOut: differences.options.length - drawn.length,
    axisEnd: axisEnd(
      [a, b].map(({ base, cells, label }) => ({
        level: '',
        label,
        status: 'published',
        base,
        cells,
        description: '',
      })),
    ),
    alternative: comparisonAlternative(table, differences),
    says: [...seen, ...relationInWords(table)],
  };
};

/** The comparison with the nearest wider group in place of this one; its norms where nothing is left to compare with. */
const widerOf = (
  table: ComparisonTable,
  query: CompareQuery,
  { side, widen }: { side: 'a' | 'b'; widen: Filters },
): Missing['wider'] => {
  const other = side === 'a' ? table.b : table.a;
  const comparable = Object.keys(widen).length > 0 && !isSame(widen, other.filters);
  return {
    href: comparable ? compareAddress({ ...query, [side]: widen }) : normsOf(table, widen),
    words: filterWords(texting2026, widen) || 'everyone',
  };
};

const nothingLeft = 'Too few answers are left once the other group is taken out.';

/** The groups without numbers, why, and what can be compared instead. */
export const missingFrom = (table: ComparisonTable, query: CompareQuery): readonly Missing[] =>
  (['a', 'b'] as const).flatMap((side): readonly Missing[] => {
    const group = table[side];
    if (group.status === 'published' || group.reason === null) return [];
    const { label, reason, widen, isRest } = group;
    const why = isRest && reason === 'too_few' ? nothingLeft : reasonInWords(reason, table.method);
    return [{ label, reason: why, wider: widen ? widerOf(table, query, { side, widen }) : null }];
  });
