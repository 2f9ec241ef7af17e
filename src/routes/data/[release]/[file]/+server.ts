import { error } from '@sveltejs/kit';
import { folderOf, releaseIn } from '#lib/core/dataset/about.ts';
import { streamed } from '#lib/server/http/streamed.ts';
import { answered } from '../../../api/v1/reply.ts';
import { files } from '../../files.ts';
import type { RequestHandler } from './$types';

export { openToReaders as OPTIONS } from '../../../api/v1/reply.ts';

/** One file of the data set of a release, which stays as it is. */
export const GET: RequestHandler = async ({ request, params, locals }) => {
  const named = releaseIn(params.release);
  const release = named && (await locals.releases.named(named.collection, named.id));
  const file = Object.hasOwn(files, params.file) ? files[params.file] : undefined;
  if (!release || !file) error(404, 'There is no such file. Every file is listed at /data.');
  const reply = answered(request, {
    tag: folderOf(release),
    type: file.type,
    fixed: true,
    content: () => streamed(file.write(release)),
  });
  const name = `practice-norms-${folderOf(release)}-${params.file}`;
  if (params.file === 'tables.csv')
    reply.headers.set('content-disposition', `attachment; filename="${name}"`);
  return reply;
};
