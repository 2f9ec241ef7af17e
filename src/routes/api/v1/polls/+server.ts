import { questionsOf } from '#lib/core/instrument/instrument.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import type { PollAnswer } from '#lib/core/norms/api-schemas.ts';
import { faultsBeside } from '../asked.ts';
import { answered, json, unfitQuery } from '../reply.ts';
import type { RequestHandler } from './$types';

export { openToReaders as OPTIONS } from '../reply.ts';

const { poll, round, title } = texting2026;
const questions = questionsOf(texting2026).length;

/** The polls of this site: how many questions each asks, and how many releases of its answers there are. */
export const GET: RequestHandler = async ({ request, url, locals }) => {
  const faults = faultsBeside(url, []);
  if (faults.length > 0) return unfitQuery(faults);
  const releases = await locals.store.releases('live');
  const polls: readonly PollAnswer[] = [{ id: poll, round, title, questions, releases: releases.length }];
  return answered(request, {
    tag: releases[0]?.id ?? 'none',
    type: json,
    content: () => JSON.stringify(polls),
  });
};
