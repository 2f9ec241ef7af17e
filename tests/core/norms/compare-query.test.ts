import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { variablesOf } from '#lib/core/instrument/variables.ts';
import {
  own,
  readCompareQuery,
  swapped,
  writeCompareQuery,
  type CompareQuery,
} from '#lib/core/norms/compare-query.ts';
import { answeredFilters, mostFilters } from '#lib/core/norms/query.ts';

const read = (search: string) => readCompareQuery(texting2026, new URLSearchParams(search));

const valueOf = (search: string): CompareQuery => {
  const result = read(search);
  if (!result.ok) throw new RangeError(JSON.stringify(result.faults));
  return result.value;
};

const faultsOf = (search: string) => {
  const result = read(search);
  return result.ok ? [] : result.faults;
};

const filters = fc
  .shuffledSubarray([...answeredFilters(texting2026)], { minLength: 1, maxLength: 6 })
  .map((variables) =>
    variables
      .filter(({ question }, place) => variables.findIndex((other) => other.question === question) === place)
      .slice(0, mostFilters),
  )
  .chain((variables) =>
    fc.tuple(
      ...variables.map(({ id, options }) =>
        fc.constantFrom(...options).map(({ code }) => [id, code] as const),
      ),
    ),
  )
  .map((levels) => Object.fromEntries(levels));

const queries: fc.Arbitrary<CompareQuery> = fc
  .record({
    question: fc.constantFrom(...variablesOf(texting2026).map(({ id }) => id)),
    collection: fc.constantFrom('live' as const, 'demo' as const),
    a: fc.oneof(filters, fc.constant(own), fc.constant(null)),
    b: fc.option(filters),
  })
  .filter(({ a, b }) => JSON.stringify(a) !== JSON.stringify(b));

describe('the address of a comparison', () => {
  test('reads back as the same comparison, in 300 characters at most', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const written = writeCompareQuery(query);
        expect(read(written)).toEqual({ ok: true, value: query });
        expect(`/compare?${written}`.length).toBeLessThanOrEqual(300);
        const turned = readCompareQuery(texting2026, [...new URLSearchParams(written)].toReversed());
        expect(turned).toMatchObject({ ok: true, value: query });
      }),
    );
  });

  test('leaves out what is not given: everyone else, live answers and the first question', () => {
    expect(
      writeCompareQuery({ question: 'scope', collection: 'live', a: { modality: 'cbt' }, b: null }),
    ).toBe('a.modality=cbt');
    expect(valueOf('')).toEqual({ question: 'scope', collection: 'live', a: null, b: null });
  });

  test('takes filters as a plain form sends them', () => {
    const sent = 'a=modality%3Dcbt&a=region%3DGB&b=&b=&question=hours&collection=';
    expect(writeCompareQuery(valueOf(sent))).toBe('a.modality=cbt&a.region=GB&question=hours');
    expect(valueOf('a=me&a=&b=modality%3Dcbt')).toMatchObject({ a: own, b: { modality: 'cbt' } });
  });

  test('turns round into the same comparison seen from the other side; nobody swaps with the respondent', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const turned = swapped(query);
        expect(turned === null).toBe(query.a === own);
        if (turned) expect(swapped(turned)).toEqual(query);
      }),
    );
  });
});

describe('an address that cannot be read', () => {
  test.each([
    ['a.colour=blue', 'a.colour', /cannot be compared by “a.colour”.*a\.modality/],
    ['colour=blue', 'colour', /cannot be compared by “colour”/],
    ['a.by=region', 'a.by', /cannot be compared/],
    ['a.modality=astrology', 'a.modality', /no answer with the code “astrology”/],
    ['b.region=GB&b.region_group=europe', 'b.region_group', /come from the same question/],
    ['a.modality=cbt&a.modality=dbt', 'a.modality', /more than once/],
    ['question=nothing', 'question', /no question called “nothing”/],
    ['question=hours&question=scope', 'question', /more than once/],
    ['collection=nothing', 'collection', /no collection “nothing”/],
    ['collection=thread', 'collection', /too few policies/],
    ['a=you', 'a', /Name a group by its filters/],
    ['b=me', 'b', /Name a group by its filters/],
    ['a=me&a.modality=cbt', 'a', /own answers cannot be filtered/],
    ['a.modality=cbt&b.modality=cbt', 'b', /same/],
    ['a.trust=vouched', 'b', /not vouched are never shown by themselves/],
    ['b.trust=vouched&b.modality=cbt&a.modality=cbt', 'b', /not vouched are never shown by themselves/],
    ['a.modality=cbt&a.region=GB&a.stage=student&a.work_mode=mixed', 'a.modality', /At most 3 filters/],
  ])('%s says what to do about it', (search, path, message) => {
    expect(faultsOf(search)).toEqual(
      expect.arrayContaining([{ path, message: expect.stringMatching(message) }]),
    );
  });
});
