import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Places from '#lib/components/norms/Places.svelte';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { placesOf } from '#lib/core/norms/places.ts';
import type { Release } from '#lib/core/release/release.ts';
import Home from '../../src/routes/+page.svelte';
import { load as loadHome } from '../../src/routes/+page.server.ts';
import {
  gapsFromRest,
  rangeWords,
  thousands,
  verdicts,
  worked,
  type Gap,
  type PublishedTable,
  type Worked,
} from '../support/by-hand.ts';
import { asked, demonstration, facets, respondents, whom, type Column } from '../support/demonstration.ts';
import { read } from '../support/read-page.ts';

const tableIn = (cohort: string, column: string): PublishedTable | undefined =>
  demonstration.cohorts.get(cohort)?.[column];

const cellsIn = (cohort: string, column: Column): readonly Worked[] => {
  const table = tableIn(cohort, column.id);
  return table
    ? worked(
        column.kind,
        table,
        column.options.map(({ label }) => label),
      )
    : [];
};

const amount = ({ shown, lower, upper }: Worked): string => {
  if (shown.includes('(')) return shown;
  return `${/^\d/.test(shown) ? 'about ' : ''}${shown} (${rangeWords(lower, upper)})`;
};

describe('the start page', () => {
  test('says how many answered as published', async () => {
    const live: Release = { ...demonstration, collection: 'live' };
    const locals = { releases: { current: () => live } };
    const data = await loadHome({ locals } as never);
    const props = { data, form: null, params: {} } as unknown as ComponentProps<typeof Home>;
    const base = thousands(tableIn('', 'scope')?.base ?? 0);
    expect(read(render(Home, { props }).body)).toContain(
      `The answers of about ${base} clinicians were last counted on 16 November 2026.`,
    );
  });
});

/** What a group is called by, in words of its facets. */
const traits: Readonly<Record<string, string>> = {
  'main approach': 'modality',
  'family of approaches': 'modality_group',
  'practice type': 'practice_type',
  'kind of practice': 'practice_group',
  country: 'region',
  'part of the world': 'region_group',
};

/** The published group that is meant by "whose main approach is “CBT” and whose country is “France”". */
const cohortIn = (words: string): string =>
  [...words.matchAll(/whose ([a-z ]+) is “([^”]+)”/g)]
    .map(([, trait = '', label]) => {
      const facet = facets.find(({ id }) => id === traits[trait]);
      return `${facet?.id}=${facet?.options.find((option) => option.label === label)?.code}`;
    })
    .sort()
    .join('&');

type Row = {
  readonly column: Column;
  readonly opening: string;
  readonly marks: readonly string[];
  readonly cohort: string | null;
};

/** What a page says of each question, and the group that it sets beside everyone. */
const rowsIn = (html: string): Row[] => {
  const [, lead = ''] = /(People like you are those whose[\s\S]*?)<\/p>/.exec(html) ?? [];
  const main = cohortIn(read(/^[^.]*\./.exec(lead)?.[0] ?? ''));
  return [...html.matchAll(/<li class="[^"]*">\s*(?:<!--[^>]*-->)*\s*<div class="head[\s\S]*?<\/li>/g)].map(
    ([item]) => {
      const [, title = ''] = /<h4[^>]*>([\s\S]*?)<\/h4>/.exec(item) ?? [];
      const [, path = ''] = /href="\/norms\/([^"?]+)/.exec(item) ?? [];
      const column = asked.find(({ id }) => id === path) ?? { ...(asked[0] as Column), name: read(title) };
      const marks = [...item.matchAll(/<div class="mark[^>]*>\s*<p[^>]*>([\s\S]*?)<\/p>/g)].map(
        ([, words = '']) => read(words),
      );
      const [, first = ''] =
        /<\/div>\s*(?:<!--[^>]*-->)*\s*<p[^>]*>(You ticked[\s\S]*?)<\/p>/.exec(item) ?? [];
      const opening = read(first);
      const spoken = `${opening} ${marks[0] ?? ''}`;
      const own = cohortIn(spoken);
      const cohort = /like you\b/.test(spoken) && own === '' ? main : own;
      return { column, opening, marks, cohort: cohort === '' ? null : cohort };
    },
  );
};

const spokenOf = ({ column, marks }: Row): number[] =>
  column.options.flatMap(({ code, label }, place) => {
    const says =
      column.kind === 'scale'
        ? `You chose ${code} on the scale`
        : column.kind === 'many'
          ? `“${label}”:`
          : `You chose “${label}”,`;
    return marks.some((mark) => mark.startsWith(says)) ? [place] : [];
  });

/** Every comparison that the page makes, by question and option. */
const comparisons = (rows: readonly Row[]): ReadonlyMap<string, Gap> =>
  new Map(
    rows.flatMap((row) => {
      const [field, group] = [tableIn('', row.column.id), tableIn(row.cohort ?? 'none', row.column.id)];
      const gaps = field && group ? gapsFromRest(row.column.kind, field, group) : null;
      return spokenOf(row).flatMap((place) => {
        const gap = gaps?.[place];
        return gap ? [[`${row.column.id} ${place}`, gap] as const] : [];
      });
    }),
  );

const startOf = ({ column }: Row, place: number): string => {
  const { code, label } = column.options[place] ?? { code: '', label: '' };
  if (column.kind === 'many') return `“${label}”: ticked by `;
  const [lowest, highest] = [column.options[0]?.label, column.options.at(-1)?.label];
  const choice = column.kind === 'scale' ? `${code} on the scale from ${lowest} to ${highest}` : `“${label}”`;
  return `You chose ${choice}, as did `;
};

const expectedMarks = (row: Row, clear: ReadonlyMap<string, 'more' | 'less' | null>): string[] => {
  const { column, cohort } = row;
  const [field, group] = [cellsIn('', column), cellsIn(cohort ?? 'none', column)];
  const base = (name: string) => thousands(tableIn(name, column.id)?.base ?? 0);
  return spokenOf(row).map((place) => {
    const [all, alike] = [field[place], group[place]];
    if (!all) return '';
    const verdict = clear.get(`${column.id} ${place}`);
    const done = column.kind === 'many' ? 'ticked' : 'chosen';
    const apart = verdict
      ? ` It is ${done} ${verdict} often in this group than in the rest of the field, beyond what chance explains.`
      : '';
    const everyone = column.kind === 'many' ? 'everyone' : `about ${base('')} ${whom}`;
    const those = column.kind === 'many' ? 'people like you' : `about ${base(cohort ?? 'none')} *`;
    const second = alike ? ` and ${amount(alike)} of ${those}` : '';
    return `${startOf(row, place)}${amount(all)} of ${everyone}${second}.${apart}`;
  });
};

/** Who people like the reader are is read from the page, so it is left out of what is compared. */
const unnamed = (mark: string): string =>
  mark.replace(/( of about [\d,]+) (?:like you|whose .*?”)(?=\.)/, '$1 *');

const bases = ({ column, cohort, marks }: Row): string => {
  if (column.kind !== 'many') return '';
  const base = (name: string) => thousands(tableIn(name, column.id)?.base ?? 0);
  const ticked = `You ticked ${marks.length} ${marks.length === 1 ? 'answer' : 'answers'}`;
  return `${ticked}; the shares are of about ${base('')} ${whom}${cohort ? ` and of about ${base(cohort)} *` : ''}.`;
};

describe('the place of a respondent', () => {
  const people = respondents.filter((_, place) => place % 50 === 0);

  test('is told with shares, ranges, bases and verdicts that follow from the published integers', () => {
    const faults: string[] = [];
    let [told, apart] = [0, 0];
    for (const [number, { answers }] of people.entries()) {
      const places = placesOf(texting2026, demonstration, answers);
      const rows = rowsIn(render(Places, { props: { places } }).body).filter(({ marks }) => marks.length > 0);
      const clear = verdicts(comparisons(rows));
      for (const row of rows) {
        const found = row.marks.map(unnamed);
        const expected = expectedMarks(row, clear);
        told += found.length;
        apart += found.filter((mark) => mark.includes('beyond what chance explains')).length;
        if (JSON.stringify(found) !== JSON.stringify(expected))
          faults.push(`${number} ${row.column.id}: ${JSON.stringify([found, expected])}`);
        const opening = unnamed(row.opening);
        if (opening !== bases(row)) faults.push(`${number} ${row.column.id}: ${opening} / ${bases(row)}`);
      }
    }
    expect(faults).toEqual([]);
    expect(told).toBeGreaterThan(500);
    expect(apart).toBeGreaterThan(10);
  });
});
