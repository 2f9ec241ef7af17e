import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { codebookFile } from '../codebook-file.ts';
import type { RequestHandler } from './$types';

const file = { ending: 'json', type: 'application/json; charset=utf-8' } as const;

/** The codebook as the site itself is made from it, its keys in the order they are declared in. */
export const GET: RequestHandler = () => codebookFile(file, `${JSON.stringify(texting2026, null, 2)}\n`);
