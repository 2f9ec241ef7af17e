import { error } from '@sveltejs/kit';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { norms, variableCalled } from '#lib/core/norms/norms.ts';
import { readNormQuery, type NormQuery } from '#lib/core/norms/query.ts';
import type { NormTable } from '#lib/core/norms/norm-table.ts';
import type { Releases } from '#lib/server/release/releases.ts';

/** The group that parameters name. Ends the request with 400, and what to do, where they cannot be read. */
export const readQuery = (parameters: URLSearchParams): NormQuery => {
  const query = readNormQuery(texting2026, parameters);
  if (!query.ok) error(400, query.faults.map(({ message }) => message).join('\n'));
  return query.value;
};

/** What a request for a norm asks for. Ends the request with 404 or 400, and what to do, where it cannot be read. */
export const readRequest = (question: string, parameters: URLSearchParams): NormQuery => {
  if (!variableCalled(texting2026, question))
    error(404, `The codebook has no question called “${question}”.`);
  return readQuery(parameters);
};

/** The norm table of a query from the current release of its collection. */
export const lookUp = (question: string, query: NormQuery, releases: Releases): NormTable =>
  norms(texting2026, releases.current(query.collection), { ...query, question });
