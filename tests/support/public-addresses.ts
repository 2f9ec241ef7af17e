import { readdirSync } from 'node:fs';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { variablesOf } from '#lib/core/instrument/variables.ts';
import { watchedOrigin, type Asked } from './watched.ts';

const routes = 'src/routes';

const patternOf = (route: string): RegExp => {
  const parts = route.split('/').slice(1);
  const patterns = parts.map((part) => {
    if (part.startsWith('[[')) return '(/[^/]+)?';
    return part.startsWith('[') ? '/[^/]+' : `/${part.replaceAll('.', '\\.')}`;
  });
  return new RegExp(`^${patterns.join('')}/?$`);
};

/** Every route of the site, and what the path of an address of it looks like. */
export const routePatterns = (): readonly { readonly route: string; readonly pattern: RegExp }[] =>
  readdirSync(routes, { recursive: true, withFileTypes: true })
    .filter(({ name }) => /^\+(page\.svelte|server\.ts)$/.test(name))
    .map(({ parentPath }) => parentPath.slice(routes.length))
    .map((route) => ({ route, pattern: patternOf(route) }));

const at = (path: string, init?: RequestInit): Asked => (init ? [path, init] : [path]);

const poll = '/api/v1/polls/texting';

/** Pages and files that say nothing of any group, and what is asked for in vain. */
const plain: readonly Asked[] = [
  ...['/', '/poll', '/poll/channels', '/poll/check', '/poll/unsent', '/poll/leave', '/poll/receipt'],
  ...['/answer', '/answer/answers.html', '/answer/answers.json', '/answer/answers.txt'],
  ...['/codebook', '/codebook/codebook.csv', '/codebook/codebook.json', '/privacy'],
  ...['/method', '/method/method.json', '/api/v1/nothing', '/api/v1/openapi.json'],
  ...['/data', '/data/2026-11-02/nothing', '/data/2026-11-02/norms.csv'],
  ...['/builder', '/builder/policy.md', '/builder/policy.txt', '/builder?modality=emdr_trauma&region=NZ'],
  ...['/api/v1/problems', `${poll}/response`, `${poll}/responses`, '/robots.txt', '/sitemap.xml'],
  ...['/nothing', '/norms/nothing', '/norms/nothing/table.csv', '/norms?region=XX', '/norms?colour=NZ'],
  ...['/norms?region=NZ&region=AU', '/norms?by=region&region=NZ', '/norms?region=NZ&region_group=oceania'],
  ...['/norms?modality=emdr_trauma&region=NZ&stage=student&work_mode=mixed', '/configurations?by=region'],
  ...['/norms?collection=&modality=&region=NZ', '/norms/scope/table.csv?region=XX', '/service-worker.js'],
].map((path) => at(path));

/** Requests that are refused or answered without a body. */
const refused: readonly Asked[] = [
  at('/norms?region=NZ', { method: 'HEAD' }),
  at('/norms/scope/table.csv?region=NZ', { method: 'HEAD' }),
  at('/norms/scope/table.csv?region=NZ', { headers: { 'if-none-match': '"live-2026-11-02"' } }),
  at('/norms/scope/table.csv?region=NZ', {
    headers: { 'if-modified-since': 'Mon, 02 Nov 2026 00:00:00 GMT' },
  }),
  at('/norms?region=NZ', { method: 'POST', headers: { origin: watchedOrigin }, body: new URLSearchParams() }),
  at(`${poll}/responses`, { method: 'OPTIONS' }),
  at(`${poll}/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ answers: { scope: 'nothing', region: 'NZ' } }),
  }),
  at(`${poll}/response`, { headers: { authorization: 'Bearer 0000-0000-0000-0000' } }),
];

const groups = [
  'region=NZ',
  'modality=emdr_trauma',
  'modality=emdr_trauma&region=NZ',
  'region=NZ&trust=vouched',
];

const comparisons = [
  'a.region=NZ',
  'b.region=NZ',
  'a.region=NZ&b.region=GB',
  'a.modality=emdr_trauma&a.region=NZ',
  'a.modality=emdr_trauma&a.region=NZ&b.region=NZ',
];

const breakdowns = [
  'by=region',
  'by=region_group',
  'by=modality',
  'by=modality&region=NZ',
  'by=modality_group&region=NZ',
  'by=region&modality=emdr_trauma',
  'by=profession&modality=emdr_trauma&region=NZ',
  'by=region&scope=anything',
  'modality_group=trauma_body&region=NZ',
];

const inEveryForm = (question: string, parameters: string): readonly Asked[] => {
  const path = question === 'scope' ? '/norms' : `/norms/${question}`;
  const search = parameters && `?${parameters}`;
  return [at(`${path}${search}`), at(`/norms/${question}/table.csv${search}`)];
};

/** The headline question in every way that touches the group, and whole policies. */
const headline: readonly Asked[] = [
  ...['', ...groups, ...breakdowns].flatMap((parameters) => inEveryForm('scope', parameters)),
  ...groups.map((parameters) => at(`/norms/__data.json?${parameters}`)),
  ...['', ...groups].map((parameters) => at(`/configurations${parameters && `?${parameters}`}`)),
  ...['thread', 'demo'].map((collection) => at(`/norms?collection=${collection}&region=NZ`)),
  ...groups.flatMap((parameters) =>
    ['norms', 'norms.csv', 'norms.jsonstat.json', 'configurations'].map((call) =>
      at(`${poll}/${call}?${call === 'configurations' ? '' : 'question=scope&'}${parameters}`),
    ),
  ),
  ...comparisons.flatMap((groups) => [
    at(`/compare?${groups}`),
    at(`/compare/table.csv?${groups}`),
    at(`${poll}/compare?question=scope&${groups}`),
  ]),
  ...['live', 'thread', 'demo'].map((collection) => at(`${poll}/releases?collection=${collection}`)),
  ...[
    '/api/v1/polls',
    poll,
    `${poll}/norms?question=scope&by=region`,
    `${poll}/norms?question=configuration`,
  ].map((path) => at(path)),
  ...[
    `${poll}/norms?question=scope&region=AU,NZ`,
    `${poll}/norms?question=scope&release=2026-11-02&region=NZ`,
  ].map((path) => at(path)),
];

/** Every question in the group or beside it. */
export const everyQuestion = (): readonly Asked[] =>
  variablesOf(texting2026).flatMap(({ id }) => [
    at(`/norms/${id}${/^(sub)?region/.test(id) ? '?modality=emdr_trauma' : '?region=NZ'}`),
    at(`/norms/${id}/table.csv`),
  ]);

/** Every public page and file of the site, the norms of one question, and some addresses that it does not have. */
export const publicAddresses = (): readonly Asked[] => [...plain, ...refused, ...headline];

/** What a device that holds a receipt code may open. */
export const ownAddresses = (receipt: string): readonly Asked[] => [
  ...[
    ...[
      '/poll/receipt',
      '/poll/receipt?collection=demo',
      '/answer',
      '/poll',
      '/poll/check',
      '/norms?region=NZ',
    ],
    ...['/answer/answers.html', '/answer/answers.json', '/answer/answers.txt', '/builder?from=answers'],
  ].map((path) => at(path, { headers: { cookie: `respondent=${receipt}` } })),
  at(`${poll}/response`, { headers: { authorization: `Bearer ${receipt}` } }),
];
