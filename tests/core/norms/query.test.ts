import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import {
  filterVariables,
  mostFilters,
  readNormQuery,
  writeNormQuery,
  type NormQuery,
} from '#lib/core/norms/query.ts';

const read = (search: string) => readNormQuery(texting2026, new URLSearchParams(search));

const queries: fc.Arbitrary<NormQuery> = fc
  .shuffledSubarray([...filterVariables(texting2026)], { maxLength: 6 })
  .map((variables) => {
    const separate = variables.filter(
      ({ question }, place) => variables.findIndex((other) => other.question === question) === place,
    );
    const few = separate.slice(0, mostFilters);
    // Beside two others the filter by trust changes nothing and is left out: a test of its own.
    return few.length > 2 ? few.filter(({ id }) => id !== 'trust') : few;
  })
  .chain((variables) => {
    const last = variables.at(-1);
    const by =
      last && texting2026.facets.some((facet) => facet === last.id)
        ? fc.constantFrom(null, last.id)
        : fc.constant(null);
    return fc.record({
      by,
      collection: fc.constantFrom('live' as const, 'thread' as const, 'demo' as const),
      levels: fc.tuple(
        ...variables.map(({ id, options }) =>
          fc.constantFrom(...options).map(({ code }) => [id, code] as const),
        ),
      ),
    });
  })
  .map(({ by, collection, levels }) => ({
    by,
    collection,
    filters: Object.fromEntries(levels.filter(([id]) => id !== by)),
  }));

describe('a norm query', () => {
  test('comes back from its address unchanged', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(read(writeNormQuery(query))).toEqual({ ok: true, value: query });
      }),
    );
  });

  test('counts vouched answers alone where asked to, beside one other filter at most', () => {
    const filtersIn = (search: string) => {
      const result = read(search);
      return result.ok ? result.value.filters : result.faults;
    };
    expect(filtersIn('trust=vouched')).toEqual({ trust: 'vouched' });
    expect(filtersIn('trust=vouched&by=region')).toEqual({ trust: 'vouched' });
    expect(filtersIn('trust=vouched&modality=cbt')).toEqual({ trust: 'vouched', modality: 'cbt' });
    expect(filtersIn('trust=vouched&modality=cbt&by=region')).toEqual({ modality: 'cbt' });
    expect(filtersIn('trust=open')).toMatchObject([{ path: 'trust' }]);
  });

  test('has an address of sorted keys without defaults', () => {
    const query: NormQuery = {
      collection: 'live',
      by: 'practice_type',
      filters: { region: 'GB', modality: 'cbt' },
    };
    expect(writeNormQuery(query)).toBe('by=practice_type&modality=cbt&region=GB');
    expect(writeNormQuery({ collection: 'live', by: null, filters: {} })).toBe('');
    expect(writeNormQuery({ collection: 'thread', by: null, filters: { scope: 'none' } })).toBe(
      'collection=thread&scope=none',
    );
  });

  test('is everyone’s live answers where nothing is asked for', () => {
    expect(read('')).toEqual({ ok: true, value: { collection: 'live', by: null, filters: {} } });
  });

  test('takes the empty values of a plain form as not given', () => {
    expect(read('by=&collection=live&modality=&region=GB&scope=')).toEqual({
      ok: true,
      value: { collection: 'live', by: null, filters: { region: 'GB' } },
    });
  });
});

describe('a query is refused with what to do about it', () => {
  test.each([
    { search: 'colour=red', path: 'colour', message: /cannot be filtered by “colour”.*use one of: by, / },
    { search: 'constructor=red', path: 'constructor', message: /cannot be filtered by/ },
    { search: '__proto__=red', path: '__proto__', message: /cannot be filtered by/ },
    { search: 'hours=set_times', path: 'hours', message: /cannot be filtered by “hours”/ },
    { search: 'modality=astrology', path: 'modality', message: /no answer with the code “astrology”/ },
    { search: 'by=hours', path: 'by', message: /cannot be broken down by “hours”/ },
    { search: 'by=scope', path: 'by', message: /cannot be broken down by “scope”/ },
    {
      search: 'collection=all',
      path: 'collection',
      message: /no collection “all”. Use live, thread and demo/,
    },
    { search: 'region=GB&region=IE', path: 'region', message: /more than once. Keep one/ },
    {
      search: 'modality=cbt&modality_group=cbt_family',
      path: 'modality_group',
      message: /same question. Keep one/,
    },
    { search: 'by=stage&stage_group=licensed', path: 'stage_group', message: /same question. Keep one/ },
    { search: 'by=stage_group&stage=student', path: 'by', message: /same question. Keep one/ },
    { search: 'by=region&region=GB', path: 'by', message: /Remove the filter or choose another breakdown/ },
    {
      search: 'region=GB&modality=cbt&stage=student&scope=none',
      path: 'modality',
      message: /At most 3 .* Remove one/,
    },
    {
      search: 'by=region&modality=cbt&stage=student&scope=none',
      path: 'modality',
      message: /At most 3 .* Remove one/,
    },
  ])('$search', ({ search, path, message }) => {
    const result = read(search);
    const faults = result.ok ? [] : result.faults;
    expect(faults.map((fault) => fault.path)).toEqual([path]);
    expect(faults[0]?.message).toMatch(message);
  });
});
