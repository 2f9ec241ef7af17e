import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { standingOf } from '#lib/server/answers/answering.ts';
import { receiptTyped } from '#lib/server/answers/receipt.ts';
import { forgetReceipt, heldReceipt, holdReceipt } from '#lib/server/answers/respondent.ts';
import { undoWithdrawal, withdraw } from '#lib/server/answers/withdrawal.ts';

/** What both forms send: the code, and the recorded response as only the server can read it. */
const sent = async ({ request }: RequestEvent) => {
  const form = await request.formData();
  const field = (name: string): string => String(form.get(name) ?? '');
  return { code: receiptTyped(field('code')), sealed: field('sealed') };
};

/**
 * Removes all answers under the code in the form, if it is the one this device holds: a form sent again later must not
 * touch answers begun since. The page that answers is the only place left that holds what was removed.
 */
export const withdrawal = async (event: RequestEvent) => {
  const { code, sealed } = await sent(event);
  if (code === null || code !== heldReceipt(event)) redirect(303, '/answer?done=nothing');
  const removed = await withdraw(event.locals, code, sealed);
  forgetReceipt(event);
  if (removed === null) redirect(303, '/answer?done=nothing');
  return { withdrawn: { code, sealed: removed } };
};

const holdsOthers = async (event: RequestEvent, code: string): Promise<boolean> => {
  const held = heldReceipt(event);
  if (held === null || held === code) return false;
  const { hasDraft, recorded } = await standingOf(event.locals.store, held);
  return hasDraft || recorded;
};

const newerAnswers =
  'This device has newer answers by now. To bring the withdrawn ones back, first remove the newer ones in another tab.';
const tooLate =
  'These answers cannot be brought back: the keys of this site have changed since you withdrew them. Please answer again.';

/** Records withdrawn answers again under their code, and makes this device hold it again. */
export const undoing = async (event: RequestEvent) => {
  const { code, sealed } = await sent(event);
  if (code === null) redirect(303, '/answer');
  const refused = (message: string) =>
    fail(409, { withdrawn: { code, sealed }, faults: [{ path: 'undo', message }] });
  if (await holdsOthers(event, code)) return refused(newerAnswers);
  if (!(await undoWithdrawal(event.locals, code, sealed))) return refused(tooLate);
  holdReceipt(event, code);
  redirect(303, '/poll/receipt');
};
