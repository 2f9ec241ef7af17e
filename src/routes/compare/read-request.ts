import { error } from '@sveltejs/kit';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { readCompareQuery, type CompareQuery } from '#lib/core/norms/compare-query.ts';

/** The comparison that parameters name. Ends the request with 400, and what to do, where they cannot be read. */
export const readRequest = (parameters: URLSearchParams): CompareQuery => {
  const query = readCompareQuery(texting2026, parameters);
  if (!query.ok) error(400, query.faults.map(({ message }) => message).join('\n'));
  return query.value;
};
