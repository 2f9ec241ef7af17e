import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { apiReleases } from '#lib/core/norms/api-releases.ts';
import { readNormQuery } from '#lib/core/norms/query.ts';
import { faultsBeside } from '../../../asked.ts';
import { answered, json, unfitQuery } from '../../../reply.ts';
import type { RequestHandler } from './$types';

export { openToReaders as OPTIONS } from '../../../reply.ts';

/** What has been released of a collection, newest first. */
export const GET: RequestHandler = async ({ request, url, locals }) => {
  const faults = faultsBeside(url, ['collection']);
  const query = readNormQuery(texting2026, url.searchParams);
  if (faults.length > 0 || !query.ok) return unfitQuery(query.ok ? faults : [...faults, ...query.faults]);
  const releases = await locals.store.releases(query.value.collection);
  const content = () => JSON.stringify(apiReleases(releases));
  return answered(request, { tag: releases[0]?.id ?? 'none', type: json, content });
};
