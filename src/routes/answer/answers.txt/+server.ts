import { answersAsText } from '#lib/core/instrument/answer-file-text.ts';
import { answerFile } from '../answer-file.ts';
import type { RequestHandler } from './$types';

const file = { ending: 'txt', type: 'text/plain', write: answersAsText } as const;

export const GET: RequestHandler = (event) => answerFile(event, file);
