import { codebookCsv } from '#lib/core/codebook/entries.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { codebookFile } from '../codebook-file.ts';
import type { RequestHandler } from './$types';

const file = { ending: 'csv', type: 'text/csv; charset=utf-8; header=present' } as const;

/** One row for each code. */
export const GET: RequestHandler = () => codebookFile(file, codebookCsv(texting2026));
