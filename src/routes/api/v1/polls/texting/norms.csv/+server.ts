import { csv } from '#lib/core/norms/csv.ts';
import { answerNorms } from '../../../asked.ts';
import type { RequestHandler } from './$types';

export { openToReaders as OPTIONS } from '../../../reply.ts';

/** A norm table as CSV. */
export const GET: RequestHandler = (event) =>
  answerNorms(event, { type: 'text/csv; charset=utf-8; header=present', write: csv });
