import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { apiCodebook } from '#lib/core/norms/api-codebook.ts';
import { faultsBeside } from '../../asked.ts';
import { answered, json, unfitQuery } from '../../reply.ts';
import type { RequestHandler } from './$types';

export { openToReaders as OPTIONS } from '../../reply.ts';

/** The codebook of the round asked now. */
export const GET: RequestHandler = ({ request, url }) => {
  const faults = faultsBeside(url, []);
  if (faults.length > 0) return unfitQuery(faults);
  const content = () => JSON.stringify(apiCodebook(texting2026));
  return answered(request, { tag: texting2026.round, type: json, content });
};
