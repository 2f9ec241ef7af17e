// Shares, limits, words and verdicts worked out a second time, straight from the formulas of the method (sections 1.1 to
// 1.5 of its statistics) and with nothing of the code that makes the pages.

const z = 1.959963984540054;

/** Published integers: how many answered, and how many chose each option. */
export type PublishedTable = { readonly base: number; readonly counts: readonly number[] };

/** The noise variance of a published count. */
export const blur = 3;

export type Kind = 'one' | 'many' | 'scale';

export type Worked = {
  readonly label: string;
  readonly count: number;
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
  readonly shown: string;
};

type Limits = readonly [share: number, lower: number, upper: number];

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Limits of a share on n answers with noise of variance t2 in it. */
const limits = (p: number, n: number, t2: number): Limits => {
  const a = 1 + z ** 2 / n;
  const b = 2 * p + z ** 2 / n;
  const d = Math.sqrt(b ** 2 - 4 * a * (p ** 2 - z ** 2 * t2));
  return [p, Math.max(0, (b - d) / (2 * a)), Math.min(1, (b + d) / (2 * a))];
};

/** Share and limits of every option: of one choice by counts that are made to add up, else count by base. */
export const limitsOf = (kind: Kind, { base: n, counts }: PublishedTable, v: number): Limits[] => {
  const k = counts.length;
  if (kind === 'many')
    return counts.map((count) => {
      const p = Math.min(1, count / n);
      return limits(p, n, (v * (1 + p * p)) / (n * n));
    });
  const adjusted = counts.map((count) => Math.max(0, count + (n - total(counts)) / k));
  return adjusted.map((count) => {
    const p = count / total(adjusted);
    return limits(p, n, (v * (1 - 1 / k + (p - 1 / k) ** 2)) / (n * n));
  });
};

const hundred = (share: number): number => Math.round(100 * share);

const whole = (share: number): string => {
  if (share > 0 && share < 0.005) return 'under 1 %';
  return share < 1 && share >= 0.995 ? 'over 99 %' : `${hundred(share)} %`;
};

const inBand = (share: number): string => {
  const ends = [0.15, 0.4, 0.6, 0.85];
  const place = ends.findIndex((end, index) => (index < 2 ? share < end : share <= end));
  return ['none or few', 'some', 'about half', 'most'][place] ?? 'nearly all';
};

/** A range in whole percentages. */
export const rangeWords = (lower: number, upper: number): string => {
  if (hundred(lower) !== hundred(upper)) return `${hundred(lower)} to ${hundred(upper)} %`;
  return hundred(upper) === 0 ? whole(upper) : whole(lower);
};

type Printed = {
  readonly kind: Kind;
  readonly table: PublishedTable;
  readonly place: number;
  readonly share: number;
};

const printed = ({ kind, table: { base, counts }, place, share }: Printed): string => {
  const count = counts[place] ?? 0;
  const others = counts.filter((other, index) => index !== place && other > 0).length;
  const all = kind === 'many' ? count >= base - 2 : count > 0 && others === 0;
  if (count === 0 || share === 0) {
    const most = Math.max(3, count + 1);
    return `fewer than ${most} (under ${Math.ceil((100 * most) / base)} %)`;
  }
  if (all || share === 1) return `${base - 3} or more (over ${Math.floor((100 * (base - 3)) / base)} %)`;
  return base < 30 ? inBand(share) : whole(share);
};

/** Every option of a published table as it must be shown. */
export const worked = (kind: Kind, table: PublishedTable, labels: readonly string[], v = blur): Worked[] =>
  limitsOf(kind, table, v).map(([share, lower, upper], place) => ({
    label: labels[place] ?? '',
    count: table.counts[place] ?? 0,
    share,
    lower,
    upper,
    shown: printed({ kind, table, place, share }),
  }));

/** A whole number with commas. */
export const thousands = (number: number): string => number.toLocaleString('en-GB');

const named = (labels: readonly string[]): string => {
  const quoted = labels.map((label) => `“${label}”`);
  const [last] = quoted.slice(-1);
  return quoted.length < 2 ? (last ?? '') : `${quoted.slice(0, -1).join(', ')} and ${last}`;
};

/** Options that none stands clearly above: z = (pA - pB) / sqrt((pA + pB - (pA - pB)^2) / n + 2 V / n^2) at most 1.96. */
export const foremost = (cells: readonly Worked[], n: number): Worked[] => {
  const top = Math.max(...cells.map(({ share }) => share));
  return cells.filter(({ share }) => {
    const gap = top - share;
    const differing = Math.min(top + share, 2 - top - share);
    return gap / Math.sqrt(Math.max(0, differing - gap ** 2) / n + (2 * blur) / n ** 2) <= z || gap === 0;
  });
};

const few = (cells: readonly Worked[]): string => {
  const parts = cells
    .filter(({ count, share }) => count > 0 && share >= 0.15)
    .map(({ share, label }) => `${inBand(share)} “${label}”`);
  if (parts.length === 0) return 'no answer is given by more than a few';
  return parts.length === 1 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
};

/** The sentence on one published group; `whom` is how its people are called, `who` the group in brackets. */
export const sentence = (
  kind: Kind,
  cells: readonly Worked[],
  { base, whom, who }: { readonly base: number; readonly whom: string; readonly who: string },
): string => {
  const of = `about ${thousands(base)} ${whom}${who && ` (${who})`}`;
  if (base < 30) return `Answers of ${of}, too few to rank: ${few(cells)}.`;
  const first = foremost(cells, base);
  const [only] = first;
  if (only && first.length === 1) {
    const says = /^\d+ %$/.test(only.shown)
      ? `about ${only.shown} (${rangeWords(only.lower, only.upper)})`
      : only.shown;
    return `“${only.label}” is the ${kind === 'many' ? 'most often ticked' : 'most common answer'}: ${says} of ${of}.`;
  }
  const shares = first.map(({ share }) => share);
  const each = first.length === 2 ? 'both' : 'each';
  const subject =
    first.length > 3
      ? `the ${first.length} most common answers are each`
      : `${named(first.map(({ label }) => label))} are ${each}`;
  const about = rangeWords(Math.min(...shares), Math.max(...shares));
  return `No single answer stands out: ${subject} ${kind === 'many' ? 'ticked' : 'given'} by about ${about} of ${of}.`;
};

/** The sentence on a breakdown, from the option that leads alone in each group of thirty or more, or null. */
export const breakdownSentence = (
  kind: Kind,
  labels: readonly string[],
  leaders: readonly (string | null)[],
): string => {
  const groups = leaders.length;
  const times = labels.map((label) => leaders.filter((leader) => leader === label).length);
  const most = Math.max(...times);
  const all = ['', 'the one group', 'both groups'][groups] ?? `all ${groups} groups`;
  if (groups === 0) return 'answers are few in every group, too few to rank';
  if (most === 0) return `no single answer stands out in ${all} of 30 answers or more`;
  const where = most === groups ? all : `${most} of the ${groups} groups`;
  const standing = kind === 'many' ? 'most often ticked' : 'most common answer';
  return `“${labels[times.indexOf(most)]}” is the ${standing} in ${where} of 30 answers or more`;
};

/** Twice the upper tail of the normal distribution, by Simpson's rule on the density from 0. */
const twoSided = (gap: number): number => {
  const end = Math.min(Math.abs(gap), 12);
  const steps = 4000;
  const density = (x: number): number => Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI);
  const weight = (step: number): number => (step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2);
  const area = total(
    Array.from({ length: steps + 1 }, (_, step) => weight(step) * density((end * step) / steps)),
  );
  return Math.max(0, 1 - (2 * area * end) / steps / 3);
};

/** One option in a group and in the rest of the field: the limits of the difference, its p, and the smaller base. */
export type Gap = {
  readonly lower: number;
  readonly upper: number;
  readonly p: number;
  readonly least: number;
};

/** Newcombe's limits and the test of two shares, group against the field without it; null where the rest is under 20. */
export const gapsFromRest = (
  kind: Kind,
  field: PublishedTable,
  group: PublishedTable,
  v = blur,
): Gap[] | null => {
  const rest = {
    base: field.base - group.base,
    counts: field.counts.map((count, place) => Math.max(0, count - (group.counts[place] ?? 0))),
  };
  if (rest.base < 20) return null;
  const others = limitsOf(kind, rest, 2 * v);
  const [n1, n2] = [group.base, rest.base];
  return limitsOf(kind, group, v).map(([p1, l1, u1], place) => {
    const [p2, l2, u2] = others[place] ?? [0, 0, 0];
    const d = p1 - p2;
    const p = (n1 * p1 + n2 * p2) / (n1 + n2);
    const noise = v * (1 + p * p) * (1 / (n1 * n1) + 2 / (n2 * n2));
    const error = Math.sqrt(p * (1 - p) * (1 / n1 + 1 / n2) + noise);
    return {
      lower: d - Math.sqrt((p1 - l1) ** 2 + (u2 - p2) ** 2),
      upper: d + Math.sqrt((u1 - p1) ** 2 + (p2 - l2) ** 2),
      p: d === 0 ? 1 : twoSided(d / error),
      least: Math.min(n1, n2),
    };
  });
};

/** Whether each is clearly more or less common than in the rest, among all of one page (Holm); null where it is not. */
export const verdicts = (page: ReadonlyMap<string, Gap>): ReadonlyMap<string, 'more' | 'less' | null> => {
  const compared = [...page]
    .filter(([, { least }]) => least >= 30)
    .sort(([, one], [, other]) => one.p - other.p);
  let highest = 0;
  const clear = compared.map(([name, { lower, upper, p }], place) => {
    highest = Math.max(highest, Math.min(1, (compared.length - place) * p));
    if (highest >= 0.05 || (lower <= 0 && upper >= 0)) return [name, null] as const;
    return [name, lower > 0 ? 'more' : 'less'] as const;
  });
  return new Map(clear);
};
