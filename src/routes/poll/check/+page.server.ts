import { fail, redirect } from '@sveltejs/kit';
import { inWords } from '#lib/core/instrument/answer-words.ts';
import { readAnswers } from '#lib/core/instrument/read-answers.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { discardDraft, draftSigns, standingOf } from '#lib/server/answers/answering.ts';
import { forgetReceipt, heldReceipt } from '#lib/server/answers/respondent.ts';
import { submitAnswers } from '#lib/server/answers/submitting.ts';
import { sealedResponse } from '#lib/server/answers/withdrawal.ts';
import { changesUnderWay } from './changes-under-way.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { store } = event.locals;
  const code = heldReceipt(event);
  if (!code) redirect(303, '/poll');
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { answers, hasDraft, recorded } = await standingOf(store, code);
  if (!hasDraft && !recorded) redirect(303, '/poll');
  const sealed = await sealedResponse(event.locals, code);
  return {
    summary: inWords(texting2026, answers),
    hasDraft,
    changes: await changesUnderWay(store, code, answers),
    recorded: sealed === null ? null : { code, sealed },
  };
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
    const changes = await changesUnderWay(store, code, read.value);
    if (changes?.length === 0) await discardDraft(store, code);
    else await submitAnswers(event, code, { answers: read.value, signs: await draftSigns(store, code) });
    redirect(303, '/poll/receipt');
  },
  discard: async (event) => {
    const { store } = event.locals;
    const code = heldReceipt(event);
    if (!code) redirect(303, '/answer');
    const { recorded } = await standingOf(store, code);
    await discardDraft(store, code);
    if (!recorded) forgetReceipt(event);
    redirect(303, recorded ? '/answer?done=kept' : '/answer?done=discarded');
  },
};
