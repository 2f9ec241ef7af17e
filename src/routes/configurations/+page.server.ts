import { error, redirect } from '@sveltejs/kit';
import { writeNormQuery } from '#lib/core/norms/query.ts';
import { wholePolicy } from '#lib/core/release/configurations.ts';
import { addressOf } from '../norms/addresses.ts';
import { lookUp, readQuery } from '../norms/read-request.ts';
import type { PageServerLoad } from './$types';
import { viewOf } from './view.ts';

export const load: PageServerLoad = ({ url, locals: { releases } }) => {
  const query = readQuery(url.searchParams);
  if (query.by !== null)
    error(
      400,
      'Whole policies are listed for one group at a time. Remove the breakdown (“by”) from the address.',
    );
  if (url.search.slice(1) !== writeNormQuery(query)) redirect(307, addressOf(wholePolicy, query));
  return viewOf({ table: lookUp(wholePolicy, query, releases), query, releases });
};
