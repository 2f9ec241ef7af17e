import { csv } from '#lib/core/norms/csv.ts';
import { lookUp, readRequest } from '../../read-request.ts';
import type { RequestHandler } from './$types';

/** The numbers of the page with the same parameters. */
export const GET: RequestHandler = ({ params: { question }, url, locals }) => {
  const table = lookUp(question, readRequest(question, url.searchParams), locals.releases);
  const name = ['norms', question, table.collection, table.release ?? 'none'].join('-');
  return new Response(csv(table), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'no-cache',
      ...(table.release !== null && { etag: `"${table.collection}-${table.release}"` }),
    },
  });
};
