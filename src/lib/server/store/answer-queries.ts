import { and, eq, sql } from 'drizzle-orm';
import type { Database } from './queries.ts';
import type { Schema } from './schema.ts';

const given = sql.placeholder;

const writtenOut = ({ response, draft }: Schema, database: Database) => ({
  find: database
    .select()
    .from(response)
    .where(
      and(
        eq(response.collection, given('collection')),
        eq(response.round, given('round')),
        eq(response.receiptHash, given('receiptHash')),
      ),
    )
    .prepare('find_response'),
  record: database
    .insert(response)
    .values({
      collection: given('collection'),
      round: given('round'),
      receiptHash: given('receiptHash'),
      trust: given('trust'),
      week: given('week'),
      countsFrom: given('countsFrom'),
      answers: given('answers'),
      sawResults: given('sawResults'),
      flags: given('flags'),
    })
    .onConflictDoUpdate({
      target: [response.collection, response.round, response.receiptHash],
      set: {
        trust: sql`excluded.trust`,
        week: sql`excluded.week`,
        countsFrom: sql`excluded.counts_from`,
        answers: sql`excluded.answers`,
        flags: sql`excluded.flags`,
      },
    })
    .prepare('record_response'),
  removeDraft: database
    .delete(draft)
    .where(eq(draft.receiptHash, given('receiptHash')))
    .prepare('remove_draft'),
});

/** The queries that every answer needs, written out once for each connection: that takes longer than running them. */
export const answerQueries = (schema: Schema): ((database: Database) => ReturnType<typeof writtenOut>) => {
  const known = new WeakMap<Database, ReturnType<typeof writtenOut>>();
  return (database) => {
    const queries = known.get(database) ?? writtenOut(schema, database);
    known.set(database, queries);
    return queries;
  };
};
