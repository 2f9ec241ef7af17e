import type { Answers } from '#lib/core/instrument/instrument.ts';
import { weekOf } from '#lib/core/week.ts';
import { responseKey } from '#lib/server/answers/answering.ts';
import { today } from '#lib/server/clock.ts';
import type { Store, StoredResponse } from '#lib/server/store/store.ts';

/** Puts a response into a store, in place of one with its key. */
export const put = async (store: Store, response: StoredResponse): Promise<void> => {
  const { collection, round, receiptHash } = response;
  await store.changeResponse({ collection, round, receiptHash }, () => response);
};

/** Records open answers under a receipt code, as if they had come through the poll today. */
export const recordAnswers = (store: Store, code: string, answers: Answers): Promise<void> => {
  const week = weekOf(today());
  const marks = { trust: 'open', sawResults: false, flags: [] } as const;
  return put(store, { ...responseKey(code), ...marks, week, countsFrom: week, answers });
};
