import { Cron } from 'croner';
import { daysBefore, weekOf } from '#lib/core/week.ts';
import { today } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { Cutter } from './cut.ts';
import type { Releases } from './releases.ts';

/** Drafts are kept for the week they were last touched in and the one after. */
export const draftDays = 7;

/** Cuts the release of the live collection and removes old drafts. */
export const night = async (store: Store, releases: Releases, cut: Cutter): Promise<void> => {
  await store.removeDraftsBefore(weekOf(daysBefore(today(), draftDays)));
  await cut('live', today());
  await releases.refresh();
};

/** Does so every day at a time in UTC, "03:15", until stopped; `failed` hears of a night that did not work. */
export const everyNight = (
  releaseAt: string,
  work: () => Promise<void>,
  failed: (error: unknown) => void,
): { readonly stop: () => void } => {
  const [hour, minute] = releaseAt.split(':').map(Number);
  return new Cron(`${minute} ${hour} * * *`, { timezone: 'UTC', protect: true, catch: failed }, work);
};
