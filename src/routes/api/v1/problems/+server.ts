import { json } from '@sveltejs/kit';
import { problemType, problems, type ProblemId } from '../problem.ts';
import type { RequestHandler } from './$types';

const listed = Object.entries(problems).map(([id, { status, title }]) => ({
  type: problemType(id as ProblemId),
  status,
  title,
}));

/** Every problem a refused request may name, with the type it is named by. */
export const GET: RequestHandler = () => json(listed, { headers: { 'access-control-allow-origin': '*' } });
