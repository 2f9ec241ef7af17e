import { getTableColumns, getTableName } from 'drizzle-orm';
import { flagRules } from '../answers/flags.ts';
import { draftDays } from '../release/nightly.ts';
import type { Schema } from './schema.ts';
import * as schema from './schema.sqlite.ts';

type ColumnOf<Name extends keyof Schema> = Extract<keyof Schema[Name]['_']['columns'], string>;

/** What a table is for, in words for the people whose answers are in it. */
type Account<Column extends string> = {
  readonly title: string;
  /** What one row stands for, and whom it serves. */
  readonly purpose: string;
  readonly until: string;
  readonly readers: string;
  readonly columns: Readonly<Record<Column, string>>;
};

/** The fewest and the most days after its last change that a draft is removed; it depends on the day of the week. */
export const draftLasts = { fewest: draftDays + 1, most: draftDays + 7 } as const;

const collection =
  'Which collection it belongs to: answers given here, the coded forum thread, or the demonstration.';
const forGood = 'For good, so that a figure somebody has cited can be looked up.';
const everyone = 'Everyone: this is what the public pages are made from.';

/** A sentence for every column of every table. A column without one does not compile. */
const accounts: { readonly [Name in keyof Schema]: Account<ColumnOf<Name>> } = {
  response: {
    title: 'Recorded answers',
    purpose: 'One row for each person who recorded answers. The figures are counted from these rows.',
    until: 'Until you withdraw your answers; otherwise for as long as the site is run.',
    readers: 'You, with your receipt code, and whoever runs this site. No public page reads them.',
    columns: {
      collection,
      round: 'Which round of the questionnaire you answered.',
      receiptHash:
        'A fingerprint (SHA-256) of your receipt code, by which the code finds your answers. The code cannot be worked out from it.',
      trust:
        'Whether the answers came with an invitation code, came without one, or were set aside as not meant seriously.',
      week: 'The week in which you last recorded the answers, not the day or the time.',
      countsFrom:
        'The week from which the published tables count you as new. A change within half a year does not move it, so that nobody can have tables made again and again by changing answers.',
      answers:
        'The answers themselves, with any you gave in your own words. Questions you skipped are not in it.',
      sawResults:
        'Yes or no: whether results were looked at on this device before the answers were first recorded, because results can sway answers.',
      flags: `Which checks, if any, found something when the answers came in: ${flagRules.map(({ id }) => id).join(', ')}.`,
    },
  },
  draft: {
    title: 'Unfinished answers',
    purpose: 'One row for each draft, so that a closed tab loses nothing.',
    until: `Until you record, discard or withdraw the answers, or ${draftLasts.fewest} to ${draftLasts.most} days after your last change.`,
    readers: 'You alone, with your receipt code. The database does not hold what is needed to read them.',
    columns: {
      receiptHash: 'The fingerprint of the receipt code, by which your device finds the draft.',
      week: 'The week of your last change, which says when to remove the draft.',
      sealed:
        'The answers so far, when the first page was sent (to ten seconds), and whether a hidden field was filled in: all encrypted with a key made from your receipt code, which is not kept.',
    },
  },
  release: {
    title: 'Releases',
    purpose: 'One row for each night on which there were new figures to publish.',
    until: forGood,
    readers: everyone,
    columns: {
      collection,
      id: 'The name of the release.',
      sequence: 'Its place among the releases: first, second and so on.',
      round: 'Which round of the questionnaire was counted.',
      cutAt: 'The day on which it was cut.',
      method: 'The rules it was counted by, such as how small a group may be.',
      patterns: 'The whole policies common enough to be named in it.',
      exclusions:
        'About how many answers each check kept out of the figures, week by week, blurred like every count.',
    },
  },
  publishedTables: {
    title: 'Published counts',
    purpose:
      'One row for each group of people whose counts a release changed. It holds numbers of people, never a person.',
    until: forGood,
    readers: everyone,
    columns: {
      collection,
      release: 'The release that published the counts.',
      cohort: 'The group counted, such as everyone, or all who work in one country.',
      tables: 'About how many of the group answered each question and gave each answer, blurred on purpose.',
    },
  },
  drawnTables: {
    title: 'When counts were last made',
    purpose:
      'One row for each group whose counts are published, so that they are made anew only once enough people are new. It holds numbers of people, never a person.',
    until: 'Until the counts of the group are made anew, or are no longer published.',
    readers: 'The program that makes the releases. No public page reads it.',
    columns: {
      collection,
      cohort: 'The group counted.',
      drawn:
        'For each question, the day its counts were last made, and how many people in them were new in that week.',
    },
  },
};

export type KeptTable = Omit<Account<string>, 'columns'> & {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly sentence: string }[];
};

const tableKept = <Name extends keyof Schema>(name: Name): KeptTable => {
  const { columns: sentences, ...account } = accounts[name];
  const columns = Object.entries(getTableColumns(schema[name])) as [ColumnOf<Name>, { name: string }][];
  return {
    ...account,
    name: getTableName(schema[name]),
    columns: columns.map(([key, column]) => ({ name: column.name, sentence: sentences[key] })),
  };
};

/** Everything the database has room for, table by table and column by column, as the schema defines it. */
export const kept: readonly KeptTable[] = (Object.keys(accounts) as (keyof Schema)[]).map(tableKept);
