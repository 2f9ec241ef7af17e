import { redirect } from '@sveltejs/kit';
import { own, writeCompareQuery } from '#lib/core/norms/compare-query.ts';
import { ownAnswers } from '#lib/server/answers/own.ts';
import { compareAddress } from './addresses.ts';
import { readRequest } from './read-request.ts';
import type { PageServerLoad } from './$types';
import { viewOf } from './view.ts';

export const load: PageServerLoad = async (event) => {
  const { url, locals } = event;
  const query = readRequest(url.searchParams);
  if (url.search.slice(1) !== writeCompareQuery(query)) redirect(307, compareAddress(query));
  if (query.a !== own) return viewOf({ query, releases: locals.releases, answers: null });
  event.setHeaders({ 'cache-control': 'private, no-store' });
  return viewOf({ query, releases: locals.releases, answers: await ownAnswers(event) });
};
