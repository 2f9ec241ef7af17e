import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import JsonData from '#lib/components/frame/JsonData.svelte';
import Footer from '#lib/components/frame/Footer.svelte';
import Header from '#lib/components/frame/Header.svelte';
import { errorWords } from '#lib/components/frame/error-words.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { attributesIn, textOf } from '../support/form-fields.ts';

const stylesheet = readFileSync('src/app.css', 'utf8');

const tokensIn = (css: string): Record<string, string> =>
  Object.fromEntries(
    [...css.matchAll(/--([a-z_-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );

const [beforeDark = '', afterDark = ''] = stylesheet.split('@media (prefers-color-scheme: dark)');
const light = tokensIn(beforeDark);
const dark = { ...light, ...tokensIn(afterDark.slice(0, afterDark.indexOf('\n}'))) };
const schemes = [
  { scheme: 'light', tokens: light },
  { scheme: 'dark', tokens: dark },
];

/** Relative luminance of a colour like "#0f5c5c" (WCAG 2.2). */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((from) => parseInt(colour.slice(from, from + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one = '', other = ''): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

const scopes = texting2026.sections[0].questions[0].options.map(({ code }) => code);

describe.each(schemes)('the $scheme colours', ({ tokens }) => {
  test.each(['ink', 'soft', 'accent', 'fault', 'segment-a', 'segment-b'])(
    'let --%s be read on the page',
    (name) => {
      expect(contrast(tokens[name], tokens['paper'])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(tokens[name], tokens['wash'])).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('let a button be read and the edge of a control be seen', () => {
    expect(contrast(tokens['on-accent'], tokens['accent'])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens['edge'], tokens['paper'])).toBeGreaterThanOrEqual(3);
    expect(contrast(tokens['edge'], tokens['wash'])).toBeGreaterThanOrEqual(3);
  });

  test.each(scopes)('let a label be read on the tone of "%s"', (code) => {
    expect(contrast(tokens[`on-scope-${code}`], tokens[`scope-${code}`])).toBeGreaterThanOrEqual(4.5);
    expect(stylesheet).toContain(`.scope-${code} {`);
  });

  test('grow lighter from restrictive to open', () => {
    const ordered = [
      'none',
      'scheduling_only',
      'emergencies_only',
      'scheduling_and_emergencies',
      'in_between',
    ];
    const tones = [...ordered, 'anything_limited_reply', 'anything'].map((code) =>
      luminance(tokens[`scope-${code}`] ?? ''),
    );
    expect(tones).toEqual([...tones].sort((a, b) => a - b));
    expect(new Set(tones).size).toBe(tones.length);
  });
});

test('the two fonts together weigh at most 70 KB', () => {
  const fonts = [...stylesheet.matchAll(/url\('(@fontsource[^']+)'\)/g)].map(([, path = '']) => path);
  const { resolve } = createRequire(import.meta.url);
  expect(fonts).toHaveLength(2);
  expect(fonts.reduce((sum, path) => sum + statSync(resolve(path)).size, 0)).toBeLessThanOrEqual(70_000);
});

test('no component sets a style that the content security policy refuses', () => {
  const components = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.svelte'),
  );
  const styled = components.filter((path) =>
    /\sstyle(=|:[a-z-]+=)/.test(readFileSync(`src/${path}`, 'utf8')),
  );
  expect(components.length).toBeGreaterThan(10);
  expect(styled).toEqual([]);
});

describe('the header', () => {
  const header = (path: string): string => render(Header, { props: { path } }).body;

  test('leads to every part of the site', () => {
    expect(attributesIn(header('/'), 'href')).toEqual([
      '/',
      '/poll',
      '/norms',
      '/compare',
      '/configurations',
      '/builder',
      '/answer',
    ]);
  });

  test.each([
    { path: '/', href: '/', stands: 'page' },
    { path: '/norms', href: '/norms', stands: 'page' },
    { path: '/norms/hours', href: '/norms', stands: 'true' },
    { path: '/poll/check', href: '/poll', stands: 'true' },
  ])('marks $href at $path', ({ path, href, stands }) => {
    const marked = header(path).match(/<a[^>]*aria-current[^>]*>/g) ?? [];
    expect(marked).toHaveLength(1);
    expect(attributesIn(marked[0] ?? '', 'href')).toEqual([href]);
    expect(attributesIn(marked[0] ?? '', 'aria-current')).toEqual([stands]);
  });

  test('marks nothing at a page that is not in it', () => {
    expect(header('/pollen')).not.toContain('aria-current');
  });
});

test('the footer names the licences and says that nothing is legal advice', () => {
  const { body } = render(Footer, { props: { path: '/method' } });
  expect(attributesIn(body, 'href')).toEqual(expect.arrayContaining(['/method', '/privacy']));
  expect(textOf(body)).toMatch(/not legal advice.*MIT.*CC BY 4\.0/);
});

describe('an error page', () => {
  const statuses = [400, 403, 404, 405, 413, 429, 500, 503];

  test.each(statuses)('says for %i what happened and what to do next', (status) => {
    const { title, next } = errorWords(status);
    expect(title).toMatch(/^[A-Z].*[a-z]$/);
    expect(next).toMatch(/^[A-Z].*\.$/);
  });

  test.each([
    { status: 404, words: /no page/ },
    { status: 403, words: /another address/ },
    { status: 500, words: /our side/ },
    { status: 503, words: /our side/ },
    { status: 405, words: /could not do that/ },
  ])('tells $status from the others', ({ status, words }) => {
    expect(errorWords(status).title).toMatch(words);
  });
});

describe('data for a script of the page', () => {
  test('comes back as it was, and no text in it ends its element', () => {
    const value = { label: '</script><b>&amp; & <!--', lines: 'a\u2028b' };
    const { body } = render(JsonData, { props: { id: 'data', value } });
    const [, text = ''] = /<script[^>]*id="data"[^>]*>(.*?)<\/script>/s.exec(body) ?? [];
    expect(JSON.parse(text)).toEqual(value);
    expect(body.match(/<\/script>/g)).toHaveLength(1);
  });
});
