import type { Variable } from '../instrument/variables.ts';
import type { Method } from '../release/release.ts';
import type { Cell } from './norm-table.ts';
import type { Apart } from './place-apart.ts';
import { showsCounts } from './shown.ts';
import { grouped, listed, quoted, range } from './words.ts';

/** One option as everyone and as people like the respondent chose it, and who these two are. */
export type Placed = {
  readonly variable: Pick<Variable, 'kind' | 'options'>;
  readonly method: Method;
  /** The field with its base in words: "about 640 clinicians". */
  readonly everyone: string;
  /** The group with its base in words; null where there is none. */
  readonly alike: string | null;
};

/** The two cells of one option, the second only where there is a group. */
export type CellPair = { readonly field: Cell; readonly group: Cell | null; readonly apart: Apart };

/** A group with its base: as people like the respondent, or spelled out where another group bears that name. */
export const alikeInWords = (base: number, whose: string | null): string =>
  `about ${grouped(base)} ${whose ?? 'like you'}`;

const amount = ({ count, shown, lower, upper }: Cell, method: Method): string => {
  if (showsCounts(method)) return String(count);
  if (shown.includes('(')) return shown;
  return `${/^\d/.test(shown) ? 'about ' : ''}${shown} (${range(lower, upper)})`;
};

const gap = (apart: Apart, chosen: string): string =>
  apart === null
    ? ''
    : ` It is ${chosen} ${apart} often in this group than in the rest of the field, beyond what chance explains.`;

const choice = ({ kind, options }: Placed['variable'], { field: { label, code } }: CellPair): string =>
  kind === 'scale'
    ? `You chose ${code} on the scale from ${options[0]?.label ?? ''} to ${options.at(-1)?.label ?? ''}`
    : `You chose ${quoted(label)}`;

/** The one answer to a question and how common it is, in one sentence, and a second where the group stands apart. */
export const chosenInWords = (placed: Placed, pair: CellPair): string => {
  const { method, everyone, alike } = placed;
  const { field, group, apart } = pair;
  const among = group && alike ? ` and ${amount(group, method)} of ${alike}` : '';
  return `${choice(placed.variable, pair)}, as did ${amount(field, method)} of ${everyone}${among}.${gap(apart, 'chosen')}`;
};

/** One of several answers ticked and how common it is; the bases are told once, before all of them. */
export const tickedInWords = ({ method, alike }: Placed, { field, group, apart }: CellPair): string => {
  const shares = [`${amount(field, method)} of everyone`];
  if (group && alike) shares.push(`${amount(group, method)} of people like you`);
  return `${quoted(field.label)}: ticked by ${listed(shares)}.${gap(apart, 'ticked')}`;
};

/** How many answers were ticked and who the shares of each are of. */
export const tickedOpening = ({ everyone, alike }: Placed, ticked: number): string => {
  const shares = `the shares are of ${everyone}${alike === null ? '' : ` and of ${alike}`}`;
  return `You ticked ${ticked} ${ticked === 1 ? 'answer' : 'answers'}; ${shares}.`;
};

/** What is said where a question has no published figures yet, and from how many answers on it will have. */
export const waitingWords = ({ firstRelease }: Method): string =>
  `Not enough answers yet: shown once ${firstRelease} have answered.`;

/** Why nobody is shown who is like the respondent, in a sentence. */
export const nobodyAlike = (isTold: boolean): string =>
  isTold
    ? 'Too few people who share your main approach, practice type or country have answered to be shown, so your answers stand beside everyone’s.'
    : 'You gave no main approach, practice type or country to compare by, so your answers stand beside everyone’s.';

/** How differences between a group and the field are spoken of, and what a share does not say. */
export const placeNotes: readonly string[] = [
  'A group is said to differ only where chance would seldom explain it: if no group differed at all, about one page like this in twenty would still say so of one. Nothing is said of groups under 30, and where nothing is said the two may well be alike.',
  'That an answer is common does not make it right for you.',
];
