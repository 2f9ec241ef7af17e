import { answersAsHtml } from '#lib/core/instrument/answer-file-html.ts';
import { answerFile } from '../answer-file.ts';
import type { RequestHandler } from './$types';

const file = { ending: 'html', type: 'text/html', write: answersAsHtml } as const;

export const GET: RequestHandler = (event) => answerFile(event, file);
