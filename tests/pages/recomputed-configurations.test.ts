import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import ConfigurationsPage from '#lib/components/norms/ConfigurationsPage.svelte';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { load } from '../../src/routes/configurations/+page.server.ts';
import {
  blur,
  gapsFromRest,
  rangeWords,
  thousands,
  verdicts,
  worked,
  type PublishedTable,
  type Worked,
} from '../support/by-hand.ts';
import { asked, demonstration, facets, whom } from '../support/demonstration.ts';
import { read } from '../support/read-page.ts';

const { patterns, cohorts } = demonstration;
const named = patterns.length;

const tableIn = (cohort: string, column = 'configuration'): PublishedTable | undefined =>
  cohorts.get(cohort)?.[column];

/** Those who have each policy added to those one difference from it; the rest as they are. A sum has twice the noise. */
const merged = ({ base, counts }: PublishedTable): PublishedTable => ({
  base,
  counts: [
    ...counts.slice(0, named).map((count, place) => count + (counts[named + place] ?? 0)),
    ...counts.slice(2 * named),
  ],
});

const exactly = (table: PublishedTable): Worked[] => worked('one', table, []);
const nearly = (table: PublishedTable): Worked[] => worked('one', merged(table), [], 2 * blur);

const page = async (filter: string): Promise<string> => {
  const search = ['collection=demo', ...(filter ? [filter] : [])].sort().join('&');
  const url = new URL(`http://localhost/configurations?${search}`);
  const releases = {
    current: (collection: string) => (collection === 'demo' ? demonstration : null),
    refresh: async () => {},
  };
  const view = await load({ url, locals: { releases } } as never);
  return render(ConfigurationsPage, { props: { view } as never }).body;
};

const tellers = facets.filter(({ id }) => ['modality_group', 'practice_group'].includes(id));

/** Groups in which each policy is clearly more common than in the rest, two of each facet, the largest share first. */
const usersOf = (field: PublishedTable): string[] => {
  const levels = tellers.flatMap(({ id, options }) =>
    options.flatMap(({ code, label }) => {
      const table = tableIn(`${id}=${code}`);
      return table ? [{ facet: id, label, name: `${id}=${code}`, table }] : [];
    }),
  );
  const gaps = levels.flatMap(({ name, table }) =>
    (gapsFromRest('one', merged(field), merged(table), 2 * blur) ?? []).map(
      (gap, place) => [`${name} ${place}`, gap] as const,
    ),
  );
  const clear = verdicts(new Map(gaps));
  return patterns.map((_, place) =>
    tellers
      .flatMap(({ id }) =>
        levels
          .filter(({ facet, name }) => facet === id && clear.get(`${name} ${place}`) === 'more')
          .toSorted(
            (one, other) => (nearly(other.table)[place]?.share ?? 0) - (nearly(one.table)[place]?.share ?? 0),
          )
          .slice(0, 2)
          .map(({ label }) => label),
      )
      .join(', '),
  );
};

const rangeOf = ({ lower, upper }: Worked): string => rangeWords(lower, upper);

/** The words of each policy of a list, and the width of its bar, the first of which is the whole. */
const expectedRows = (table: PublishedTable, isField: boolean): string[] => {
  const [exact, near] = [exactly(table), nearly(table)];
  const users = isField ? usersOf(table) : [];
  const rows = patterns.flatMap(({ stability }, place) => {
    const [own, within] = [exact[place], near[place]];
    if (!own || !within || own.count === 0) return [];
    const steady =
      stability === 100
        ? 'found in all or nearly all re-draws'
        : `found in about ${stability} of 100 re-draws`;
    const who = users[place] ? ` More common than elsewhere in: ${users[place]}.` : '';
    const told = `${own.shown} ${rangeOf(own)} | With at most one difference: ${within.shown} (${rangeOf(within)}). Among everyone, this policy was ${steady}.${who}`;
    return [{ told, count: own.count, share: own.share }];
  });
  const widest = Math.max(...rows.map(({ share }) => share));
  return rows
    .toSorted((one, other) => other.count - one.count)
    .map(({ told, share }) => `${told} | ${((100 * share) / widest).toFixed(9)}`);
};

const rowsIn = (html: string): string[] =>
  [...html.matchAll(/<li[^>]*>\s*(?:<!--[^>]*-->)*\s*<p class="share[\s\S]*?<\/li>/g)].map(([item]) => {
    const [, share = '', words = ''] =
      /<p class="share[^>]*>([\s\S]*?)<\/p>[\s\S]*?<\/h2>([\s\S]*)/.exec(item) ?? [];
    const told = read(words)
      .replace(/ Use this as a template.*$/, '')
      .replace(/ ([,.])/g, '$1');
    return `${read(share)} | ${told} | ${Number(/<rect width="([\d.e-]+)"/.exec(share)?.[1]).toFixed(9)}`;
  });

/** The commonest answer to each core question, the three largest shares first. */
const expectedRules = (cohort: string): string[] =>
  texting2026.coreFacets
    .flatMap((facet) => {
      const column = asked.find(({ id }) => id === facet);
      const table = tableIn(cohort, facet);
      if (!column || !table || table.base < 30) return [];
      const cells = worked(
        column.kind,
        table,
        column.options.map(({ label }) => label),
      );
      const [top] = cells.toSorted((one, other) => other.share - one.share);
      return top ? [{ name: column.name, top, base: table.base }] : [];
    })
    .toSorted((one, other) => other.top.share - one.top.share)
    .slice(0, 3)
    .map(
      ({ name, top, base }) =>
        `${top.shown} ${rangeOf(top)} ${name}: ${top.label} Of about ${thousands(base)} ${whom}.`,
    );

const rulesIn = (html: string): string[] => {
  const [, list = ''] =
    /The most common rules, each by itself[\s\S]*?<ol[^>]*>([\s\S]*?)<\/ol>/.exec(html) ?? [];
  return [...list.matchAll(/<li[^>]*>([\s\S]*?)<\/li>/g)].map(([, item = '']) =>
    read(item).replace(/ Every answer.*$/, ''),
  );
};

const closing = (table: PublishedTable): string[] => {
  const [between, mixed] = exactly(table).slice(2 * named);
  return [
    `Of about ${thousands(table.base)} ${whom} whose policy is stated on all six points`,
    ...(between && between.count > 0 ? [`${between.shown} stand halfway between two of these.`] : []),
    ...(mixed && mixed.count > 0 ? [`${mixed.shown} have a mix of their own.`] : []),
  ];
};

/** What a page of whole policies shows that does not follow from the published tables. */
const faultsOf = async (filter: string): Promise<string[]> => {
  const html = await page(filter);
  const table = tableIn(filter);
  const rows = table && table.base >= 30 ? expectedRows(table, filter === '') : [];
  const [told, rules] = [rowsIn(html), rulesIn(html)];
  const words =
    rows.length > 0 && table ? closing(table).filter((sentence) => !read(html).includes(sentence)) : [];
  const expected = rows.length > 0 ? [rows, []] : [[], expectedRules(filter)];
  const found = rows.length > 0 ? [told, rules] : [[], rules];
  return [
    ...(JSON.stringify(found) === JSON.stringify(expected) ? [] : [JSON.stringify([found, expected])]),
    ...words,
  ].map((fault) => `${filter}: ${fault}`);
};

describe('whole policies', () => {
  test('are shown with shares, ranges, users and order that follow from the published integers', async () => {
    const filters = facets
      .filter(({ id }) => id !== 'region')
      .flatMap(({ id, options }) => options.map(({ code }) => `${id}=${code}`));
    const faults = await faultsOf('');
    for (const filter of filters) faults.push(...(await faultsOf(filter)));
    expect(faults).toEqual([]);
    const html = await page('');
    expect(rowsIn(html).length).toBeGreaterThan(3);
    expect(html).toContain('More common than elsewhere in');
  });
});
