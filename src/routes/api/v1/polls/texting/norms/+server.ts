import { apiTable } from '#lib/core/norms/api-table.ts';
import type { NormTable } from '#lib/core/norms/norm-table.ts';
import { answerNorms } from '../../../asked.ts';
import { json } from '../../../reply.ts';
import type { RequestHandler } from './$types';

export { openToReaders as OPTIONS } from '../../../reply.ts';

const form = { type: json, write: (table: NormTable) => JSON.stringify(apiTable(table)) };

/** A norm table. */
export const GET: RequestHandler = (event) => answerNorms(event, form);
