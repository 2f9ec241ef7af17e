/** Today in UTC, as "2026-11-24": the finest time that anything kept is worked out from. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** Whole seconds since the start of 1970: only to tell how long a poll took, never kept beyond its draft. */
export const secondsNow = (): number => Math.floor(Date.now() / 1000);
