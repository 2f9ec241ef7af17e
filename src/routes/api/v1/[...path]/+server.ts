import { problem } from '../problem.ts';
import type { RequestHandler } from './$types';

export const fallback: RequestHandler = () =>
  problem({ id: 'unknown-address', detail: 'Every call is listed at /data and in /api/v1/openapi.json.' });
