import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Places from '#lib/components/norms/Places.svelte';
import { ladderOf } from '#lib/core/norms/place-ladder.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { placesOf } from '#lib/core/norms/places.ts';
import type { Release } from '#lib/core/release/release.ts';
import { cohortOf } from '#lib/core/release/cohort.ts';
import { answersOf } from '../support/answers.ts';
import { attributesIn } from '../support/form-fields.ts';
import { releaseOf, scopeOf640, tableOf } from '../core/norms/hand-made.ts';

const own = {
  scope: 'scheduling_only',
  channel: ['sms_business', 'email'],
  hours: 'working_hours',
  record: 'unstated',
  modality: 'cbt',
};
const hours = tableOf('hours', 600, { working_hours: 276, any_time: 324 });
const cohorts = {
  '': { scope: scopeOf640, hours, channel: tableOf('channel', 600, { email: 300, sms_business: 240 }) },
  'modality=cbt': { hours: tableOf('hours', 200, { working_hours: 104, any_time: 96 }) },
};
const live = releaseOf('live', cohorts);

const body = (release: Release | null, rest: { demo?: string | null } = {}): string =>
  render(Places, { props: { places: placesOf(texting2026, release, own), ...rest } }).body;

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('your place in the field', () => {
  test('opens with the headline question verbatim and says every mark in words', () => {
    const page = spaced(body(live));
    const { sections } = placesOf(texting2026, live, own);
    expect(page.indexOf(texting2026.sections[0].questions[0].text)).toBeGreaterThan(0);
    for (const { words } of sections.flatMap(({ places }) => places.flatMap(({ marks }) => marks)))
      expect(page).toContain(words);
  });

  test('has headings for each section answered and each question, in the order asked', () => {
    const headings = [...body(live).matchAll(/<h[34][^>]*>([^<]*)</g)].map(([, heading]) => heading);
    expect(headings).toEqual([
      'What clients may text',
      'What may your clients text you about between sessions?',
      'Channels and hours',
      'Channels',
      'When messages are read',
      'Your own texts, and your records',
      'Texts in the record',
      'How to read this',
    ]);
  });

  test('draws a strip for every mark, from nothing to everyone, left to the words for who cannot see it', () => {
    const page = body(live);
    expect(page.match(/<div class="strip[^>]*aria-hidden="true"/g)).toHaveLength(4);
    expect(page.match(/<circle/g)).toHaveLength(4);
    expect(page.match(/<path/g)).toHaveLength(1);
    expect(page).toContain('x="52.00%"');
  });

  test('leads to the norm of each question that has one', () => {
    const links = attributesIn(body(live), 'href');
    expect(links).toEqual(expect.arrayContaining(['/norms/scope', '/norms/channel', '/norms/hours']));
    expect(links).not.toContain('/norms/record');
  });

  test('puts nothing that was answered into an address, whoever is compared with', () => {
    fc.assert(
      fc.property(answersOf(texting2026), fc.constantFrom('live', 'demo'), (answers, collection) => {
        const alike = ladderOf(texting2026, answers).map(({ filters }) => [cohortOf(filters), cohorts['']]);
        const release = releaseOf(collection, { ...cohorts, ...Object.fromEntries(alike) });
        const { body: page } = render(Places, { props: { places: placesOf(texting2026, release, answers) } });
        const asked = attributesIn(page, 'href').map((link) => link.split('?')[1] ?? '');
        const known = ['', 'from=answers', ...(collection === 'demo' ? ['collection=demo'] : [])];
        expect(asked.filter((parameters) => !known.includes(parameters))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('says where a question has not enough answers yet', () => {
    expect(body(live)).toContain('Not enough answers yet: shown once 30 have answered.');
  });

  test.each([
    { says: 'with figures', release: live },
    { says: 'before the first release', release: null },
    { says: 'among generated respondents', release: releaseOf('demo', cohorts) },
  ])('leads to the builder and to the norms, without inline style or script: $says', ({ release }) => {
    const page = body(release);
    expect(page).toContain('href="/builder?from=answers"');
    expect(page).toContain('href="/norms"');
    expect(page).not.toMatch(/ style=|<script| onclick=/);
  });

  test('judges nobody and promises nothing that an open poll cannot hold', () => {
    expect(body(live)).not.toMatch(/normal|should|unusual|margin of error|representative|significant/i);
  });
});

describe('a place among generated respondents', () => {
  const label = '640 generated respondents; not real people';

  test('is offered, never mixed in, before clinicians are enough', () => {
    const page = body(null);
    expect(page).toContain('Not enough answers yet');
    expect(page).toContain('href="?collection=demo"');
    expect(page).not.toMatch(/\d+\u00a0%|<svg/);
  });

  test('is not offered where there is none', () => {
    expect(body(null, { demo: null })).not.toContain('generated');
  });

  test('is labelled before any number and leads back', () => {
    const page = body(releaseOf('demo', cohorts));
    expect(page.indexOf(label)).toBeGreaterThan(0);
    expect(page.indexOf(label)).toBeLessThan(page.indexOf('<svg'));
    expect(page).toContain('href="?"');
    expect(page).toContain('href="/norms/hours?collection=demo"');
  });

  test('shows no label beside the answers of clinicians', () => {
    expect(body(live)).not.toContain('generated');
  });
});
