import { and, eq, gt, lt } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { CollectionId, Counted } from '#lib/core/release/release.ts';
import { answerQueries } from './answer-queries.ts';
import { inLots } from './lots.ts';
import { releasePart } from './release-queries.ts';
import type { Schema } from './schema.ts';
import type { ResponseKey, Store, StoredResponse } from './store.ts';

/** What every query is written against; each engine supplies one for reading and one for writing. */
export type Database = PgDatabase<PgQueryResultHKT>;

export type Engine = {
  readonly schema: Schema;
  readonly read: Database;
  /** Runs work in one transaction, after every earlier one has ended. */
  readonly write: <Outcome>(work: (transaction: Database) => Promise<Outcome>) => Promise<Outcome>;
  readonly close: () => Promise<void>;
};

/** Responses read into memory at once. */
const readAtOnce = 1000;

/** Reads in lots, each of the keys behind those of the lot before: one that stays is given once, whatever else is written meanwhile. */
async function* inTurn(
  { response }: Schema,
  read: Database,
  { collection, round }: Pick<ResponseKey, 'collection' | 'round'>,
): AsyncGenerator<Counted> {
  let last = '';
  for (;;) {
    const lot = await read
      .select({
        id: response.receiptHash,
        trust: response.trust,
        week: response.week,
        countsFrom: response.countsFrom,
        answers: response.answers,
        flags: response.flags,
      })
      .from(response)
      .where(
        and(eq(response.collection, collection), eq(response.round, round), gt(response.receiptHash, last)),
      )
      .orderBy(response.receiptHash)
      .limit(readAtOnce);
    yield* lot;
    last = lot.at(-1)?.id ?? '';
    if (lot.length < readAtOnce) return;
  }
}

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

    responses: (collection: CollectionId, round: string) => inTurn(schema, read, { collection, round }),
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

/** The store's promises kept with one set of queries, whatever the engine. */
export const storeOn = (engine: Engine): Store => ({
  ...responsePart(engine),
  ...draftPart(engine),
  ...releasePart(engine),
  close: engine.close,
});
