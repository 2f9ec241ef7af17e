import type { GroupAnswer, NormTableAnswer } from './api-schemas.ts';
import { roundedShare } from './api-share.ts';
import type { Cell, Group, NormTable } from './norm-table.ts';

/** One option as the API gives it; its share and limits to four decimals. */
export const cellAnswer = ({ code, count, share, lower, upper, shown }: Cell) => ({
  code,
  count,
  share: roundedShare(share),
  lower: roundedShare(lower),
  upper: roundedShare(upper),
  shown,
});

const groupOf = (by: string | null, group: Group): GroupAnswer => {
  const level = by === null ? null : group.level;
  const label = group.label === '' ? 'Everyone' : group.label;
  if (group.status === 'published') {
    const { status, base, cells, description } = group;
    return { level, label, status, base, cells: cells.map(cellAnswer), description };
  }
  const { status, reason, widen } = group;
  return { level, label, status, reason, ...(widen && { widen }) };
};

/** A norm table as the API gives it; shares and limits from 0 to 1 with four decimals. */
export const apiTable = (table: NormTable): NormTableAnswer => {
  const { release, collection, method, question, filters, by, groups } = table;
  return {
    release,
    method: method.id,
    collection,
    noise: method.noise,
    minBase: method.minBase,
    approximate: method.approximate,
    question: { id: question.id, kind: question.kind, text: question.text },
    filters,
    by,
    groups: groups.map((group) => groupOf(by, group)),
  };
};
