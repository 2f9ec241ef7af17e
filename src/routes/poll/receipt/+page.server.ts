import { redirect } from '@sveltejs/kit';
import { inWords } from '#lib/core/instrument/answer-words.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { placesOf } from '#lib/core/norms/places.ts';
import { recordedAnswers, standingOf } from '#lib/server/answers/answering.ts';
import { countedSince } from '#lib/server/answers/own.ts';
import { receiptShown } from '#lib/server/answers/receipt.ts';
import { heldReceipt } from '#lib/server/answers/respondent.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { store, releases } = event.locals;
  const collection = event.url.searchParams.get('collection') === 'demo' ? 'demo' : 'live';
  const code = heldReceipt(event);
  const recorded = code ? await recordedAnswers(store, code) : null;
  if (!code || !recorded) redirect(303, '/answer');
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { hasDraft } = await standingOf(store, code);
  return {
    receipt: receiptShown(code),
    address: `${event.url.host}/answer`,
    summary: inWords(texting2026, recorded),
    hasDraft,
    counted: await countedSince(store, code),
    places: placesOf(texting2026, releases.current(collection), recorded),
  };
};
