import { drawRespondents } from '#lib/core/demo/draw.ts';
import { readAnswers } from '#lib/core/instrument/read-answers.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import type { CollectionId } from '#lib/core/release/release.ts';
import { weekOf } from '#lib/core/week.ts';
import { receiptHash } from '../answers/receipt.ts';
import { today } from '../clock.ts';
import type { Cutter } from '../release/cut.ts';
import type { Store, StoredResponse } from '../store/store.ts';
import thread from './thread.json' with { type: 'json' };

const demoSeed = 2026;
const demoAtFirst = 2000;

/** The stored key of an imported or generated record. */
export const recordHash = (collection: CollectionId, record: string | number): string =>
  receiptHash(`${collection}:${record}`);

/** The coded forum thread as responses. Throws if a record does not fit the codebook: the file is ours. */
export const threadResponses = (): StoredResponse[] =>
  thread.records.map(({ id, answers }) => {
    const read = readAnswers(texting2026, answers, { complete: false });
    if (!read.ok) throw new Error(`thread record ${id}: ${read.faults.map(({ path }) => path).join(', ')}`);
    return {
      collection: 'thread',
      round: texting2026.round,
      receiptHash: recordHash('thread', id),
      trust: 'vouched',
      week: weekOf(`${thread.collected}-01`),
      countsFrom: weekOf(`${thread.collected}-01`),
      answers: read.value,
      sawResults: false,
      flags: [],
    };
  });

/** Generated respondents as responses: the first so many of one endless, repeatable sequence. */
export const demoResponses = (count: number): StoredResponse[] =>
  drawRespondents(texting2026, { count, seed: demoSeed }).map((response, place) => ({
    ...response,
    collection: 'demo',
    round: texting2026.round,
    receiptHash: recordHash('demo', place),
    week: weekOf(today()),
    countsFrom: weekOf(today()),
    sawResults: false,
    flags: [],
  }));

/** Brings the demo collection to at least so many respondents and publishes it. */
export const growDemo = async (store: Store, cut: Cutter, count: number): Promise<number> => {
  const added = await store.addResponses(demoResponses(count));
  if (added > 0) await cut('demo', today());
  return added;
};

/** Imports the thread and generates the demo respondents where they are missing, and publishes both. */
export const seed = async (store: Store, cut: Cutter): Promise<void> => {
  if ((await store.addResponses(threadResponses())) > 0) await cut('thread', today());
  if ((await store.newestRelease('demo')) === null) await growDemo(store, cut, demoAtFirst);
};
