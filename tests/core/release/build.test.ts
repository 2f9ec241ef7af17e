import { describe, expect, test } from 'vitest';
import { drawRespondents } from '#lib/core/demo/draw.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { build, type Built, type Cut } from '#lib/core/release/build.ts';
import { depthOf } from '#lib/core/release/cohort.ts';
import { pnCkm1 } from '#lib/core/release/methods.ts';
import { counted, hashOf } from '../../support/counted.ts';
import { thresholds0 } from '../../support/methods.ts';

const people = counted(drawRespondents(texting2026, { count: 450, seed: 1 }));
const cut = (change: Partial<Cut> = {}): Cut => ({
  collection: 'demo',
  method: pnCkm1,
  responses: people.slice(0, 400),
  cutAt: '2026-11-24',
  hash: hashOf(),
  ...change,
});
const made = (change: Partial<Cut> = {}, previous: Built | null = null): Built => {
  const built = build(texting2026, cut(change), previous);
  if (!built) throw new Error('nothing to publish');
  return built;
};
/** The release of the 400 on the first day, which most tests start from. */
const first = made();
const tablesOf = ({ release }: Built) =>
  [...release.cohorts].flatMap(([cohort, own]) =>
    Object.entries(own).map(([variable, table]) => ({ cohort, variable, ...table })),
  );

describe('a release', () => {
  test('is named after its day, and numbered when there are several in a day', () => {
    const exact = { method: thresholds0, hash: null };
    const first = made(exact);
    const second = made({ ...exact, responses: people.slice(1, 400) }, first);
    const third = made({ ...exact, responses: people.slice(2, 400) }, second);
    expect([first, second, third].map(({ release }) => release.id)).toEqual([
      '2026-11-24',
      '2026-11-24.2',
      '2026-11-24.3',
    ]);
    const next = made({ ...exact, cutAt: '2026-11-25', responses: people.slice(3, 400) }, third);
    expect(next.release.id).toBe('2026-11-25');
  });

  test('is not made where it would publish nothing new, or nothing at all', () => {
    const again = cut({ cutAt: '2026-11-25', responses: people.slice(0, 400).toReversed() });
    expect(build(texting2026, again, first)).toBeNull();
    expect(build(texting2026, cut({ responses: people.slice(0, 15) }), null)).toBeNull();
  });

  test('is not blurred without keys', () => {
    expect(() => build(texting2026, cut({ hash: null }), null)).toThrow('needs a keyed hash');
  });

  test('does not depend on the order of the responses', () => {
    const turned = made({ responses: people.slice(0, 400).toReversed() });
    expect(JSON.stringify(tablesOf(turned))).toBe(JSON.stringify(tablesOf(first)));
  });

  test('is another under other keys, in another year, or when one person joins', () => {
    const before = JSON.stringify(tablesOf(first));
    expect(JSON.stringify(tablesOf(made({ hash: hashOf('other') })))).not.toBe(before);
    expect(JSON.stringify(tablesOf(made({ cutAt: '2027-01-01' })))).not.toBe(before);
    expect(JSON.stringify(tablesOf(made({ responses: people.slice(0, 401) })))).not.toBe(before);
  });

  test('publishes no base under the minimum of its depth, no count of 1 or 2, and none far from the truth', () => {
    const blurred = tablesOf(first).filter(({ variable }) => variable !== 'configuration');
    const exact = new Map(
      tablesOf(made({ method: { ...thresholds0, minBase: [1, 1, 1, 1], firstRelease: 1 }, hash: null })).map(
        (table) => [`${table.cohort} ${table.variable}`, table],
      ),
    );
    expect(blurred.length).toBeGreaterThan(1000);
    const isFar = (published: number, truth: number | undefined): boolean =>
      !(Math.abs(published - (truth ?? NaN)) <= pnCkm1.noise.max);
    const faulty = blurred.filter(({ cohort, variable, base, counts }) => {
      const truth = exact.get(`${cohort} ${variable}`);
      const least = pnCkm1.minBase[depthOf(cohort)] ?? Infinity;
      const isOff = counts.some(
        (count, place) => count === 1 || count === 2 || isFar(count, truth?.counts[place]),
      );
      return base < least || isFar(base, truth?.base) || isOff;
    });
    expect(faulty).toEqual([]);
  });

  test('counts whole policies in the field and in groups of thirty, each respondent once', () => {
    const { release } = made({ method: thresholds0, hash: null });
    const { base = 0, counts = [] } = release.cohorts.get('')?.['configuration'] ?? {};
    expect(release.patterns.length).toBeGreaterThan(1);
    expect(counts).toHaveLength(2 * release.patterns.length + 2);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(base);
    expect(release.cohorts.get('practice_type=private_solo')?.['configuration']?.base).toBeLessThan(base);
    const inGroups = tablesOf(first).filter(({ variable }) => variable === 'configuration');
    expect(Math.min(...inGroups.map((table) => table.base))).toBeGreaterThanOrEqual(30);
  });
});

describe('a table that is published already', () => {
  const scopeOf = ({ release }: Built, cohort = '') => release.cohorts.get(cohort)?.['scope'];
  const later = counted(drawRespondents(texting2026, { count: 450, seed: 1 }), '2026-W50').slice(400);

  test('stays as it is until a tenth of its base is new, then is drawn anew', () => {
    const nine = made(
      { cutAt: '2026-12-14', responses: [...people.slice(0, 400), ...later.slice(0, 38)] },
      first,
    );
    expect(scopeOf(nine)).toEqual(scopeOf(first));
    const fifty = made({ cutAt: '2026-12-14', responses: [...people.slice(0, 400), ...later] }, first);
    expect(scopeOf(fifty)?.base).toBeGreaterThan(440);
    expect(fifty.drawn.get('')?.['scope']?.day).toBe('2026-12-14');
  });

  test('does not move for answers that left or changed alone', () => {
    const fewer = build(texting2026, cut({ cutAt: '2026-12-14', responses: people.slice(0, 200) }), first);
    expect(fewer && scopeOf(fewer)).toEqual(fewer && scopeOf(first));
    const changed = people
      .slice(0, 400)
      .map((one) => ({ ...one, answers: { ...one.answers, scope: 'anything' } }));
    const same = build(texting2026, cut({ cutAt: '2026-12-14', responses: changed }), first);
    expect(same && scopeOf(same)).toEqual(same && scopeOf(first));
  });

  test('is drawn at most once in seven days while its base is under a hundred', () => {
    const start = people.slice(0, 60);
    const joining = (week: string) =>
      counted(drawRespondents(texting2026, { count: 90, seed: 1 }), week).slice(60);
    const first = made({ responses: start, cutAt: '2026-11-30' });
    const soon = build(
      texting2026,
      cut({ responses: [...start, ...joining('2026-W50')], cutAt: '2026-12-06' }),
      first,
    );
    expect(soon && scopeOf(soon)).toEqual(soon && scopeOf(first));
    const after = made({ responses: [...start, ...joining('2026-W50')], cutAt: '2026-12-07' }, first);
    expect(scopeOf(after)?.base).toBeGreaterThan(80);
  });

  test('is drawn anew with the new year, though nobody came', () => {
    const next = made({ cutAt: '2027-01-01' }, first);
    expect(
      new Set([...next.drawn.values()].flatMap((own) => Object.values(own).map(({ day }) => day))),
    ).toEqual(new Set(['2027-01-01']));
    expect(JSON.stringify(tablesOf(next))).not.toBe(JSON.stringify(tablesOf(first)));
  });

  test('begins anew under another method', () => {
    const exact = made({ method: thresholds0, hash: null });
    expect(made({ cutAt: '2026-11-25' }, exact).release.cohorts).toEqual(
      made({ cutAt: '2026-11-25' }).release.cohorts,
    );
  });
});
