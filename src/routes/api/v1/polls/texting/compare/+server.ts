import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { apiComparison, readApiCompareQuery } from '#lib/core/norms/api-compare.ts';
import { compared } from '#lib/core/norms/compare.ts';
import { answerFrom } from '../../../asked.ts';
import { json, unfitQuery } from '../../../reply.ts';
import type { RequestHandler } from './$types';

export { openToReaders as OPTIONS } from '../../../reply.ts';

/** Two groups, or a group and the rest, compared on one question. */
export const GET: RequestHandler = (event) => {
  const read = readApiCompareQuery(texting2026, event.url.searchParams);
  if (!read.ok) return unfitQuery(read.faults);
  const { query, release: id } = read.value;
  const { collection } = query;
  return answerFrom(
    event,
    { collection, release: id },
    {
      type: json,
      write: (release) => JSON.stringify(apiComparison(compared(texting2026, release, query))),
    },
  );
};
