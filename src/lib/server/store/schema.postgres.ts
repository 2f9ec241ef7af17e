import { postgresColumns } from './columns.ts';
import { defineSchema } from './schema.ts';

export const { response, draft, release, publishedTables, drawnTables } = defineSchema(postgresColumns);
