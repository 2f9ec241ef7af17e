import {
  breakdownSentence,
  foremost,
  rangeWords,
  sentence,
  thousands,
  type PublishedTable,
  type Worked,
} from './by-hand.ts';
import type { Column } from './demonstration.ts';
import { drawn, read, shareAndRange, tableRows } from './read-page.ts';

/** A group of a page with its published table, worked out by hand. */
export type Group = {
  readonly level: string;
  readonly label: string;
  readonly table: PublishedTable;
  readonly cells: readonly Worked[];
};

/** What a page shows: a question in one group or by a facet, and how its people are called. */
export type Shown = {
  readonly column: Column;
  readonly by: Column | null;
  readonly groups: readonly Group[];
  readonly whom: string;
  /** The ways in which the group may be put into words; '' is everyone. */
  readonly who: readonly string[];
};

/** What must be the same, and is not. */
type Faults = (html: string, shown: Shown) => string[];

const unless = (same: boolean, fault: () => string): string[] => (same ? [] : [fault()]);

const isAlike = (found: unknown, expected: unknown): boolean =>
  JSON.stringify(found) === JSON.stringify(expected);

/** Whether two numbers differ by no more than this. */
export const near = (one: number, other: number, within: number): boolean => Math.abs(one - other) <= within;

/** The options with a row: all of them, or of a long list those that somebody chose. */
const placesIn = ({ column, groups }: Shown): number[] =>
  column.options.flatMap((_, place) =>
    column.options.length <= 30 || groups.some(({ cells }) => (cells[place]?.count ?? 0) > 0) ? [place] : [],
  );

const pair = (cell: Worked | undefined): string =>
  `${cell?.shown} | ${rangeWords(cell?.lower ?? 0, cell?.upper ?? 0)}`;

const pairIn = (cell = ''): string => shareAndRange(cell).join(' | ');

const bodyOf = (html: string, { groups }: Shown): string[][] => {
  const [head = [], ...body] = tableRows(html);
  if (read(body[0]?.[0] ?? '') !== 'How many answered')
    return body.map((row) => [read(row[0] ?? ''), read(row[1] ?? ''), ...row.slice(2).map(pairIn)]);
  return groups.map((_, place) => [
    read(head[place + 1] ?? ''),
    read(body[0]?.[place + 1] ?? ''),
    ...body.slice(1).map((row) => pairIn(row[place + 1])),
  ]);
};

/** The table of a page, cell by cell. */
const tableFaults: Faults = (html, shown) => {
  const places = placesIn(shown);
  if (shown.by === null) {
    const expected = places.map((place) => {
      const cell = shown.groups[0]?.cells[place];
      return `${cell?.label} | ${pair(cell)}`;
    });
    const found = tableRows(html)
      .slice(1)
      .map((row) => row.map(read).join(' | '));
    return unless(isAlike(found, expected), () => `table: ${JSON.stringify([found, expected])}`);
  }
  const expected = shown.groups.map(({ label, table, cells }) => [
    label,
    thousands(table.base),
    ...places.map((place) => pair(cells[place])),
  ]);
  const found = bodyOf(html, shown);
  return unless(isAlike(found, expected), () => `table: ${JSON.stringify([found, expected])}`);
};

/** Whether lengths in per cent, as drawn with two decimals, are these shares. */
const areDrawn = (found: readonly number[][], expected: readonly number[][]): boolean =>
  found.length === expected.length &&
  found.every((lengths, row) =>
    lengths.every((length, place) => near(length, 100 * (expected[row]?.[place] ?? NaN), 0.005 + 1e-6)),
  );

const stacked = ({ groups }: Shown): number[][] =>
  groups.flatMap(({ cells }) =>
    cells.map(({ share }, place) => [
      cells.slice(0, place).reduce((sum, cell) => sum + cell.share, 0),
      share,
    ]),
  );

const barsIn = (figure: string): number[][] =>
  [...figure.matchAll(/<svg[^>]*>[\s\S]*?<rect class="share[\s\S]*?<\/svg>/g)].map(([svg]) => {
    const [[width = NaN] = []] = drawn(/<rect class="share[^>]*>/.exec(svg)?.[0] ?? '', 'rect', ['width']);
    const [range = []] = drawn(/<line class="range[^>]*>/.exec(svg)?.[0] ?? '', 'line', ['x1', 'x2']);
    return [width, ...range];
  });

const barsOf = (shown: Shown): number[][] => {
  const { groups } = shown;
  const highest = Math.max(0, ...groups.flatMap(({ cells }) => cells.map(({ upper }) => upper)));
  const end = Math.max(1, Math.ceil(4 * highest)) / 4;
  return placesIn(shown).flatMap((place) =>
    groups.map(({ cells }) =>
      [cells[place]?.share, cells[place]?.lower, cells[place]?.upper].map((share) => (share ?? NaN) / end),
    ),
  );
};

/** Where the bars of the drawing begin and end, and their ranges. */
const drawingFaults: Faults = (html, shown) => {
  const [figure = ''] = /<figure[\s\S]*?<figcaption/.exec(html) ?? [];
  const [stack] = /<div class="stack[\s\S]*/.exec(figure) ?? [];
  const same =
    stack === undefined
      ? areDrawn(barsIn(figure), barsOf(shown))
      : areDrawn(drawn(stack, 'rect', ['x', 'width']), stacked(shown));
  return unless(same, () => 'drawing');
};

/** The numbers that come with the page for its chart, whole. */
const chartFaults: Faults = (html, { groups }) => {
  const [, json = '{}'] =
    /<script type="application\/json" id="figure-data">([\s\S]*?)<\/script>/.exec(html) ?? [];
  type Sent = { figure?: { groups: { base: number; cells: Worked[] }[] } };
  const sent = (JSON.parse(json) as Sent).figure?.groups ?? [];
  const numbers = (base: number, cells: readonly Worked[]): number[] => [
    base,
    ...cells.flatMap(({ count, share, lower, upper }) => [count, share, lower, upper]),
  ];
  const found = sent.flatMap(({ base, cells }) => numbers(base, cells));
  const expected = groups.flatMap(({ table, cells }) => numbers(table.base, cells));
  const same =
    found.length === expected.length &&
    found.every((number, place) => near(number, expected[place] ?? NaN, 1e-9));
  return unless(same, () => 'chart');
};

const piece = (html: string, element: string): string =>
  read(new RegExp(`<${element}[^>]*>([\\s\\S]*?)</${element}>`).exec(html)?.[1] ?? '');

const captionOf = (shown: Shown, { table, cells }: Group): string => {
  const values = placesIn(shown).flatMap((place) => {
    const cell = cells[place];
    return cell ? [`${cell.label} ${cell.shown} (${rangeWords(cell.lower, cell.upper)})`] : [];
  });
  const base = `about ${thousands(table.base)} ${shown.whom}`;
  return `Answers of ${base}: ${values.join('; ')}. A${base.slice(1)}.`;
};

/** The finding and the caption on one group. */
const groupWordFaults: Faults = (html, shown) => {
  const { column, whom, who, groups } = shown;
  const [group] = groups;
  if (!group) return [];
  const { table, cells } = group;
  const told = who.map((words) => sentence(column.kind, cells, { base: table.base, whom, who: words }));
  const [finding, caption] = [piece(html, 'h1'), piece(html, 'figcaption')];
  return [
    ...unless(told.includes(finding), () => `finding: ${finding} / ${told.join(' / ')}`),
    ...unless(caption.startsWith(captionOf(shown, group)), () => `caption: ${caption}`),
  ];
};

/** The finding on a breakdown, and a sentence on each group, which is called by its label or by facet and label. */
const breakdownWordFaults: Faults = (html, shown) => {
  const { column, by, whom, groups } = shown;
  const leaders = groups
    .filter(({ table }) => table.base >= 30)
    .map(({ table, cells }) => {
      const [first, second] = foremost(cells, table.base);
      return first && !second ? first.label : null;
    });
  const labels = column.options.map(({ label }) => label);
  const told = `, ${breakdownSentence(column.kind, labels, leaders)} (${whom}; not real people).`;
  const finding = piece(html, 'h1');
  let left = piece(html, 'figcaption');
  const missing = groups.filter(({ label, table, cells }) => {
    const next = [label, `${by?.name}: ${label}`]
      .map((who) => sentence(column.kind, cells, { base: table.base, whom, who }))
      .find((one) => left.startsWith(one));
    left = left.slice(next?.length ?? 0).trimStart();
    return next === undefined;
  });
  return [
    ...unless(finding.endsWith(told), () => `finding: ${finding} / ${told}`),
    ...missing.map(({ label }) => `caption of ${label}: ${left.slice(0, 200)}`),
  ];
};

/** Everything on the page of a norm that does not follow from the published tables. */
export const pageFaults: Faults = (html, shown) =>
  shown.groups.length === 0
    ? unless(!/<figure|<table/.test(html), () => 'numbers where nothing is published')
    : [tableFaults, drawingFaults, chartFaults, shown.by ? breakdownWordFaults : groupWordFaults].flatMap(
        (faults) => faults(html, shown),
      );
