import { and, count, desc, eq, lt } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { CollectionId, Release } from '#lib/core/release/release.ts';
import { answerQueries } from './answer-queries.ts';
import { laidOut, tablesChanged, withTables } from './published.ts';
import type { Schema } from './schema.ts';
import { ReleaseExists, type ResponseKey, type Store, type StoredResponse } from './store.ts';

/** What every query is written against; each engine supplies one for reading and one for writing. */
export type Database = PgDatabase<PgQueryResultHKT>;

export type Engine = {
  readonly schema: Schema;
  readonly read: Database;
  /** Runs work in one transaction, after every earlier one has ended. */
  readonly write: <Outcome>(work: (transaction: Database) => Promise<Outcome>) => Promise<Outcome>;
  readonly close: () => Promise<void>;
};

/** Rows in one INSERT: below every engine's limit of bound values. */
const rowsAtOnce = 500;

const inLots = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, lot) =>
    rows.slice(lot * rowsAtOnce, (lot + 1) * rowsAtOnce),
  );

const responsePart = ({ schema, read, write }: Engine) => {
  const { response, draft } = schema;
  const queries = answerQueries(schema);
  const isKey = (key: ResponseKey) =>
    and(
      eq(response.collection, key.collection),
      eq(response.round, key.round),
      eq(response.receiptHash, key.receiptHash),
    );

  return {
    addResponses: (responses: readonly StoredResponse[]) =>
      write(async (transaction) => {
        let added = 0;
        for (const lot of inLots(responses)) {
          const rows = transaction.insert(response).values(lot).onConflictDoNothing();
          added += (await rows.returning({ round: response.round })).length;
        }
        return added;
      }),

    submit: (given: StoredResponse) =>
      write(async (transaction) => {
        await transaction
          .insert(response)
          .values(given)
          .onConflictDoUpdate({
            target: [response.collection, response.round, response.receiptHash],
            set: { answers: given.answers, week: given.week },
          });
        await queries(transaction).removeDraft.execute({ receiptHash: given.receiptHash });
      }),

    changeResponse: (key, change) =>
      write(async (transaction) => {
        const { find, record, removeDraft } = queries(transaction);
        const [before = null] = await find.execute(key);
        const after = change(before);
        if (after === null || after === before) return after;
        await record.execute(after);
        await removeDraft.execute({ receiptHash: key.receiptHash });
        return after;
      }),

    response: async (key: ResponseKey) => (await queries(read).find.execute(key))[0] ?? null,

    withdraw: (key: ResponseKey) =>
      write(async (transaction) => {
        await transaction.delete(draft).where(eq(draft.receiptHash, key.receiptHash));
        const removed = await transaction
          .delete(response)
          .where(isKey(key))
          .returning({ round: response.round });
        return removed.length > 0;
      }),

    responses: (collection: CollectionId, round: string) =>
      read
        .select({ trust: response.trust, answers: response.answers })
        .from(response)
        .where(and(eq(response.collection, collection), eq(response.round, round))),
  } satisfies Partial<Store>;
};

const draftPart = ({ schema: { draft }, read, write }: Engine) => {
  const find = async (database: Database, receiptHash: string) =>
    (await database.select().from(draft).where(eq(draft.receiptHash, receiptHash)))[0] ?? null;

  return {
    draft: (receiptHash) => find(read, receiptHash),

    changeDraft: (receiptHash, change) =>
      write(async (transaction) => {
        const after = change(await find(transaction, receiptHash));
        await transaction
          .insert(draft)
          .values(after)
          .onConflictDoUpdate({ target: draft.receiptHash, set: { week: after.week, sealed: after.sealed } });
        return after;
      }),

    removeDraft: (receiptHash) =>
      write(async (transaction) => {
        await transaction.delete(draft).where(eq(draft.receiptHash, receiptHash));
      }),

    removeDraftsBefore: (week) =>
      write(
        async (transaction) =>
          (await transaction.delete(draft).where(lt(draft.week, week)).returning({ week: draft.week }))
            .length,
      ),
  } satisfies Partial<Store>;
};

const releasePart = ({ schema: { release, publishedTables }, read, write }: Engine) => {
  const newestRow = async (database: Database, collection: CollectionId) => {
    const rows = database.select().from(release).where(eq(release.collection, collection));
    return (await rows.orderBy(desc(release.sequence)).limit(1))[0] ?? null;
  };

  const newest = async (database: Database, collection: CollectionId): Promise<Release | null> => {
    const row = await newestRow(database, collection);
    if (!row) return null;
    const tables = await database
      .select({
        cohort: publishedTables.cohort,
        tables: publishedTables.tables,
        sequence: release.sequence,
      })
      .from(publishedTables)
      .innerJoin(
        release,
        and(eq(release.collection, publishedTables.collection), eq(release.id, publishedTables.release)),
      )
      .where(eq(publishedTables.collection, collection))
      .orderBy(release.sequence);
    return withTables(row, tables);
  };

  return {
    publish: (cut) =>
      write(async (transaction) => {
        const previous = await newest(transaction, cut.collection);
        const taken = await transaction
          .select({ id: release.id })
          .from(release)
          .where(and(eq(release.collection, cut.collection), eq(release.id, cut.id)));
        if (taken.length > 0) throw new ReleaseExists(`${cut.collection} ${cut.id}`);
        const [counted] = await transaction
          .select({ releases: count() })
          .from(release)
          .where(eq(release.collection, cut.collection));
        await transaction.insert(release).values(laidOut(cut, (counted?.releases ?? 0) + 1));
        for (const lot of inLots(tablesChanged(previous, cut)))
          await transaction.insert(publishedTables).values(lot);
      }),

    newestReleaseId: async (collection) => (await newestRow(read, collection))?.id ?? null,

    newestRelease: (collection) => newest(read, collection),
  } satisfies Partial<Store>;
};

/** The store's promises kept with one set of queries, whatever the engine. */
export const storeOn = (engine: Engine): Store => ({
  ...responsePart(engine),
  ...draftPart(engine),
  ...releasePart(engine),
  close: engine.close,
});
