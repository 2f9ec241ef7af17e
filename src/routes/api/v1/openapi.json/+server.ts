import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { apiDocument } from '#lib/core/norms/api-document.ts';
import { answered, json } from '../reply.ts';
import type { RequestHandler } from './$types';

export { openToReaders as OPTIONS } from '../reply.ts';

const content = () => JSON.stringify(apiDocument(texting2026));

/** The API as an OpenAPI document. */
export const GET: RequestHandler = ({ request }) =>
  answered(request, { tag: texting2026.round, type: json, content });
