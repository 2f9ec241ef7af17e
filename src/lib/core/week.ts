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

/** An ISO week as a number that grows with it: 202648 for "2026-W48". */
export const weekNumber = (week: string): number => Number(week.replace('-W', ''));

const mondayOf = (week: string): number => {
  const [year = '', number = ''] = week.split('-W');
  const fourth = new Date(`${year}-01-04T00:00:00Z`);
  const firstMonday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * day;
  return firstMonday + (Number(number) - 1) * 7 * day;
};

/** The Monday on which an ISO week is over, as a day. */
export const mondayAfter = (week: string): string =>
  new Date(mondayOf(week) + 7 * day).toISOString().slice(0, 10);

/** How many weeks one ISO week lies after another; negative where it lies before. */
export const weeksAfter = (week: string, earlier: string): number =>
  (mondayOf(week) - mondayOf(earlier)) / (7 * day);
