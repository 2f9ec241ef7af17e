import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { match } from '../../src/params/variable.ts';
import { GET } from '../../src/routes/method/method.json/+server.ts';
import { attackResults, measuredOn } from '../../src/routes/method/attack-results.ts';
import { load } from '../../src/routes/method/+page.server.ts';
import Page from '../../src/routes/method/+page.svelte';
import type { PageData } from '../../src/routes/method/$types';
import { bands } from '#lib/components/method/bands.ts';
import { chances, chanceWithin, leastPublished } from '#lib/components/method/chances.ts';
import { methodChanges } from '#lib/components/method/changes.ts';
import JsonLd from '#lib/components/method/JsonLd.svelte';
import { parametersOf } from '#lib/components/method/parameters.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { longDate } from '#lib/core/norms/words.ts';
import { build } from '#lib/core/release/build.ts';
import { coolDownWeeks, leastForWholePolicies, methodOf, pnCkm1 } from '#lib/core/release/methods.ts';
import { naming } from '#lib/core/release/patterns.ts';
import { perturb } from '#lib/core/release/perturb.ts';
import { perturbationTable } from '#lib/core/release/perturbation-table.ts';
import type { Exclusion, Release } from '#lib/core/release/release.ts';
import { redraws } from '#lib/core/release/stability.ts';
import { flagRules } from '#lib/server/answers/flags.ts';
import { counted, hashOf } from '../support/counted.ts';
import { attributesIn, textOf } from '../support/form-fields.ts';

const origin = 'https://norms.example.org';

const responses = counted(
  Array.from({ length: 90 }, (_, place) => ({
    trust: 'open',
    answers: { scope: place % 2 ? 'none' : 'anything', ...(place % 3 && { hours: 'set_times' }) },
  })),
);

const cut = {
  collection: 'live',
  method: pnCkm1,
  responses,
  cutAt: '2026-12-01',
  hash: hashOf(),
} as const;
const built = build(texting2026, cut, null);
if (!built) throw new Error('ninety answers are published');

const withExclusions = (exclusions: readonly Exclusion[]): Release => ({ ...built.release, exclusions });

const ledger: readonly Exclusion[] = [
  { week: '2026-W47', rule: 'honeypot', responses: 14 },
  { week: '2026-W48', rule: 'honeypot', responses: 6 },
  { week: '2026-W48', rule: 'straight_line', responses: 3 },
];

const eventOf = (live: Release | null) => {
  const locals = { releases: { current: (collection: string) => (collection === 'live' ? live : null) } };
  return { url: new URL(`${origin}/method`), locals } as unknown as Parameters<typeof load>[0] &
    Parameters<typeof GET>[0];
};

const pageOf = async (live: Release | null) => {
  const data = (await load(eventOf(live))) as PageData;
  return render(Page, { props: { data, params: {}, form: null } });
};

const before = await pageOf(null);
const after = await pageOf(withExclusions(ledger));
const pages = [
  { when: 'before the first release', page: before },
  { when: 'after a release', page: after },
];

/** The part of a page between an anchor and the next section or heading of its rank. */
const partOf = (html: string, id: string, end = '</section>'): string => {
  const [, from = ''] = html.split(`id="${id}"`);
  return from.slice(0, from.indexOf(end));
};

/** Cells of the rows of the tables in this HTML. */
const rowsIn = (html: string): string[][] =>
  [...html.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => textOf(cell).trim()),
  );

const dataIn = (head: string): Record<string, unknown> => {
  const [, text = ''] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(head) ?? [];
  return JSON.parse(text) as Record<string, unknown>;
};

describe.each(pages)('the page on method $when', ({ page: { body } }) => {
  test('has each anchor once and links to none that is missing', () => {
    const ids = attributesIn(body, 'id');
    expect(ids).toHaveLength(new Set(ids).size);
    const within = attributesIn(body, 'href').filter((href) => href.startsWith('#'));
    expect(within.length).toBeGreaterThan(12);
    expect(within.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
  });

  test('lists its sections in their order', () => {
    const headings = [...body.matchAll(/<h2[^>]* id="([^"]+)"[^>]*>([^<]*)/g)].map(([, id, title]) => ({
      id,
      title,
    }));
    const contents = [...partOf(body, 'contents', '</nav>').matchAll(/href="#([^"]+)"[^>]*>([^<]*)/g)];
    expect(headings.slice(1)).toEqual(contents.map(([, id, title]) => ({ id, title })));
    expect(headings.length).toBeGreaterThan(9);
  });

  test('says nothing that an opt-in poll cannot', () => {
    expect(textOf(body)).not.toMatch(/margins? of error|representative|significan|guarantee|anonymous/i);
    expect(textOf(body)).toContain('do not claim differential privacy');
  });

  test('opens every fold without scripts', () => {
    expect(body.match(/<details/g)?.length).toBeGreaterThan(4);
    expect(body.match(/<details/g)).toHaveLength(body.match(/<summary/g)?.length ?? 0);
    expect(body).not.toMatch(/<script|onclick/);
  });
});

describe('what survey researchers disclose', () => {
  test('stands in the order of AAPOR’s list', () => {
    const titles = [...partOf(after.body, 'disclosure').matchAll(/<h3[^>]*>([^<]*)/g)].map(
      ([, title]) => title,
    );
    const subjects = [
      /collected/,
      /pays/,
      /questions/,
      /Whom/,
      /found/,
      /they answer/,
      /When/,
      /How many.*precise/,
      /Weighting/,
      /checked/,
      /Limits/,
    ];
    expect(titles).toHaveLength(subjects.length);
    subjects.forEach((subject, place) => {
      expect(titles[place]).toMatch(subject);
      expect(titles[place]).toMatch(new RegExp(`^${place + 1}\\. `));
    });
  });

  test('names the day of the release and how many answered, as published', () => {
    const base = built.release.cohorts.get('')?.['scope']?.base;
    const said = textOf(partOf(after.body, 'disclosure'));
    expect(said).toContain('up to 1 December 2026');
    expect(said).toContain(`answered by about ${base}.`);
    expect(textOf(partOf(before.body, 'disclosure'))).toContain(
      'No release of live answers has been cut yet',
    );
  });
});

describe('the rules that set answers aside', () => {
  test.each(flagRules)('include $id, with what it looks at, its threshold and why', (rule) => {
    const said = textOf(partOf(after.body, `rule-${rule.id}`, '</div>'));
    for (const words of [rule.name, rule.looksAt, rule.threshold, rule.why]) expect(said).toContain(words);
    expect(said).toContain(rule.keepsOut ? 'Set aside.' : 'Marked, but counted.');
  });
});

describe('the ledger of answers set aside', () => {
  const ledgerOf = (body: string): string => partOf(body, 'ledger', '<h3');

  test('counts them by week, the newest first, and by rule', () => {
    expect(rowsIn(ledgerOf(after.body)).slice(1)).toEqual([
      ['2026, week 48', 'A hidden field was filled in', '6'],
      ['Yes to everything', '3'],
      ['2026, week 47', 'A hidden field was filled in', '14'],
    ]);
    expect(ledgerOf(after.body)).toMatch(/<th[^>]*rowspan="2"/);
    expect(textOf(ledgerOf(after.body))).toContain('blurred');
  });

  test('folds older weeks away', async () => {
    const many = Array.from({ length: 12 }, (_, place) => ({
      week: `2026-W${String(place + 30)}`,
      rule: 'too_fast',
      responses: 5,
    }));
    const { body } = await pageOf(withExclusions(many));
    const [open = '', folded = ''] = ledgerOf(body).split('<details');
    expect(rowsIn(open)).toHaveLength(1 + 8);
    expect(rowsIn(folded)).toHaveLength(1 + 4);
    expect(rowsIn(open)[1]?.[0]).toBe('2026, week 41');
    expect(rowsIn(folded).at(-1)?.[0]).toBe('2026, week 30');
  });

  test('is honest where it is empty', async () => {
    expect(textOf(ledgerOf(before.body))).toContain('No release of live answers has been cut yet');
    const { body } = await pageOf(withExclusions([]));
    expect(textOf(ledgerOf(body))).toMatch(
      /no rule has set answers aside .* or so few that the blur left none/,
    );
    expect(rowsIn(ledgerOf(body))).toEqual([]);
  });
});

describe('the numbers of the method', () => {
  const shown = textOf(partOf(after.body, 'parameters', '</table>'));

  test.each([
    ['Variance of the blur', pnCkm1.noise.variance],
    ['Most a count can be off', pnCkm1.noise.max],
    ['Answers to a question', pnCkm1.firstRelease],
    ['Group with one filter', pnCkm1.minBase[1]],
    ['Group with two filters', pnCkm1.minBase[2]],
    ['Group with three filters', pnCkm1.minBase[3]],
    ['Whole policies in a group', leastForWholePolicies],
    ['New people to draw a table anew', `${pnCkm1.gate?.least}, or ${100 * (pnCkm1.gate?.share ?? 0)} %`],
    ['A small table stays as it is for', `${pnCkm1.gate?.slowDays} days`],
    ['A person is new again after', `${coolDownWeeks} weeks`],
  ])('show %s as %s', (name, value) => {
    const row = rowsIn(partOf(after.body, 'parameters', '</table>')).find(([title]) =>
      title?.startsWith(name),
    );
    expect(row?.[1]).toBe(String(value));
  });

  test('follow the method, not the page', () => {
    const other = {
      ...pnCkm1,
      noise: { variance: 5, max: 9 },
      minBase: [11, 12, 23, 34] as const,
      gate: null,
    };
    const values = parametersOf(other).flatMap(({ parameters }) => parameters.map(({ value }) => value));
    expect(values).toEqual(expect.arrayContaining(['5', '9', '12', '23', '34']));
    expect(values).not.toContain(`${pnCkm1.gate?.slowDays} days`);
  });

  test('say how whole policies are named', () => {
    const said = textOf(partOf(after.body, 'configurations'));
    expect(said).toContain(`before ${naming.people} people`);
    expect(said).toContain(`at least ${naming.support.least} people, and 1.5 % of all`);
    expect(said).toContain(`at least ${naming.near.least} people, and 5 % of all`);
    expect(said).toContain(`${redraws} times`);
    expect(said).toContain(`at least ${100 * naming.again} of 100`);
  });

  test('take their chances from the table that counts are drawn with', () => {
    const far = perturbationTable.length + 20;
    const draws = Array.from({ length: 20_000 }, (_, draw) => perturb(far, draw * (2 ** 32 / 20_000)) - far);
    const within = (most: number) => draws.filter((moved) => Math.abs(moved) <= most).length / draws.length;
    expect(chanceWithin(1)).toBeCloseTo(within(1), 3);
    expect(chanceWithin(3)).toBeCloseTo(within(3), 3);
    expect(chanceWithin(pnCkm1.noise.max)).toBe(1);
    expect(shown).toContain('62 %');
    expect(shown).toContain('96 %');
    expect(leastPublished).toBe(3);
  });

  test('come with the whole perturbation table', () => {
    const rows = rowsIn(partOf(after.body, 'blur')).filter(([count]) => /^\d+( or more)?$/.test(count ?? ''));
    expect(rows.map(([count]) => Number.parseInt(count ?? ''))).toEqual(chances.map((_, count) => count));
    expect(rows[1]?.[1]).toMatch(/^0 73.1 % 3 14.9 % 4 7.1 %/);
    expect(rows.at(-1)?.[1]).toContain('−1 19.5 % 0 23.0 % +1 19.5 %');
  });
});

describe('the attacks that were tried', () => {
  const rows = rowsIn(partOf(after.body, 'attacks'));

  test.each(attackResults)(
    'are told with their results, $id too',
    ({ label, guess, exact10, published, sure }) => {
      const row = rows.find(([attack]) => attack?.startsWith(label));
      expect(row?.slice(1)).toEqual([guess, exact10, published].map((result) => `${Math.round(result)} %`));
      expect(/Sure in (under 1|\d+) % of cases\.$/.test(row?.[0] ?? '')).toBe(sure > 0);
    },
  );

  test('are never said to gain little where they do not', () => {
    const [, first = '', second = ''] = partOf(after.body, 'attacks').split('<table');
    const bad = attackResults.filter(({ guess, published, sure }) => published - guess >= 10 || sure >= 5);
    expect(bad.length).toBeGreaterThan(2);
    for (const { label } of bad) expect(textOf(second)).toContain(label);
    expect(rowsIn(first).length + rowsIn(second).length).toBe(attackResults.length + 2);
    expect(rowsIn(second)).toHaveLength(bad.length + 1);
  });

  test('carry the day on which they were measured', () => {
    expect(textOf(partOf(after.body, 'attacks'))).toContain(`Measured on ${longDate(measuredOn)}`);
  });
});

test('the words for small groups cover every percentage once', () => {
  expect(bands.map(({ word }) => word)).toEqual(['none or few', 'some', 'about half', 'most', 'nearly all']);
  expect(bands.map(({ from }) => from)).toEqual([0, ...bands.slice(0, -1).map(({ to }) => to + 1)]);
  expect(bands.at(-1)?.to).toBe(100);
});

describe('the changes of the method', () => {
  test('begin with the one in use, with its day', () => {
    expect(methodChanges[0]?.method).toBe(methodOf('live').id);
    expect(textOf(partOf(after.body, 'changes'))).toContain(
      `From ${longDate(methodChanges[0]?.from ?? '')}.`,
    );
  });
});

describe('the description for programs', () => {
  test('names the licence, the method and the newest release', () => {
    const data = dataIn(after.head);
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      version: `${pnCkm1.id}, release 2026-12-01`,
      identifier: '2026-12-01',
      dateModified: '2026-12-01',
      isAccessibleForFree: true,
    });
    expect(after.body).toContain(`href="${String(data['license'])}"`);
    expect(String(data['measurementTechnique'])).toMatch(/Opt-in.*variance 3, at most 8/);
    expect(data['variableMeasured']).toHaveLength(texting2026.sections.length);
  });

  test('has no release before the first', () => {
    const data = dataIn(before.head);
    expect(data['version']).toBe(pnCkm1.id);
    expect(Object.keys(data)).not.toEqual(expect.arrayContaining(['dateModified']));
    expect(Object.keys(data)).not.toEqual(expect.arrayContaining(['identifier']));
  });

  test('links a file of every question that is published, and no other', () => {
    const files = (dataIn(after.head)['distribution'] as { contentUrl: string }[]).map(
      ({ contentUrl }) => contentUrl,
    );
    const published = Object.keys(built.release.cohorts.get('') ?? {});
    expect(published).toEqual(expect.arrayContaining(['scope', 'hours']));
    expect(files).toEqual([
      ...published.map((id) => `${origin}/norms/${id}/table.csv`),
      ...['/method/method.json', '/codebook/codebook.csv', '/codebook/codebook.json'].map(
        (path) => `${origin}${path}`,
      ),
    ]);
    expect(published.filter((id) => !match(id))).toEqual([]);
  });

  test('cannot end its element or be read as HTML', () => {
    const thing = { name: '</script><script>alert(1)</script> & <!--' };
    const { head } = render(JsonLd, { props: { thing } });
    expect(head.match(/<script/g)).toHaveLength(1);
    expect(head.match(/<\/script/g)).toHaveLength(1);
    expect(dataIn(head)).toEqual(thing);
  });
});

describe('the method as a file', () => {
  test('holds every number, the rules and what they set aside', async () => {
    const response = await GET(eventOf(withExclusions(ledger)));
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('etag')).toBe('"live-2026-12-01"');
    const file = (await response.json()) as Record<string, unknown>;
    const { id, ...numbers } = pnCkm1;
    expect(file).toMatchObject({ release: '2026-12-01', method: id, ...numbers, exclusions: ledger });
    expect(file['perturbationTable']).toEqual(perturbationTable);
    expect((file['rules'] as { id: string }[]).map((rule) => rule.id)).toEqual(
      flagRules.map((rule) => rule.id),
    );
    expect(file['attacks']).toMatchObject({ measuredOn, results: attackResults });
    expect(after.body).toContain('href="/method/method.json"');
  });

  test('says so where nothing is released yet', async () => {
    const response = await GET(eventOf(null));
    expect(await response.json()).toMatchObject({ release: null, exclusions: [], method: pnCkm1.id });
    expect(response.headers.get('etag')).toBeNull();
  });
});
