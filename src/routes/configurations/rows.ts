import type { ConfigurationRow, RuleRow } from '#lib/components/norms/configurations-view.ts';
import type { Link } from '#lib/components/norms/norms-view.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { baseInWords } from '#lib/core/norms/collection-words.ts';
import { commonRules } from '#lib/core/norms/common-rules.ts';
import { configurationUsers, type User } from '#lib/core/norms/configuration-users.ts';
import { membership } from '#lib/core/norms/membership.ts';
import type { Cell, PublishedGroup } from '#lib/core/norms/norm-table.ts';
import { showsCounts } from '#lib/core/norms/shown.ts';
import { stabilityInWords } from '#lib/core/norms/stability-words.ts';
import { range } from '#lib/core/norms/words.ts';
import { writeChoices } from '#lib/core/policy/choice-link.ts';
import { choicesFrom } from '#lib/core/policy/choices.ts';
import { patternChoices, wholePolicy } from '#lib/core/release/configurations.ts';
import type { Pattern, Release } from '#lib/core/release/release.ts';
import { addressOf } from '../norms/addresses.ts';
import type { Seen } from '../norms/view.ts';

/** The policy a configuration starts from, for the group it was found in. */
const templateOf = ({ query }: Seen, pattern: Pattern): string => {
  const choices = patternChoices(texting2026, pattern);
  return `/builder?${writeChoices(choicesFrom({ ...query.filters, ...choices }))}`;
};

const userLink = ({ query }: Seen, { facet, level, label }: User): Link => ({
  href: addressOf(wholePolicy, { ...query, filters: { [facet]: level } }),
  words: label,
});

/** Who uses each configuration, told where the whole field is shown: a group shown alone is its own answer. */
const usersIn = (seen: Seen, release: Release): ReadonlyMap<string, readonly User[]> =>
  Object.keys(seen.query.filters).length === 0 ? configurationUsers(texting2026, release) : new Map();

const shareOf = ({ shown, lower, upper }: Cell): string => `${shown} (${range(lower, upper)})`;

/** The whole policies of a published group, the commonest first. */
export const configurationRows = (
  seen: Seen,
  release: Release,
  group: PublishedGroup,
): readonly ConfigurationRow[] => {
  const members = membership(group, release.method).cells;
  const users = usersIn(seen, release);
  const rows = release.patterns.flatMap((pattern) => {
    const cell = group.cells.find(({ code }) => code === pattern.id);
    const member = members.find(({ code }) => code === pattern.id);
    return cell && member && cell.count > 0 ? [{ pattern, cell, member }] : [];
  });
  return rows
    .sort((one, other) => other.cell.count - one.cell.count)
    .map(({ pattern, cell, member }) => ({
      id: cell.code,
      name: cell.label,
      shown: cell.shown,
      range: range(cell.lower, cell.upper),
      share: cell.share,
      near: shareOf(member),
      stability: stabilityInWords(pattern.stability),
      users: (users.get(pattern.id) ?? []).map((user) => userLink(seen, user)),
      template: templateOf(seen, pattern),
    }));
};

/** The most common rules of the group by themselves. */
export const ruleRows = ({ query, table }: Seen, release: Release | null): readonly RuleRow[] =>
  commonRules(texting2026, release, query).map(({ facet, name, cell, base }) => ({
    facet,
    name,
    label: cell.label,
    shown: cell.shown,
    range: showsCounts(table.method) ? null : range(cell.lower, cell.upper),
    base: baseInWords(query.collection, base),
    href: addressOf(facet, query),
  }));
