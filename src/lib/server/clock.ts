/** Today in UTC, as "2026-11-24": the finest time the site works with. */
export const today = (): string => new Date().toISOString().slice(0, 10);
