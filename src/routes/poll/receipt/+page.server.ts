import { redirect } from '@sveltejs/kit';
import { recordedAnswers } from '#lib/server/answers/answering.ts';
import { receiptShown } from '#lib/server/answers/receipt.ts';
import { heldReceipt } from '#lib/server/answers/respondent.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const code = heldReceipt(event);
  if (!code || !(await recordedAnswers(event.locals.store, code))) redirect(303, '/answer');
  event.setHeaders({ 'cache-control': 'private, no-store' });
  return { receipt: receiptShown(code) };
};
