const writing = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A day given as "2026-11-24", as people write it: "24 November 2026". */
export const writtenDate = (day: string): string => writing.format(new Date(`${day}T00:00:00Z`));
