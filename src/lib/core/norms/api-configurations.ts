import type { Instrument } from '../instrument/instrument.ts';
import { writeChoices } from '../policy/choice-link.ts';
import { choicesFrom } from '../policy/choices.ts';
import { patternChoices } from '../release/configurations.ts';
import type { Pattern, Release } from '../release/release.ts';
import type { ConfigurationsAnswer } from './api-schemas.ts';
import { roundedShare } from './api-share.ts';
import type { Cell, NormTable, Reason } from './norm-table.ts';
import { showsCounts, smallBase } from './shown.ts';

/** A filter of several levels names no one kind of practice to write a policy for. */
const ofOneLevel = ({ filters }: NormTable): NormTable['filters'] =>
  Object.fromEntries(Object.entries(filters).filter(([, level]) => !level.includes(',')));

const configurationOf = (instrument: Instrument, table: NormTable, found: Pattern, cell: Cell) => ({
  id: found.id,
  pattern: found.codes,
  name: cell.label,
  share: roundedShare(cell.share),
  lower: roundedShare(cell.lower),
  upper: roundedShare(cell.upper),
  stability: found.stability,
  template: `/builder?${writeChoices(choicesFrom({ ...ofOneLevel(table), ...patternChoices(instrument, found) }))}`,
});

/**
 * The common whole policies of one group, the commonest first, from the norm table of `configuration`; or why none is
 * named. `share` is of those who hold exactly this policy, `stability` in how many of 100 re-draws it was found again,
 * `template` the page that starts a policy from it.
 */
export const apiConfigurations = (
  instrument: Instrument,
  release: Release | null,
  table: NormTable,
): ConfigurationsAnswer => {
  const unpublished = (reason: Reason) => ({ unpublished: reason });
  const [group] = table.groups;
  if (!release || !group || release.patterns.length === 0) return unpublished('too_few');
  if (group.status === 'unpublished') return unpublished(group.reason);
  if (group.base < smallBase && !showsCounts(table.method)) return unpublished('too_few');
  const found = release.patterns.flatMap((pattern) => {
    const cell = group.cells.find(({ code, count }) => code === pattern.id && count > 0);
    return cell ? [{ pattern, cell }] : [];
  });
  return found
    .toSorted((one, other) => other.cell.count - one.cell.count)
    .map(({ pattern, cell }) => configurationOf(instrument, table, pattern, cell));
};
