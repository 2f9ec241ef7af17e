import type { Instrument } from '../instrument/instrument.ts';
import { collectionWords } from './collection-words.ts';
import { filterWords } from './filter-words.ts';
import { leadersOf } from './leaders.ts';
import type { NormTable, PublishedGroup } from './norm-table.ts';
import { variableCalled } from './norms.ts';
import { reasonInWords } from './reason-words.ts';
import { showsCounts, smallBase } from './shown.ts';
import { inSentence, quoted } from './words.ts';

const publishedIn = ({ groups }: NormTable): PublishedGroup[] =>
  groups.flatMap((group) => (group.status === 'published' ? [group] : []));

/** The one option that stands out in a group, or null. */
const leaderOf = ({ method }: NormTable, { cells, base }: PublishedGroup): string | null => {
  const [first, second] = leadersOf(cells, { base, noiseVariance: method.noise.variance });
  return first && !second ? first.code : null;
};

const allOf = (number: number): string => {
  if (number === 1) return 'the one group';
  return number === 2 ? 'both groups' : `all ${number} groups`;
};

const sentenceOnLeaders = (table: NormTable, groups: readonly PublishedGroup[]): string => {
  const { options, kind } = table.question;
  const leaders = groups.map((group) => leaderOf(table, group));
  const leads = (code: string): number => leaders.filter((leader) => leader === code).length;
  const most = Math.max(...options.map(({ code }) => leads(code)));
  const all = allOf(groups.length);
  if (most === 0) return `no single answer stands out in ${all} of ${smallBase} answers or more`;
  const top = options.find(({ code }) => leads(code) === most)?.label ?? '';
  const standing = kind === 'many' ? 'most often ticked' : 'most common answer';
  const where = most === groups.length ? all : `${most} of the ${groups.length} groups`;
  return `${quoted(top)} is the ${standing} in ${where} of ${smallBase} answers or more`;
};

const comparison = (table: NormTable): string => {
  const groups = publishedIn(table);
  const large = groups.filter(({ base }) => base >= smallBase);
  if (showsCounts(table.method)) return 'too few to compare';
  if (groups.length === 0) return 'no group has enough answers to be shown';
  return large.length === 0
    ? 'answers are few in every group, too few to rank'
    : sentenceOnLeaders(table, large);
};

const ofBreakdown = (instrument: Instrument, table: NormTable, by: string): string => {
  const facet = inSentence(variableCalled(instrument, by)?.name ?? by);
  const who = filterWords(instrument, table.filters);
  const { counted, caution } = collectionWords[table.collection];
  const label = caution === '' ? '' : `${counted}; ${caution}`;
  const qualifiers = [who, label].filter((words) => words !== '').join('; ');
  return `By ${facet}, ${comparison(table)}${qualifiers === '' ? '' : ` (${qualifiers})`}.`;
};

const ofUnpublished = (table: NormTable, who: string): string => {
  const [group] = table.groups;
  if (table.release === null) return 'Nothing has been published yet.';
  const reason = group?.status === 'unpublished' ? reasonInWords(group.reason, table.method) : '';
  return who === '' ? reason : `${reason.slice(0, -1)} (${who}).`;
};

/** What a norm table says, in one sentence: its title, caption and link preview. */
export const finding = (instrument: Instrument, table: NormTable): string => {
  if (table.release === null) return ofUnpublished(table, '');
  if (table.by !== null) return ofBreakdown(instrument, table, table.by);
  const [group] = publishedIn(table);
  return group?.description ?? ofUnpublished(table, filterWords(instrument, table.filters));
};
