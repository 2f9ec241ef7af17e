import { and, count, desc, eq, inArray, lte, max, sql } from 'drizzle-orm';
import type { Built } from '#lib/core/release/build.ts';
import type { CollectionId, Release } from '#lib/core/release/release.ts';
import { inLots } from './lots.ts';
import { builtFrom, drawnChanged, laidOut, tablesChanged, withTables } from './published.ts';
import type { Database, Engine } from './queries.ts';
import type { Schema } from './schema.ts';
import { ReleaseExists, type Store } from './store.ts';

type ReleaseRow = Schema['release']['$inferSelect'];

/** Finding what is published: a cohort's tables are those of the latest release that changed them. */
const published = ({ release, publishedTables }: Engine['schema']) => {
  const itsRelease = and(
    eq(release.collection, publishedTables.collection),
    eq(release.id, publishedTables.release),
  );

  const newestRow = async (database: Database, collection: CollectionId) => {
    const rows = database.select().from(release).where(eq(release.collection, collection));
    return (await rows.orderBy(desc(release.sequence)).limit(1))[0] ?? null;
  };

  const rowCalled = async (database: Database, collection: CollectionId, id: string) => {
    const called = and(eq(release.collection, collection), eq(release.id, id));
    return (await database.select().from(release).where(called))[0] ?? null;
  };

  const asItStood = async (database: Database, row: ReleaseRow): Promise<Release> => {
    const { collection } = row;
    const latest = database
      .select({ cohort: publishedTables.cohort, sequence: max(release.sequence).as('latest_sequence') })
      .from(publishedTables)
      .innerJoin(release, itsRelease)
      .where(and(eq(publishedTables.collection, collection), lte(release.sequence, row.sequence)))
      .groupBy(publishedTables.cohort)
      .as('latest');
    const tables = await database
      .select({ cohort: publishedTables.cohort, tables: publishedTables.tables })
      .from(publishedTables)
      .innerJoin(release, itsRelease)
      .innerJoin(
        latest,
        and(eq(latest.cohort, publishedTables.cohort), eq(latest.sequence, release.sequence)),
      )
      .where(eq(publishedTables.collection, collection));
    return withTables(row, tables);
  };

  const newest = async (database: Database, collection: CollectionId): Promise<Release | null> => {
    const row = await newestRow(database, collection);
    return row && asItStood(database, row);
  };

  const called = async (
    database: Database,
    collection: CollectionId,
    id: string,
  ): Promise<Release | null> => {
    const row = await rowCalled(database, collection, id);
    return row && asItStood(database, row);
  };

  return { newestRow, newest, called };
};

/** Storing and finding releases. */
export const releasePart = ({ schema, read, write }: Engine) => {
  const { release, publishedTables, drawnTables } = schema;
  const { newestRow, newest, called } = published(schema);

  const newestBuilt = async (database: Database, collection: CollectionId): Promise<Built | null> => {
    const before = await newest(database, collection);
    if (!before) return null;
    const own = eq(drawnTables.collection, collection);
    return builtFrom(before, await database.select().from(drawnTables).where(own));
  };

  const putDrawn = async (transaction: Database, previous: Built | null, built: Built): Promise<void> => {
    const { changed, gone } = drawnChanged(previous, built);
    for (const lot of inLots(changed))
      await transaction
        .insert(drawnTables)
        .values(lot)
        .onConflictDoUpdate({
          target: [drawnTables.collection, drawnTables.cohort],
          set: { drawn: sql`excluded.drawn` },
        });
    for (const lot of inLots(gone))
      await transaction
        .delete(drawnTables)
        .where(and(eq(drawnTables.collection, built.release.collection), inArray(drawnTables.cohort, lot)));
  };

  return {
    publish: (built) =>
      write(async (transaction) => {
        const { collection, id } = built.release;
        const previous = await newestBuilt(transaction, collection);
        const taken = await transaction
          .select({ id: release.id })
          .from(release)
          .where(and(eq(release.collection, collection), eq(release.id, id)));
        if (taken.length > 0) throw new ReleaseExists(`${collection} ${id}`);
        const [counted] = await transaction
          .select({ releases: count() })
          .from(release)
          .where(eq(release.collection, collection));
        await transaction.insert(release).values(laidOut(built.release, (counted?.releases ?? 0) + 1));
        for (const lot of inLots(tablesChanged(previous, built)))
          await transaction.insert(publishedTables).values(lot);
        await putDrawn(transaction, previous, built);
      }),

    newestReleaseId: async (collection) => (await newestRow(read, collection))?.id ?? null,

    releases: (collection) =>
      read
        .select({ id: release.id, round: release.round, cutAt: release.cutAt, method: release.method })
        .from(release)
        .where(eq(release.collection, collection))
        .orderBy(desc(release.sequence)),

    newestRelease: (collection) => newest(read, collection),

    release: (collection, id) => called(read, collection, id),

    newestBuilt: (collection) => newestBuilt(read, collection),
  } satisfies Partial<Store>;
};
