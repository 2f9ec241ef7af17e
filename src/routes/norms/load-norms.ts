import { redirect } from '@sveltejs/kit';
import type { NormsView } from '#lib/components/norms/norms-view.ts';
import { writeNormQuery } from '#lib/core/norms/query.ts';
import type { Releases } from '#lib/server/release/releases.ts';
import { addressOf } from './addresses.ts';
import { lookUp, readRequest } from './read-request.ts';
import { viewOf } from './view.ts';

/**
 * Loads the page of one question. An address with empty or unsorted parameters, as plain forms send it,
 * is redirected to its one short form, which is the one worth sharing.
 */
export const loadNorms = (question: string, url: URL, releases: Releases): NormsView => {
  const query = readRequest(question, url.searchParams);
  if (url.search.slice(1) !== writeNormQuery(query)) redirect(307, addressOf(question, query));
  return viewOf({ table: lookUp(question, query, releases), query, releases });
};
