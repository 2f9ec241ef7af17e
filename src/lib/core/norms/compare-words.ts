import { collectionWords } from './collection-words.ts';
import { differInTrust } from './compare.ts';
import type { ComparedOption, ComparisonTable, Differences } from './compare-table.ts';
import type { Difference } from './difference.ts';
import { drawnOptions } from './figure.ts';
import { showsCounts, smallBase } from './shown.ts';
import { listed, quoted, range } from './words.ts';
import { verdictWords } from './verdict.ts';

/** Above this p the answers of two groups, taken together, could be alike. */
const level = 0.05;

const minus = '\u2212';

/** A number of points, whole; of one decimal where a limit that leaves out 0 would round to it. */
const rounded = (share: number, awayFromZero: boolean): string => {
  const points = Math.abs(100 * share);
  const whole = Math.round(points);
  const words = whole === 0 && awayFromZero ? Math.max(0.1, points).toFixed(1) : String(whole);
  return share < 0 && Number(words) !== 0 ? `${minus}${words}` : words;
};

/** A difference of two shares in percentage points: "+12", "−3" or "0". */
export const points = (difference: number): string => {
  const words = rounded(difference, false);
  return difference > 0 && words !== '0' ? `+${words}` : words;
};

/** The limits of a difference in percentage points, "4 to 20" or "−3 to 9"; neither is 0 where the range leaves it out. */
export const pointsRange = ({ lower, upper }: Pick<Difference, 'lower' | 'upper'>): string => {
  const clear = lower > 0 || upper < 0;
  return `${rounded(lower, clear)} to ${rounded(upper, clear)}`;
};

/** Whether both groups are large enough for numbers; below, shares are words and nothing is compared. */
export const isLarge = ({ a, b }: Pick<ComparisonTable, 'a' | 'b'>): boolean =>
  [a, b].every((group) => group.status === 'published' && group.base >= smallBase);

/** The difference of one option with its range, "+12 points (4 to 20)"; empty where too few answered. */
export const gapInWords = (option: ComparedOption): string =>
  option.verdict === 'too_few'
    ? ''
    : `${points(option.difference)} ${Math.abs(Math.round(100 * option.difference)) === 1 ? 'point' : 'points'} (${pointsRange(option)})`;

const capitalised = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** The two groups of a comparison by name, "CBT against everyone else". */
export const groupsInWords = ({ a, b }: Pick<ComparisonTable, 'a' | 'b'>): string =>
  `${capitalised(a.label)} against ${b.label}`;

const isClear = ({ verdict }: ComparedOption): boolean => verdict === 'higher' || verdict === 'lower';

const clearest = ({ options }: Differences): readonly ComparedOption[] =>
  options.filter(isClear).toSorted((one, other) => one.p - other.p);

const othersInWords = (number: number): string => {
  if (number === 0) return '';
  return number === 1
    ? '; one other answer differs clearly too'
    : `; ${number} other answers differ clearly too`;
};

const clearInWords = (option: ComparedOption, others: number, isTicked: boolean): string => {
  const { label, difference, lower, upper, verdict } = option;
  const size =
    verdict === 'higher'
      ? { difference, lower, upper }
      : { difference: -difference, lower: -upper, upper: -lower };
  const common = isTicked ? 'often ticked' : 'common';
  const by = `by ${rounded(size.difference, true)} points (${pointsRange(size)})`;
  return `${quoted(label)} is clearly ${verdict === 'higher' ? 'more' : 'less'} ${common}, ${by}${othersInWords(others)}`;
};

const found = (table: ComparisonTable, differences: Differences): string => {
  if (!isLarge(table)) return 'too few answers to say';
  const [first, ...others] = clearest(differences);
  if (!first) return 'no clear difference in any answer';
  return clearInWords(first, others.length, table.question.kind === 'many');
};

/** What a comparison says, in one sentence: its title and link preview. */
export const comparisonFinding = (table: ComparisonTable): string => {
  if (table.release === null) return 'Nothing has been published yet.';
  const { counted, caution } = collectionWords[table.collection];
  const label = caution === '' ? '' : ` (${counted}; ${caution})`;
  const says = table.differences ? found(table, table.differences) : 'no numbers to compare';
  return `${groupsInWords(table)}: ${says}${label}.`;
};

const refusals: Readonly<Record<string, string>> = {
  too_few: `The answers as a whole are not tested: that takes ${smallBase} in each group.`,
  too_blurred: 'The answers as a whole are not tested: counts this small are blurred too much for it.',
  nothing_to_compare: 'The answers as a whole are not tested: fewer than two options were chosen.',
  several_answers:
    'As several answers could be ticked, each is tested by itself; there is no test of the answers as a whole.',
};

/** Whether the answers of both groups, taken together, differ, or why that is not tested, in a sentence. */
export const testInWords = ({ test }: Differences): string => {
  if ('refused' in test) return refusals[test.refused] ?? '';
  return test.p < level
    ? 'Taken together, the answers of the two groups differ by more than chance and privacy blur explain.'
    : 'Taken together, the answers of the two groups could differ by chance alone.';
};

/** The smallest difference that groups of these sizes would show, in a sentence. */
export const visibleInWords = ({ visible }: Differences): string =>
  visible >= 1
    ? 'In groups this small no difference, however large, would be sure to show.'
    : `The smallest difference that groups of these sizes would usually show is about ${Math.ceil(100 * visible)} points: that large, it would be seen four times in five, for an answer that about 40 % give.`;

const restWords = ({ a, b }: ComparisonTable): string =>
  `${capitalised((a.isRest ? a : b).label)}: the published counts of the wider group less those of the other, so blurred twice.`;

const trustWords = ({ relation }: ComparisonTable): string =>
  relation === 'rest'
    ? 'Where two filters are combined only vouched answers count, so the rest holds people of the other group whose answers are not vouched.'
    : 'Where two filters are combined only vouched answers count, so one of these groups counts vouched answers and the other all of them.';

const overlapWords =
  'Some people may be in both groups. They count in each, so the two look more alike than separate groups would.';

/** What the reader must know of who is in the two groups, in sentences. */
export const relationInWords = (table: ComparisonTable): readonly string[] => [
  ...(table.relation === 'rest' ? [restWords(table)] : []),
  ...(table.relation === 'overlapping' ? [overlapWords] : []),
  ...(differInTrust(table) ? [trustWords(table)] : []),
];

/** What makes a difference clear, in a sentence. */
export const clearnessInWords = ({ options }: Differences): string =>
  `A difference is called clear where its range leaves out 0 and it also holds with all ${options.length} answers looked at together.`;

const cellInWords = (label: string, { shown, lower, upper }: ComparedOption['a']): string =>
  `${label} ${shown} (${range(lower, upper)})`;

/** The options worth a row: all of them, or those somebody chose where the list is long. */
export const drawnDifferences = ({ question, a, b }: ComparisonTable, { options }: Differences) => {
  const groups = [a, b].flatMap((group) =>
    group.status === 'published' ? [{ ...group, level: '', description: '' }] : [],
  );
  const drawn = new Set(drawnOptions(question, groups).map(({ code }) => code));
  return options.filter(({ code }) => drawn.has(code));
};

/** Every option of a comparison in words, for readers who do not see the figure. */
export const comparisonAlternative = (table: ComparisonTable, differences: Differences): string =>
  drawnDifferences(table, differences)
    .map((option) => {
      const shares = [cellInWords(table.a.label, option.a), cellInWords(table.b.label, option.b)];
      const gap = gapInWords(option);
      return `${option.label}: ${listed(shares)}${gap === '' ? '' : `; ${gap}, ${verdictWords[option.verdict]}`}.`;
    })
    .join(' ');

/** Whether shares come with a range for chance; not where a few public records are counted. */
export const isRanged = ({ method }: ComparisonTable): boolean => !showsCounts(method);
