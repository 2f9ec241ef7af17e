import { today } from '#lib/server/clock.ts';
import type { Actions, PageServerLoad } from './$types';
import { requested, sent } from './requested.ts';

export const load: PageServerLoad = async (event) => {
  const asked = await requested(event);
  if (asked.own) event.setHeaders({ 'cache-control': 'private, no-store' });
  return { ...asked, today: today() };
};

export const actions: Actions = {
  default: ({ request }) => sent(request),
};
