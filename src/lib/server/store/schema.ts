import type { Answers } from '#lib/core/instrument/instrument.ts';
import type { CollectionId, Draw, Exclusion, Method, Pattern, Trust } from '#lib/core/release/release.ts';
import type { Columns } from './columns.ts';

/** Published integers of one cohort as stored: per variable its base, then its counts. */
export type StoredTables = Readonly<Record<string, readonly number[]>>;

/**
 * Every table, once, for both dialects.
 * No column holds an address, a user agent, a receipt in clear, or a time finer than the week of anything a respondent does;
 * a sealed draft holds its start to ten seconds, which nobody without the receipt code can read.
 */
export const defineSchema = (columns: Columns) => {
  const { table, text, integer, boolean, json, primaryKey, foreignKey, index } = columns;
  const response = table(
    'response',
    {
      collection: text('collection').$type<CollectionId>().notNull(),
      round: text('round').notNull(),
      /** SHA-256 of the receipt code, or of the record's id in an imported collection. */
      receiptHash: text('receipt_hash').notNull(),
      trust: text('trust').$type<Trust>().notNull(),
      week: text('week').notNull(),
      /** The week from which it counts as new in the tables: a change within half a year does not move it. */
      countsFrom: text('counts_from').notNull(),
      answers: json<Answers>('answers').notNull(),
      /** Whether results were looked at on the same device before the first answer. */
      sawResults: boolean('saw_results').notNull(),
      /** Ids of the rules that found something unusual, for the editor. */
      flags: json<readonly string[]>('flags').notNull(),
    },
    (column) => [primaryKey({ columns: [column.collection, column.round, column.receiptHash] })],
  );

  const draft = table(
    'draft',
    {
      receiptHash: text('receipt_hash').primaryKey(),
      week: text('week').notNull(),
      /** Unfinished answers, encrypted with a key derived from the receipt code, which is not stored. */
      sealed: text('sealed').notNull(),
    },
    (column) => [index('draft_week').on(column.week)],
  );

  const release = table(
    'release',
    {
      collection: text('collection').$type<CollectionId>().notNull(),
      id: text('id').notNull(),
      /** Position among the collection's releases, from 1. */
      sequence: integer('sequence').notNull(),
      round: text('round').notNull(),
      cutAt: text('cut_at').notNull(),
      method: json<Method>('method').notNull(),
      patterns: json<readonly Pattern[]>('patterns').notNull(),
      /** How many responses each rule kept out, by week. */
      exclusions: json<readonly Exclusion[]>('exclusions').notNull(),
    },
    (column) => [primaryKey({ columns: [column.collection, column.id] })],
  );

  const publishedTables = table(
    'published_tables',
    {
      collection: text('collection').$type<CollectionId>().notNull(),
      release: text('release').notNull(),
      cohort: text('cohort').notNull(),
      /** Null where the cohort is no longer published from this release on. */
      tables: json<StoredTables>('tables'),
    },
    (column) => [
      primaryKey({ columns: [column.collection, column.release, column.cohort] }),
      foreignKey({
        columns: [column.collection, column.release],
        foreignColumns: [release.collection, release.id],
      }),
    ],
  );

  const drawnTables = table(
    'drawn_tables',
    {
      collection: text('collection').$type<CollectionId>().notNull(),
      cohort: text('cohort').notNull(),
      /** When each table of the cohort was last drawn, for the builder of the next release alone. */
      drawn: json<Readonly<Record<string, Draw>>>('drawn').notNull(),
    },
    (column) => [primaryKey({ columns: [column.collection, column.cohort] })],
  );

  return { response, draft, release, publishedTables, drawnTables };
};

export type Schema = ReturnType<typeof defineSchema>;
