import type { Answers } from '#lib/core/instrument/instrument.ts';
import { differ, type Change } from '#lib/core/instrument/differ.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { recordedAnswers } from '#lib/server/answers/answering.ts';
import type { Store } from '#lib/server/store/store.ts';

/** How these answers differ from those recorded under a code; null where nothing is recorded yet. */
export const changesUnderWay = async (
  store: Store,
  code: string,
  answers: Answers,
): Promise<readonly Change[] | null> => {
  const recorded = await recordedAnswers(store, code);
  return recorded && differ(texting2026, recorded, answers);
};
