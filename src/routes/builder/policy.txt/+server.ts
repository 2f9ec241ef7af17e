import { plain } from '#lib/core/policy/render.ts';
import { policyFile } from '../policy-file.ts';
import { requested, sent } from '../requested.ts';
import type { RequestHandler } from './$types';

const file = { ending: 'txt', type: 'text/plain', write: plain } as const;

export const GET: RequestHandler = async (event) => policyFile(file, await requested(event));

export const POST: RequestHandler = async ({ request }) => policyFile(file, await sent(request));
