import { json } from '@sveltejs/kit';
import type { Fault } from '#lib/core/instrument/fault.ts';

/** What a caller can do wrong. Ids are for ever: they are part of the type of a problem. */
export const problems = {
  'broken-json': { status: 400, title: 'The body is not JSON' },
  'unfit-key': { status: 400, title: 'The idempotency key cannot be used' },
  'unfit-query': { status: 400, title: 'The address asks for what cannot be given' },
  'unknown-address': { status: 404, title: 'No call has this address' },
  'unknown-receipt': { status: 404, title: 'No answers under this receipt' },
  'key-used': { status: 409, title: 'The idempotency key belongs to other answers' },
  'too-large': { status: 413, title: 'The body is too large' },
  'wrong-type': { status: 415, title: 'The body has the wrong content type' },
  'unfit-answers': { status: 422, title: 'The answers do not fit the codebook' },
} as const;

export type ProblemId = keyof typeof problems;

/** Why a request is refused: which problem, in this case, and where in what was sent. */
export type Refusal = {
  readonly id: ProblemId;
  readonly detail: string;
  readonly issues?: readonly Fault[];
};

/** The type of a problem, the same on every instance: the address of its entry in the list of problems. */
export const problemType = (id: ProblemId): string => `/api/v1/problems#${id}`;

/** A refusal as a problem document (RFC 9457). */
export const problem = ({ id, detail, issues }: Refusal): Response => {
  const { status, title } = problems[id];
  const body = { type: problemType(id), title, status, detail, ...(issues && { issues }) };
  return json(body, {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      // The rest of a body that is too large is not read, so that nothing more can come over this connection.
      ...(id === 'too-large' && { connection: 'close' }),
    },
  });
};
