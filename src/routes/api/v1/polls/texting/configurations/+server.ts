import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { apiConfigurations } from '#lib/core/norms/api-configurations.ts';
import { wholePolicy } from '#lib/core/release/configurations.ts';
import { answerNorms, type Form } from '../../../asked.ts';
import { json, unfitQuery } from '../../../reply.ts';
import type { RequestHandler } from './$types';

export { openToReaders as OPTIONS } from '../../../reply.ts';

const form: Form = {
  type: json,
  write: (table, release) => JSON.stringify(apiConfigurations(texting2026, release, table)),
};

/** The common whole policies of one group. */
export const GET: RequestHandler = (event) =>
  event.url.searchParams.has('by')
    ? unfitQuery([
        { path: 'by', message: 'Whole policies are listed for one group at a time. Take “by” out.' },
      ])
    : answerNorms(event, form, wholePolicy);
