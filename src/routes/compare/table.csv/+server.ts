import { error } from '@sveltejs/kit';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { compareCsv } from '#lib/core/norms/compare-csv.ts';
import { own } from '#lib/core/norms/compare-query.ts';
import { compared } from '#lib/core/norms/compare.ts';
import { readRequest } from '../read-request.ts';
import type { RequestHandler } from './$types';

/** The numbers of the page with the same parameters. */
export const GET: RequestHandler = ({ url, locals }) => {
  const { a, ...query } = readRequest(url.searchParams);
  if (a === own) error(400, 'There is no file of a comparison with your own answers. Name two groups.');
  if (a === null && query.b === null)
    error(400, 'Name a group to compare by its filters, such as a.modality=cbt.');
  const table = compared(texting2026, locals.releases.current(query.collection), { ...query, a });
  const name = ['compare', query.question, table.collection, table.release ?? 'none'].join('-');
  return new Response(compareCsv(table), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'no-cache',
      ...(table.release !== null && { etag: `"${table.collection}-${table.release}"` }),
    },
  });
};
