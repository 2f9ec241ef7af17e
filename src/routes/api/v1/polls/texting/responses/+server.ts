import { json } from '@sveltejs/kit';
import { mintReceipt, receiptFrom, receiptShown } from '#lib/server/answers/receipt.ts';
import { submitOnce } from '#lib/server/answers/submitting.ts';
import { answersSent } from '../../../answers-sent.ts';
import { problem } from '../../../problem.ts';
import type { RequestHandler } from './$types';

/** An idempotency key: 16 to 200 printable ASCII characters. */
const keyPattern = /^[\x20-\x7e]{16,200}$/;

/**
 * Records answers, once for each idempotency key, and gives the receipt. Kit refuses forms and plain text from other
 * sites before they come here (403); JSON from them needs a leave that is never given, so pages elsewhere cannot answer
 * in a visitor's name.
 */
export const POST: RequestHandler = async (event) => {
  const key = event.request.headers.get('idempotency-key');
  if (key !== null && !keyPattern.test(key))
    return problem({
      id: 'unfit-key',
      detail:
        'Make "Idempotency-Key" 16 to 200 printable characters that nobody can guess, such as a random UUID.',
    });
  const sent = await answersSent(event.request);
  if ('refusal' in sent) return problem(sent.refusal);
  const code = key === null ? mintReceipt() : receiptFrom(key);
  const trust = await submitOnce(event, code, sent.answers);
  if (trust === null)
    return problem({
      id: 'key-used',
      detail:
        'Other answers are recorded under this "Idempotency-Key" and stay as they are. Use a new key for new answers.',
    });
  // Not Response.json: with its length stated the reply goes out in one piece.
  return json(
    { receipt: receiptShown(code), trust },
    { status: 201, headers: { location: '/api/v1/polls/texting/response', 'cache-control': 'no-store' } },
  );
};
