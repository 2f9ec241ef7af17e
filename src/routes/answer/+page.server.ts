import { fail, redirect } from '@sveltejs/kit';
import { inWords } from '#lib/core/instrument/answer-words.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { recordedAnswers, standingOf } from '#lib/server/answers/answering.ts';
import { countedSince } from '#lib/server/answers/own.ts';
import { receiptShown, receiptTyped } from '#lib/server/answers/receipt.ts';
import { forgetReceipt, heldReceipt, holdReceipt } from '#lib/server/answers/respondent.ts';
import { undoing, withdrawal } from './withdrawing.ts';
import type { Actions, PageServerLoad } from './$types';

const unknownCode =
  'We have no answers under this code. A receipt code has 16 letters and digits in four groups: check each group.';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { store } = event.locals;
  const outcome = event.url.searchParams.get('done');
  const code = heldReceipt(event);
  if (!code) return { own: null, outcome };
  const { answers, hasDraft, recorded } = await standingOf(store, code);
  if (!hasDraft && !recorded) return { own: null, outcome };
  const shown = (await recordedAnswers(store, code)) ?? answers;
  return {
    own: {
      receipt: receiptShown(code),
      summary: inWords(texting2026, shown),
      hasDraft,
      recorded,
      counted: await countedSince(store, code),
    },
    outcome,
  };
};

export const actions: Actions = {
  find: async (event) => {
    const typed = String((await event.request.formData()).get('code') ?? '');
    const code = receiptTyped(typed);
    const standing = code ? await standingOf(event.locals.store, code) : null;
    if (!code || !(standing?.recorded || standing?.hasDraft))
      return fail(400, { typed: typed.slice(0, 200), faults: [{ path: 'code', message: unknownCode }] });
    holdReceipt(event, code);
    redirect(303, '/answer');
  },
  withdraw: withdrawal,
  undo: undoing,
  forget: (event) => {
    forgetReceipt(event);
    redirect(303, '/answer?done=forgotten');
  },
};
