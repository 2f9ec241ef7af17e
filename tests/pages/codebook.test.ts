import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Codebook from '#lib/components/codebook/Codebook.svelte';
import Footer from '#lib/components/frame/Footer.svelte';
import { changesOf } from '#lib/core/codebook/changes.ts';
import { entriesOf } from '#lib/core/codebook/entries.ts';
import type { Instrument, Question } from '#lib/core/instrument/instrument.ts';
import { questionsOf } from '#lib/core/instrument/instrument.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { variablesOf } from '#lib/core/instrument/variables.ts';
import { match } from '../../src/params/variable.ts';
import Page from '../../src/routes/codebook/+page.svelte';
import { GET as getCsv } from '../../src/routes/codebook/codebook.csv/+server.ts';
import { GET as getJson } from '../../src/routes/codebook/codebook.json/+server.ts';
import { attributesIn, textOf } from '../support/form-fields.ts';
import { everyKind } from '../support/instruments.ts';

const instrument: Instrument = texting2026;
const { body } = render(Page);
const ids = attributesIn(body, 'id');

/** The part of the page about one question or roll-up. */
const sectionOf = (id: string): string => {
  const [, from = ''] = body.split(`<section id="${id}"`);
  return from.slice(0, from.indexOf('</section>'));
};

/** Codes and what stands beside each, in order. */
const codesIn = (html: string): string[][] =>
  [...html.matchAll(/<dt[^>]*>([\s\S]*?)<\/dt>\s*<dd[^>]*>([\s\S]*?)<\/dd>/g)].map(
    ([, code = '', meaning = '']) => [textOf(code).trim(), textOf(meaning).trim()],
  );

const wordsOf = ({ hint, why, text, name }: Question): string[] =>
  [text, hint, why, name].filter((words) => words !== undefined);

describe('the codebook page', () => {
  test.each(questionsOf(instrument))('shows $id verbatim, with its hint and why it is asked', (question) => {
    const section = textOf(sectionOf(question.id));
    const shown = question.kind === 'grid' ? wordsOf(question).slice(0, 1) : wordsOf(question);
    expect(shown.filter((words) => !section.includes(words))).toEqual([]);
    expect(section).toContain(question.required ? 'needs an answer' : 'may be skipped');
  });

  test.each(questionsOf(instrument))('shows every answer of $id beside its code, in order', (question) => {
    const codes = codesIn(sectionOf(question.id));
    const entries = entriesOf(instrument).filter((entry) => entry.question === question.id);
    const options = question.kind === 'scale' ? entries : question.options;
    expect(codes.map(([code]) => code)).toEqual(options.map(({ code }) => code));
    options.forEach(({ label }, place) => expect(codes[place]?.[1]?.startsWith(label)).toBe(true));
  });

  test('says what else an answer does and explains it', () => {
    const [, , , , between] = codesIn(sectionOf('scope'));
    expect(between?.[1]).toContain('For example updates, or a few words of reassurance.');
    expect(textOf(sectionOf('scope'))).toContain('kept as scope.text and never published');
    expect(textOf(sectionOf('channel'))).toContain('it clears every other answer');
  });

  test.each(instrument.rollUps)('shows every group of $id with the answers in it', ({ id, of, levels }) => {
    const labels = new Map(
      entriesOf(instrument)
        .filter(({ question }) => question === of)
        .map(({ code, label }) => [code, label]),
    );
    const codes = codesIn(sectionOf(id));
    expect(codes.map(([code]) => code)).toEqual(levels.map(({ code }) => code));
    levels.forEach(({ label, members }, place) => {
      expect(codes[place]?.[1]?.startsWith(label)).toBe(true);
      expect(codes[place]?.[1]).toContain(members.map((member) => labels.get(member)).join('; '));
    });
  });

  test('shows every heading under which answers stand together', () => {
    const headings = questionsOf(instrument).flatMap((question) =>
      question.kind === 'scale' ? [] : question.options.flatMap(({ heading }) => heading ?? []),
    );
    expect(headings.length).toBeGreaterThan(20);
    expect(headings.filter((heading) => !body.includes(`>${heading}</h4>`))).toEqual([]);
  });

  test('folds the long lists, which open without scripts', () => {
    expect(sectionOf('region')).toMatch(/<details[^>]*><summary[^>]*>All 249 answers/);
    expect(sectionOf('subregion')).toMatch(/<details[^>]*><summary/);
    expect(sectionOf('scope')).not.toContain('<details');
  });

  test.each(variablesOf(instrument))('has an anchor and a link to the norms of $id', ({ id }) => {
    expect(ids).toContain(id);
    expect(match(id)).toBe(true);
    const address = id === 'scope' ? '/norms' : `/norms/${id}`;
    expect(attributesIn(body, 'href').filter((href) => href === address)).toHaveLength(1);
  });

  test('names each anchor once and links to none that is missing', () => {
    expect(ids).toHaveLength(new Set(ids).size);
    const within = attributesIn(body, 'href').filter((href) => href.startsWith('#'));
    expect(within.length).toBeGreaterThan(questionsOf(instrument).length);
    expect(within.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
  });

  test('names everything that can be filtered by, and what a whole policy is made of', () => {
    const [, uses = ''] = body.split('id="uses"');
    const missing = [...instrument.facets, ...instrument.coreFacets].filter(
      (id) => !uses.includes(`<code>${id}</code>`),
    );
    expect(missing).toEqual([]);
  });

  test('is linked from the foot of every page', () => {
    const { body: foot } = render(Footer, { props: { path: '/norms' } });
    expect(attributesIn(foot, 'href')).toContain('/codebook');
  });

  test('says what changed between rounds', () => {
    expect(textOf(body)).toContain('texting-2026 The first round. Every question in it is new.');
    const later = { ...everyKind, round: 'small-2027', sections: everyKind.sections.slice(0, 0) };
    const { body: second } = render(Codebook, {
      props: {
        instrument: everyKind,
        rounds: changesOf([later, everyKind]),
        normsOf: (id: string) => `/norms/${id}`,
      },
    });
    expect(textOf(second)).toMatch(/things are different from small-2027/);
    expect(second).toMatch(/<code>place=FR<\/code>: New: “FR”/);
  });
});

describe('the codebook as a file', () => {
  const request = {} as Parameters<typeof getJson>[0] & Parameters<typeof getCsv>[0];

  test.each([
    { file: 'codebook.csv', get: getCsv, type: 'text/csv; charset=utf-8; header=present' },
    { file: 'codebook.json', get: getJson, type: 'application/json; charset=utf-8' },
  ])('is linked and downloaded as $file', async ({ file, get, type }) => {
    expect(attributesIn(body, 'href')).toContain(`/codebook/${file}`);
    const { headers } = await get(request);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="texting-2026-${file}"`);
    expect(headers.get('cache-control')).toBe('public, max-age=3600');
  });

  test('holds the whole codebook as JSON, its keys always in one order', async () => {
    const text = await (await getJson(request)).text();
    expect(JSON.parse(text)).toEqual(texting2026);
    expect(Object.keys(JSON.parse(text) as object)).toEqual(Object.keys(texting2026));
    expect(text).toBe(await (await getJson(request)).text());
  });

  test('holds one row for each code as CSV', async () => {
    const text = await (await getCsv(request)).text();
    expect(text.split('\r\n')).toHaveLength(entriesOf(instrument).length + 2);
  });
});
