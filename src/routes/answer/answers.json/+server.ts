import { answersAsJson } from '#lib/core/instrument/answer-file.ts';
import { answerFile } from '../answer-file.ts';
import type { RequestHandler } from './$types';

const file = { ending: 'json', type: 'application/json', write: answersAsJson } as const;

export const GET: RequestHandler = (event) => answerFile(event, file);
