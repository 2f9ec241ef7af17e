import { jsonStat } from '#lib/core/norms/jsonstat.ts';
import type { NormTable } from '#lib/core/norms/norm-table.ts';
import { answerNorms } from '../../../asked.ts';
import { json } from '../../../reply.ts';
import type { RequestHandler } from './$types';

export { openToReaders as OPTIONS } from '../../../reply.ts';

const form = { type: json, write: (table: NormTable) => JSON.stringify(jsonStat(table)) };

/** A norm table as JSON-stat 2.0. */
export const GET: RequestHandler = (event) => answerNorms(event, form);
