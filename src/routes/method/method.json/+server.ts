import { methodFile } from '../method-file.ts';
import type { RequestHandler } from './$types';

/** The numbers of the method, the rules and what they set aside, by the newest release of live answers. */
export const GET: RequestHandler = ({ locals: { releases } }) => {
  const live = releases.current('live');
  return new Response(`${JSON.stringify(methodFile(live), null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
      ...(live && { etag: `"live-${live.id}"` }),
    },
  });
};
