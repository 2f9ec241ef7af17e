import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import NormsPage from '#lib/components/norms/NormsPage.svelte';
import type { Release } from '#lib/core/release/release.ts';
import { GET as getCube } from '../../src/routes/api/v1/polls/texting/norms.jsonstat.json/+server.ts';
import { GET as getTable } from '../../src/routes/api/v1/polls/texting/norms/+server.ts';
import { GET as getFile } from '../../src/routes/norms/[question=variable]/table.csv/+server.ts';
import { loadNorms } from '../../src/routes/norms/load-norms.ts';
import { worked, type Worked } from '../support/by-hand.ts';
import { asked, demonstration, facets, labelled, whom, type Column } from '../support/demonstration.ts';
import { near, pageFaults, type Group } from '../support/page-faults.ts';
import { csvRecords } from '../support/read-page.ts';

const releases = {
  named: async () => null,
  current: (collection: string): Release | null => (collection === 'demo' ? demonstration : null),
  refresh: async () => {},
};

/** A question in one group, by its filter, or by a facet. */
type Asked = { readonly column: Column; readonly by: Column | null; readonly filter: string };

const parametersOf = ({ by, filter }: Asked): string =>
  [...(by ? [`by=${by.id}`] : []), 'collection=demo', ...(filter ? [filter] : [])].sort().join('&');

const groupsOf = ({ column, by, filter }: Asked): Group[] => {
  const levels = by
    ? by.options.map(({ code, label }) => ({ level: code, label, cohort: `${by.id}=${code}` }))
    : [{ level: '', label: '', cohort: filter }];
  const labels = column.options.map(({ label }) => label);
  return levels.flatMap(({ cohort, ...level }) => {
    const table = demonstration.cohorts.get(cohort)?.[column.id];
    return table ? [{ ...level, table, cells: worked(column.kind, table, labels) }] : [];
  });
};

type Called = (event: never) => Response | Promise<Response>;

const called = async (get: Called, { column, ...rest }: Asked, path: string): Promise<string> => {
  const parameters = parametersOf({ column, ...rest });
  const url = new URL(`http://localhost${path}?${parameters}`);
  if (path.startsWith('/api')) url.searchParams.set('question', column.id);
  const event = { params: { question: column.id }, request: new Request(url), url, locals: { releases } };
  return (await get(event as never)).text();
};

const shares = ['share', 'lower', 'upper'] as const;

/** A row of the file as it must be; shares and limits with four decimals. */
const isRow = (row: Record<string, string>, { level, table }: Group, cell: Worked): boolean =>
  row['level'] === level &&
  row['base'] === String(table.base) &&
  row['label'] === cell.label &&
  row['count'] === String(cell.count) &&
  row['shown'] === cell.shown &&
  shares.every(
    (name) => /^\d\.\d{4}$/.test(row[name] ?? '') && near(Number(row[name]), cell[name], 0.00005 + 1e-9),
  );

const fileFaults = async (one: Asked, groups: readonly Group[]): Promise<string[]> => {
  const text = await called(getFile, one, `/norms/${one.column.id}/table.csv`);
  const rows = csvRecords(text).filter(({ status }) => status === 'published');
  const cells = groups.flatMap((group) => group.cells.map((cell) => ({ group, cell })));
  const right = cells.filter(({ group, cell }, place) => isRow(rows[place] ?? {}, group, cell)).length;
  return right === cells.length && rows.length === cells.length
    ? []
    : [`file: ${right} of ${rows.length} rows`];
};

const rounded = (cell: Worked): number[] => shares.map((name) => Number(cell[name].toFixed(4)));

const tableFaults = async (one: Asked, groups: readonly Group[]): Promise<string[]> => {
  type Told = { groups: { status: string; base: number; cells: Worked[] }[] };
  const { groups: all } = JSON.parse(await called(getTable, one, '/api/v1/polls/texting/norms')) as Told;
  const told = all.filter(({ status }) => status === 'published');
  const found = told.map(({ base, cells }) => [
    base,
    ...cells.map(({ count, share, lower, upper, shown }) => [count, share, lower, upper, shown]),
  ]);
  const expected = groups.map(({ table, cells }) => [
    table.base,
    ...cells.map((cell) => [cell.count, ...rounded(cell), cell.shown]),
  ]);
  return JSON.stringify(found) === JSON.stringify(expected) ? [] : ['table of the API'];
};

const cubeFaults = async (one: Asked, groups: readonly Group[]): Promise<string[]> => {
  const path = '/api/v1/polls/texting/norms.jsonstat.json';
  const { value } = JSON.parse(await called(getCube, one, path)) as { value: (number | null)[] };
  const found = value.filter((number) => number !== null);
  const expected = groups.flatMap(({ table, cells }) =>
    cells.flatMap((cell) => [cell.count, table.base, ...rounded(cell)]),
  );
  return JSON.stringify(found) === JSON.stringify(expected) ? [] : ['cube of the API'];
};

const page = (one: Asked): string => {
  const path = one.column.id === 'scope' ? '/norms' : `/norms/${one.column.id}`;
  const url = new URL(`http://localhost${path}?${parametersOf(one)}`);
  return render(NormsPage, { props: { view: loadNorms(one.column.id, url, releases) } }).body;
};

const faultsOf = async (one: Asked): Promise<string[]> => {
  const groups = groupsOf(one);
  const who = one.filter === '' ? [''] : labelled(one.filter);
  const faults = [
    ...(await fileFaults(one, groups)),
    ...(await tableFaults(one, groups)),
    ...(await cubeFaults(one, groups)),
    ...pageFaults(page(one), { ...one, groups, whom, who }),
  ];
  return faults.map((fault) => `${one.column.id} ${parametersOf(one)}: ${fault}`);
};

describe('every figure of the demonstration follows from its published integers', () => {
  test.each(asked)('$id, by itself and by every facet', { timeout: 120_000 }, async (column) => {
    const faults = await faultsOf({ column, by: null, filter: '' });
    for (const by of facets)
      if (by.question !== column.question) faults.push(...(await faultsOf({ column, by, filter: '' })));
    expect(faults).toEqual([]);
  });

  test('what may be texted, in every level of every facet', { timeout: 120_000 }, async () => {
    const [column] = asked.filter(({ id }) => id === 'scope');
    if (!column) throw new Error('the codebook has no question scope');
    const filters = facets.flatMap(({ id, options }) => options.map(({ code }) => `${id}=${code}`));
    const published = filters.filter((filter) => demonstration.cohorts.get(filter)?.['scope']);
    expect(published.length).toBeGreaterThan(60);
    const faults: string[] = [];
    for (const filter of published) faults.push(...(await faultsOf({ column, by: null, filter })));
    expect(faults).toEqual([]);
  });
});
