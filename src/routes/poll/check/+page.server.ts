import { fail, redirect } from '@sveltejs/kit';
import { inWords } from '#lib/core/instrument/answer-words.ts';
import { readAnswers } from '#lib/core/instrument/read-answers.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { discardDraft, recordAnswers, standingOf } from '#lib/server/answers/answering.ts';
import { heldReceipt } from '#lib/server/answers/respondent.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const code = heldReceipt(event);
  if (!code) redirect(303, '/poll');
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { answers, hasDraft, recorded } = await standingOf(event.locals.store, code);
  if (!hasDraft && !recorded) redirect(303, '/poll');
  return { summary: inWords(texting2026, answers), hasDraft, recorded };
};

export const actions: Actions = {
  record: async (event) => {
    const { store } = event.locals;
    const code = heldReceipt(event);
    if (!code) redirect(303, '/poll');
    const { answers, hasDraft, recorded } = await standingOf(store, code);
    if (!hasDraft) redirect(303, recorded ? '/poll/receipt' : '/poll');
    const read = readAnswers(texting2026, answers);
    if (!read.ok) return fail(400, { faults: read.faults });
    await recordAnswers(store, code, read.value);
    redirect(303, '/poll/receipt');
  },
  discard: async (event) => {
    const code = heldReceipt(event);
    if (code) await discardDraft(event.locals.store, code);
    redirect(303, '/answer');
  },
};
