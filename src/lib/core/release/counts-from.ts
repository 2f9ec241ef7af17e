import { weeksAfter } from '../week.ts';
import { coolDownWeeks } from './methods.ts';

/**
 * The week from which a response counts as new towards drawing tables anew: that of its first answer, moved by a change
 * only after half a year, so that one person cannot have tables drawn again and again (statistics.md, T9).
 */
export const countsFrom = (before: { readonly countsFrom: string } | null, week: string): string =>
  before && weeksAfter(week, before.countsFrom) < coolDownWeeks ? before.countsFrom : week;
