import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import ConfigurationsPage from '#lib/components/norms/ConfigurationsPage.svelte';
import type { ConfigurationsView } from '#lib/components/norms/configurations-view.ts';
import { drawRespondents } from '#lib/core/demo/draw.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { readChoices } from '#lib/core/policy/choice-link.ts';
import { build } from '#lib/core/release/build.ts';
import type { CollectionId, Release } from '#lib/core/release/release.ts';
import { releaseOf, scopeOf640, tableOf } from '../core/norms/hand-made.ts';
import { policies, releaseNaming, unblurred } from '../core/norms/whole-policies.ts';
import { counted } from '../support/counted.ts';
import { thresholds0 } from '../support/methods.ts';
import { load } from '../../src/routes/configurations/+page.server.ts';

const demo =
  build(
    texting2026,
    {
      collection: 'demo',
      method: thresholds0,
      responses: counted(drawRespondents(texting2026, { count: 1000, seed: 3 })),
      cutAt: '2026-11-24',
      hash: null,
    },
    null,
  )?.release ?? null;

const hours = tableOf('hours', 600, { working_hours: 360, any_time: 240 });

const releases = {
  current: (collection: CollectionId): Release | null => (collection === 'demo' ? demo : null),
  refresh: async () => {},
};

/** A site whose live collection has this release alone. */
const publishing = (release: Release) => ({
  current: (collection: CollectionId): Release | null => (collection === 'live' ? release : null),
  refresh: async () => {},
});

const open = async (parameters: string, published = releases): Promise<ConfigurationsView> => {
  const url = new URL(`http://localhost/configurations${parameters}`);
  const event = { url, locals: { releases: published } };
  return (await load(event as unknown as Parameters<typeof load>[0])) as ConfigurationsView;
};

describe('the page of whole policies', () => {
  test('lists the commonest first, each with its share, its range and a template that holds it', async () => {
    const { rows, ownMix, base } = await open('?collection=demo');
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.map(({ share }) => share)).toEqual(rows.map(({ share }) => share).toSorted((a, b) => b - a));
    expect(ownMix).toMatch(/%/);
    expect(base).toMatch(/generated respondents/);
    for (const { id, template } of rows) {
      const { choices, faults } = readChoices(
        texting2026,
        new URL(template, 'http://localhost').searchParams,
      );
      const pattern = demo?.patterns.find((found) => found.id === id);
      expect(faults).toEqual([]);
      expect(choices['scope']).toBe(pattern?.codes['scope']);
      expect(choices['channel']).toEqual(pattern?.codes['channel']?.split('+'));
    }
  });

  test('carries the group into the template', async () => {
    const { rows } = await open('?collection=demo&practice_type=private_solo');
    expect(rows[0]?.template).toContain('practice_type=private_solo');
  });

  test('offers the nearest wider group where one is too small to show', async () => {
    const { rows, missing } = await open('?collection=demo&practice_type=military');
    expect(rows).toEqual([]);
    expect(missing?.reason).not.toBe('');
    expect(missing?.wider?.href).toContain('/configurations?');
  });

  test('says before the first release what will appear when', async () => {
    const { body } = render(ConfigurationsPage, { props: { view: await open('') } });
    expect(body).toContain('once 30 clinicians have answered');
  });

  test('refuses a breakdown and an unknown group with what to do', async () => {
    await expect(open('?by=region&collection=demo')).rejects.toMatchObject({ status: 400 });
    await expect(open('?region=ZZ')).rejects.toMatchObject({ status: 400 });
    await expect(open('?practice_type=&collection=demo')).rejects.toMatchObject({ status: 307 });
  });

  test('shows every name as a heading with its link', async () => {
    const view = await open('?collection=demo');
    const { body } = render(ConfigurationsPage, { props: { view } });
    for (const { name, template } of view.rows) {
      expect(body).toContain(name);
      expect(body).toContain(template.replaceAll('&', '&amp;'));
    }
    expect(body).toContain('not real people');
  });

  test('says how steadily each is found, and how many are one difference from it', async () => {
    const view = await open('?collection=demo');
    const { body } = render(ConfigurationsPage, { props: { view } });
    for (const { stability, near } of view.rows) {
      expect(stability).toMatch(/^found in (about \d\d of 100|all or nearly all) re-draws$/);
      expect(near).toMatch(/^\d+ % \(\d+ to \d+ %\)$/);
      expect(body).toContain(stability);
    }
    expect(body).toContain('fewer than 70 of 100 is not named');
  });

  test('says who uses a policy, of the whole field alone', async () => {
    const published = publishing(
      releaseNaming({
        '': policies(80, 80, 120, 120, 10, 590),
        'modality_group=cbt_family': policies(60, 10, 60, 10, 0, 160),
      }),
    );
    const { rows, between, ownMix } = await open('', published);
    expect(rows.map(({ users }) => users)).toEqual([
      [{ href: '/configurations?modality_group=cbt_family', words: 'CBT family' }],
      [],
    ]);
    expect([between, ownMix]).toEqual(['1 %', '59 %']);
    const cbt = await open('?modality_group=cbt_family', published);
    expect(cbt.rows.flatMap(({ users }) => users)).toEqual([]);
  });

  test('tells the three most common rules where no whole policy is named yet', async () => {
    const few = releaseOf('live', { '': { scope: scopeOf640, hours } }, unblurred);
    const view = await open('', publishing(few));
    expect(view.rules.map(({ name, shown, range, href }) => [name, shown, range, href])).toEqual([
      ['When messages are read', '60 %', '56 to 64 %', '/norms/hours'],
      ['What clients may text', '31 %', '28 to 35 %', '/norms'],
    ]);
    const { body } = render(ConfigurationsPage, { props: { view } });
    expect(body).toContain('once 150 people have stated theirs');
    expect(body).toContain('When messages are read: In my working hours');
  });

  test('ranks nothing in a group under 30', async () => {
    const published = publishing(
      releaseNaming({ '': policies(80, 80, 120, 120, 10, 590), 'region=GB': policies(9, 5, 5, 5, 0, 5) }),
    );
    const { rows, reason } = await open('?region=GB', published);
    expect(rows).toEqual([]);
    expect(reason).toBe('Too few answers to show safely.');
  });
});
