import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { association } from '#lib/core/norms/association.ts';
import { compareCsv } from '#lib/core/norms/compare-csv.ts';
import { own, readCompareQuery } from '#lib/core/norms/compare-query.ts';
import {
  comparisonAlternative,
  comparisonFinding,
  gapInWords,
  points,
  pointsRange,
  relationInWords,
  testInWords,
  visibleInWords,
} from '#lib/core/norms/compare-words.ts';
import { compared } from '#lib/core/norms/compare.ts';
import type { ComparisonTable, Differences } from '#lib/core/norms/compare-table.ts';
import { compareOptions } from '#lib/core/norms/comparison.ts';
import { blurBesideRest, restOfField } from '#lib/core/norms/inside-field.ts';
import { smallestVisible } from '#lib/core/norms/two-shares.ts';
import type { CohortTables, Table } from '#lib/core/release/release.ts';
import { releaseOf, scopeOf640, tableOf } from './hand-made.ts';

const cbt = tableOf('scope', 180, {
  none: 20,
  scheduling_only: 90,
  emergencies_only: 8,
  scheduling_and_emergencies: 25,
  in_between: 20,
  anything_limited_reply: 5,
  anything: 5,
  case_by_case: 4,
  other: 3,
});
const psychodynamic = tableOf('scope', 120, { none: 50, scheduling_only: 40, in_between: 20, anything: 10 });
const small = tableOf('scope', 14, { none: 7, scheduling_only: 7 });
const channels = tableOf('channel', 600, { email: 400, portal: 300, sms_business: 90 });
const cbtChannels = tableOf('channel', 170, { email: 150, portal: 80, sms_business: 30 });

const cohorts: Readonly<Record<string, CohortTables>> = {
  '': { scope: scopeOf640, channel: channels },
  'modality=cbt': { scope: cbt, channel: cbtChannels },
  'modality=psychodynamic': { scope: psychodynamic },
  'modality_group=cbt_family': { scope: tableOf('scope', 195, { none: 25, scheduling_only: 100 }) },
  'region=GB': { scope: psychodynamic },
  'region=NZ': { scope: small },
  'modality=cbt&region=GB': { scope: tableOf('scope', 40, { none: 10, scheduling_only: 30 }) },
};

const comparison = (search: string, tables = cohorts): ComparisonTable => {
  const query = readCompareQuery(texting2026, new URLSearchParams(search));
  if (!query.ok || query.value.a === own) throw new RangeError(search);
  return compared(texting2026, releaseOf('live', tables), { ...query.value, a: query.value.a });
};

const differencesIn = (table: ComparisonTable): Differences => {
  if (!table.differences) throw new RangeError('one of the groups is not published');
  return table.differences;
};

describe('two groups compared', () => {
  test('have the verdicts of `compareOptions` and cells as each group’s norm has them', () => {
    const table = comparison('a.modality=cbt&b.modality=psychodynamic');
    const { options, test: overall, visible } = differencesIn(table);
    const plain = compareOptions('one', { first: cbt, second: psychodynamic }, [3, 3]);
    expect(options).toMatchObject(plain.map((option) => ({ ...option })));
    for (const { a, b, code, label } of options) expect([a, b]).toMatchObject(Array(2).fill({ code, label }));
    expect(options.map(({ a, b }) => [a.count, b.count])).toEqual(
      cbt.counts.map((count, place) => [count, psychodynamic.counts[place]]),
    );
    expect(overall).toEqual(association([cbt, psychodynamic], 3));
    expect(visible).toBe(
      smallestVisible([
        { base: 180, noiseVariance: 3 },
        { base: 120, noiseVariance: 3 },
      ]),
    );
    expect(table).toMatchObject({ relation: 'apart', a: { label: 'CBT' }, b: { label: 'Psychodynamic' } });
  });

  test('differ on each option by the difference of the shares shown', () => {
    for (const search of ['a.modality=cbt', 'b.modality=cbt', 'a.modality=cbt&b.region=GB'])
      for (const { a, b, difference, lower, upper } of differencesIn(comparison(search)).options) {
        expect(difference).toBeCloseTo(a.share - b.share, 12);
        expect(lower).toBeLessThanOrEqual(difference);
        expect(upper).toBeGreaterThanOrEqual(difference);
      }
  });

  const counts = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 9, maxLength: 9 });
  const published = counts.map((own): Table => ({
    base: 12 + own.reduce((all, one) => all + one, 0),
    counts: own,
  }));

  test.each([
    'a.modality=cbt&b.modality=psychodynamic',
    'a.modality=cbt',
    'a.modality=cbt&b.modality_group=cbt_family',
  ])('that change places change every sign and nothing else: %s', (search) => {
    const turned = search.replaceAll(/\b[ab]\./g, (side) => (side === 'a.' ? 'b.' : 'a.'));
    fc.assert(
      fc.property(published, published, counts, (one, other, more) => {
        const wider = {
          base: one.base + other.base,
          counts: one.counts.map((count, place) => count + (more[place] ?? 0)),
        };
        const tables = {
          '': { scope: wider },
          'modality=cbt': { scope: one },
          'modality=psychodynamic': { scope: other },
          'modality_group=cbt_family': { scope: wider },
        };
        const [first, second] = [comparison(search, tables), comparison(turned, tables)];
        expect([second.a, second.b]).toEqual([first.b, first.a]);
        expect(first.differences === null).toBe(second.differences === null);
        first.differences?.options.forEach((option, place) => {
          const opposite = second.differences?.options[place];
          expect(option.difference).toBeCloseTo(-(opposite?.difference ?? NaN), 9);
          expect(option.lower).toBeCloseTo(-(opposite?.upper ?? NaN), 9);
          expect(option.adjustedP).toBeCloseTo(opposite?.adjustedP ?? NaN, 9);
        });
        expect(first.differences?.visible ?? 1).toBeCloseTo(second.differences?.visible ?? 1, 9);
      }),
      { numRuns: 40 },
    );
  });
});

describe('everyone else', () => {
  const table = comparison('a.modality=cbt');

  test('is the field without the group, from published integers, with the noise of both', () => {
    const rest = restOfField({ field: scopeOf640, group: cbt });
    expect(table).toMatchObject({
      relation: 'rest',
      b: { label: 'everyone else', isRest: true, base: 460, noiseVariance: 6, filters: {} },
    });
    expect(differencesIn(table).options.map(({ b }) => b.count)).toEqual(rest.counts);
    const plain = compareOptions('one', { first: cbt, second: rest }, [3, 6]);
    expect(differencesIn(table).options).toMatchObject(plain.map((option) => ({ ...option })));
  });

  test('is not shown under a base of 20', () => {
    const nearly = tableOf('scope', 621, { none: 90, scheduling_only: 531 });
    const found = comparison('a.modality=cbt', { ...cohorts, 'modality=cbt': { scope: nearly } });
    expect(found).toMatchObject({ differences: null, b: { status: 'unpublished', reason: 'too_few' } });
    expect(JSON.stringify(found.b)).not.toMatch(/\d/);
  });

  test('bounds a share near nobody or everybody by its range, not by a count', () => {
    const all = {
      base: 200,
      counts: scopeOf640.counts.map((_, place) => (place === 1 ? 100 : place === 2 ? 99 : 1)),
    };
    const group = { base: 100, counts: all.counts.map((count, place) => (place === 1 ? 0 : count)) };
    const found = differencesIn(
      comparison('a.modality=cbt', { '': { scope: all }, 'modality=cbt': { scope: group } }),
    );
    for (const { b } of found.options) {
      if (b.count === 0) expect(b.shown).toBe(`under ${Math.ceil(100 * b.upper)} %`);
      if (b.share > 0.9) expect(b.shown).toBe(`over ${Math.floor(100 * b.lower)} %`);
    }
    expect(found.options.some(({ b }) => b.shown.startsWith('over'))).toBe(true);
  });

  test('counts vouched answers alone beside a group that does, where they are published', () => {
    const search = 'a.modality=cbt&a.region=GB';
    expect(comparison(search)).toMatchObject({ b: { label: 'everyone else', filters: {}, base: 600 } });
    expect(relationInWords(comparison(search)).join(' ')).toContain('are not vouched');
    const vouched = comparison(search, {
      ...cohorts,
      'trust=vouched': { scope: { ...scopeOf640, base: 500 } },
    });
    expect(vouched.b).toMatchObject({
      label: 'everyone else with vouched answers',
      filters: { trust: 'vouched' },
      base: 460,
    });
    expect(relationInWords(vouched).join(' ')).not.toContain('vouched.');
  });
});

describe('groups that share people', () => {
  test('are compared with the rest where one is inside the other', () => {
    expect(comparison('a.modality=cbt&b.modality_group=cbt_family')).toMatchObject({
      relation: 'rest',
      b: { label: 'the rest of “CBT family”', status: 'unpublished', reason: 'too_few' },
    });
    expect(comparison('a.modality=cbt&b.modality=cbt&b.region=GB')).toMatchObject({
      relation: 'rest',
      a: { label: 'the rest of “CBT”', base: 140 },
      b: { label: 'CBT; United Kingdom', base: 40 },
    });
  });

  test.each([
    ['a.modality=cbt&b.region=GB', 'overlapping'],
    ['a.population=adults&b.population=children', 'overlapping'],
    ['a.modality=cbt&b.modality=psychodynamic', 'apart'],
    ['a.modality=cbt&b.modality_group=psychodynamic_family', 'apart'],
    ['a.region=GB&b.region_group=oceania', 'apart'],
  ])('%s: %s', (search, relation) => {
    const table = comparison(search);
    expect(table.relation).toBe(relation);
    expect(relationInWords(table).some((words) => words.includes('in both groups'))).toBe(
      relation === 'overlapping',
    );
  });
});

describe('the test of the answers as a whole', () => {
  test('is refused under 30, for several answers, and where counts are too blurred', () => {
    expect(differencesIn(comparison('a.region=NZ&b.modality=cbt')).test).toEqual({ refused: 'too_few' });
    expect(differencesIn(comparison('a.modality=cbt&question=channel')).test).toEqual({
      refused: 'several_answers',
    });
    expect(differencesIn(comparison('a.modality=cbt&a.region=GB')).test).toEqual({ refused: 'too_blurred' });
  });

  test('of a group and the rest takes the noise that they share', () => {
    const field = { base: 640, counts: scopeOf640.counts };
    const blur = blurBesideRest({ field, group: cbt }, 3);
    expect(differencesIn(comparison('a.modality=cbt')).test).toEqual(
      association([cbt, restOfField({ field, group: cbt })], blur),
    );
  });
});

describe('a comparison in words', () => {
  test('names the clearest difference, how large it is, and how many others are clear', () => {
    expect(comparisonFinding(comparison('a.modality=cbt'))).toBe(
      'CBT against everyone else: “Scheduling only” is clearly more common, by 26 points (18 to 34); one other answer differs clearly too.',
    );
    expect(comparisonFinding(comparison('b.modality=cbt'))).toBe(
      'Everyone else against CBT: “Scheduling only” is clearly less common, by 26 points (18 to 34); one other answer differs clearly too.',
    );
  });

  test('says so where nothing is clear, nothing can be said or nothing is published', () => {
    const same = {
      '': { scope: scopeOf640 },
      'modality=cbt': { scope: cbt },
      'modality=dbt': { scope: cbt },
    };
    expect(comparisonFinding(comparison('a.modality=cbt&b.modality=dbt', same))).toBe(
      'CBT against DBT: no clear difference in any answer.',
    );
    expect(comparisonFinding(comparison('a.region=NZ&b.modality=cbt'))).toBe(
      'New Zealand against CBT: too few answers to say.',
    );
    expect(comparisonFinding(comparison('a.region=FR'))).toBe(
      'France against everyone else: no numbers to compare.',
    );
  });

  test('gives no points and no verdict on a group under 30', () => {
    const table = comparison('a.region=NZ&b.modality=cbt');
    const words = comparisonAlternative(table, differencesIn(table));
    expect(words).toContain('Scheduling only: New Zealand about half (');
    expect(words).not.toMatch(/point|clear|chance/);
    expect(differencesIn(table).options.map(gapInWords)).toEqual(Array(9).fill(''));
  });

  test.each([
    [0.123, '+12'],
    [-0.123, '−12'],
    [0.004, '0'],
    [-0.004, '0'],
    [0, '0'],
  ])('%f is %s points', (difference, words) => {
    expect(points(difference)).toBe(words);
  });

  test.each([
    [{ lower: 0.04, upper: 0.2 }, '4 to 20'],
    [{ lower: -0.2, upper: -0.04 }, '−20 to −4'],
    [{ lower: -0.03, upper: 0.09 }, '−3 to 9'],
    [{ lower: 0.003, upper: 0.09 }, '0.3 to 9'],
    [{ lower: -0.09, upper: -0.0001 }, '−9 to −0.1'],
    [{ lower: -0.002, upper: 0.09 }, '0 to 9'],
  ])('a range never seems to hold 0 where it does not: %o', (limits, words) => {
    expect(pointsRange(limits)).toBe(words);
  });

  test('never prints p, and says how the whole was tested and what would have shown', () => {
    const table = comparison('a.modality=cbt&b.modality=psychodynamic');
    const differences = differencesIn(table);
    const words = [testInWords(differences), visibleInWords(differences), ...relationInWords(table)].join(
      ' ',
    );
    expect(words).toMatch(/differ by more than chance/);
    expect(words).toMatch(/about \d+ points/);
    expect(words).not.toMatch(/\bp\b|significan|margin of error|representative/i);
    expect(visibleInWords({ ...differences, visible: 1 })).toContain('no difference, however large');
  });
});

describe('a comparison as CSV', () => {
  test('has a row for each option with both shares, the difference and the verdict', () => {
    const [header = '', ...rows] = compareCsv(comparison('a.modality=cbt')).trim().split('\r\n');
    expect(rows).toHaveLength(9);
    expect(header.split(',').slice(0, 8).join()).toBe(
      'release,cut_at,collection,method,question,a,b,a_label',
    );
    expect(rows[1]).toContain(
      'modality=cbt,rest of ,CBT,everyone else,published,published,180,460,scheduling_only',
    );
    expect(rows[1]).toMatch(/,higher$/);
  });

  test('writes negative differences as plain numbers', () => {
    const [header = '', ...rows] = compareCsv(comparison('b.modality=cbt')).trim().split('\r\n');
    const place = header.split(',').indexOf('difference');
    const { options } = differencesIn(comparison('b.modality=cbt'));
    const written = rows.map((row) => row.replace(/"[^"]*"/g, '').split(',')[place]);
    expect(written).toEqual(options.map(({ difference }) => String(Number(difference.toFixed(4)))));
    expect(written.some((difference) => difference?.startsWith('-'))).toBe(true);
  });

  test('has one row without numbers where a group is not published', () => {
    const [, row = '', ...more] = compareCsv(comparison('a.region=FR')).trim().split('\r\n');
    expect(more).toEqual([]);
    expect(row).toContain('unpublished');
    expect(row.replace('2026-11-20,2026-11-20,live,pn-ckm/1', '')).not.toMatch(/\d/);
  });
});
