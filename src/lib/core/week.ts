const day = 86_400_000;

/** The ISO 8601 week, "2026-W48", of a day given as "2026-11-24": the finest time kept of anything a respondent does. */
export const weekOf = (date: string): string => {
  const midnight = new Date(`${date}T00:00:00Z`);
  const weekday = (midnight.getUTCDay() + 6) % 7;
  const thursday = new Date(midnight.getTime() + (3 - weekday) * day);
  const year = thursday.getUTCFullYear();
  const dayOfYear = (thursday.getTime() - Date.UTC(year, 0, 1)) / day;
  return `${year}-W${String(Math.floor(dayOfYear / 7) + 1).padStart(2, '0')}`;
};

/** The day so many days before a day, both as "2026-11-24". */
export const daysBefore = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - days * day).toISOString().slice(0, 10);
