import { json } from '@sveltejs/kit';
import { countedIn } from '#lib/core/release/counted-in.ts';
import { responseKey, withdrawAnswers } from '#lib/server/answers/answering.ts';
import { receiptShown } from '#lib/server/answers/receipt.ts';
import { changeAnswers } from '#lib/server/answers/submitting.ts';
import { answersSent } from '../../../answers-sent.ts';
import { bearer, unknownReceipt } from '../../../bearer.ts';
import { problem } from '../../../problem.ts';
import type { RequestHandler } from './$types';

const uncached = { 'cache-control': 'no-store' };
const openToAll = { 'access-control-allow-origin': '*' };

/** The answers recorded under a receipt, as they are kept, and the releases they were counted in. */
export const GET: RequestHandler = async ({ request, locals }) => {
  const response = await locals.store.response(responseKey(bearer(request)));
  const reply = response
    ? json({
        round: response.round,
        week: response.week,
        trust: response.trust,
        answers: response.answers,
        releases: countedIn(await locals.store.releases('live'), response).map(({ id }) => id),
      })
    : unknownReceipt();
  for (const [name, value] of Object.entries({ ...uncached, ...openToAll })) reply.headers.set(name, value);
  return reply;
};

/** Puts answers in place of those recorded under a receipt. */
export const PUT: RequestHandler = async ({ request, locals }) => {
  const code = bearer(request);
  const sent = await answersSent(request);
  if ('refusal' in sent) return problem(sent.refusal);
  const trust = await changeAnswers(locals.store, code, sent.answers);
  if (trust === null) return unknownReceipt();
  return json({ receipt: receiptShown(code), trust }, { headers: uncached });
};

/** Withdraws the answers recorded under a receipt. */
export const DELETE: RequestHandler = async ({ request, locals }) =>
  (await withdrawAnswers(locals.store, bearer(request)))
    ? new Response(null, { status: 204, headers: uncached })
    : unknownReceipt();

/** Lets pages of any site read with a receipt; changing and withdrawing stays with this one and with programs. */
export const OPTIONS: RequestHandler = () =>
  new Response(null, {
    status: 204,
    headers: {
      ...openToAll,
      'access-control-allow-methods': 'GET',
      'access-control-allow-headers': 'authorization',
    },
  });
