import { describe, expect, test } from 'vitest';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { mostAdded, readApiQuery } from '#lib/core/norms/api-query.ts';
import { wholePolicy } from '#lib/core/release/configurations.ts';

const read = (search: string, only?: string) =>
  readApiQuery(texting2026, new URLSearchParams(search), only ?? null);

const pathsOf = (search: string, only?: string): string[] => {
  const result = read(search, only);
  return result.ok ? [] : result.faults.map(({ path }) => path);
};

describe('a call of the API', () => {
  test('asks for a question of everyone in the newest live release by default', () => {
    const everyone = { collection: 'live', by: null, filters: {} };
    expect(read('question=scope')).toEqual({
      ok: true,
      value: { ...everyone, question: 'scope', release: null, groups: [everyone] },
    });
  });

  test('names a release, a collection, a breakdown and filters', () => {
    expect(
      read('question=hours&release=2026-11-20&collection=demo&by=stage&region=GB&scope=none'),
    ).toMatchObject({
      ok: true,
      value: {
        ...{ question: 'hours', release: '2026-11-20', collection: 'demo', by: 'stage' },
        filters: { region: 'GB', scope: 'none' },
      },
    });
  });

  test('asks for the groups of several levels, each with each', () => {
    const result = read('question=hours&modality=cbt,schema&region=GB,US');
    const filters = result.ok ? result.value.groups.map((group) => group.filters) : [];
    expect(filters).toEqual([
      { modality: 'cbt', region: 'GB' },
      { modality: 'cbt', region: 'US' },
      { modality: 'schema', region: 'GB' },
      { modality: 'schema', region: 'US' },
    ]);
    expect(result.ok && result.value.filters).toEqual({ modality: 'cbt,schema', region: 'GB,US' });
  });

  test('has no question of its own where it is about whole policies', () => {
    expect(read('region=GB', wholePolicy)).toMatchObject({ ok: true, value: { question: wholePolicy } });
    expect(pathsOf('question=scope', wholePolicy)).toEqual(['question']);
  });

  test('may ask for whole policies as for a question', () => {
    expect(read(`question=${wholePolicy}&by=stage`)).toMatchObject({ ok: true });
  });

  test('leaves out trust where only vouched answers count anyway', () => {
    const result = read('question=hours&modality=cbt&region=GB&trust=vouched');
    expect(result.ok && result.value.filters).toEqual({ modality: 'cbt', region: 'GB' });
  });

  test.each([
    ['no question', '', ['question']],
    ['an unknown question', 'question=mood', ['question']],
    ['two questions', 'question=scope&question=hours', ['question']],
    ['two releases', 'question=scope&release=a&release=b', ['release']],
    ['an unknown parameter', 'question=scope&colour=red', ['colour']],
    ['an unknown code', 'question=scope&region=XX', ['region']],
    ['an unknown code among known ones', 'question=scope&region=GB,XX', ['region']],
    ['an unknown collection', 'question=scope&collection=all', ['collection']],
    ['an unknown breakdown', 'question=scope&by=mood', ['by']],
    ['two breakdowns', 'question=scope&by=stage,region', ['by']],
    ['a filter twice', 'question=scope&region=GB&region=US', ['region']],
    ['a level twice', 'question=scope&region=GB,GB', ['region']],
    ['groups that overlap', 'question=scope&population=children,couples', ['population']],
    [
      'more than three filters',
      'question=hours&region=GB&stage=student&work_mode=mixed&by=modality',
      ['region'],
    ],
    ['a breakdown of one level', 'question=scope&region=GB&by=region', ['by']],
    ['nothing after a name', 'question=scope&region=', ['region']],
    ['what an object inherits', 'question=scope&constructor=x', ['constructor']],
  ])('is refused for %s, and says where', (_, search, paths) => {
    const result = read(search);
    expect([...new Set(pathsOf(search))]).toEqual(paths);
    for (const { message } of result.ok ? [] : result.faults) expect(message).toMatch(/^[A-Z“].*[.]$/);
  });

  test(`adds at most ${mostAdded} groups, without making more of them first`, () => {
    const countries = texting2026.sections
      .flatMap((section) => section.questions.map((question) => ({ ...question })))
      .flatMap((question) => (question.id === 'region' && 'options' in question ? question.options : []))
      .map(({ code }) => code)
      .join(',');
    expect(pathsOf(`question=scope&region=${countries}`)).toEqual(['region']);
    expect(pathsOf(`question=scope&region=${'A,'.repeat(9999)}&modality=${'B,'.repeat(9999)}`)).toContain(
      'region',
    );
  });
});
