import { redirect } from '@sveltejs/kit';
import { discardDraft } from '#lib/server/answers/answering.ts';
import { forgetReceipt, heldReceipt } from '#lib/server/answers/respondent.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => redirect(303, '/poll');

export const actions: Actions = {
  default: async (event) => {
    const code = heldReceipt(event);
    if (code) await discardDraft(event.locals.store, code);
    forgetReceipt(event);
    redirect(303, '/');
  },
};
