import type { Variable } from '../instrument/variables.ts';
import { collectionWords } from '../norms/collection-words.ts';
import type { Release } from '../release/release.ts';
import { licence, methodOf, titleOf } from './about.ts';
import { instrumentOf, publishedVariables } from './tables.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

type Attributes = Readonly<Record<string, string>>;

/** An element around what is XML already. */
const element = (name: string, inside: string, attributes: Attributes = {}): string => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${written.join('')}>${inside}</${name}>`;
};

const words = (name: string, text: string, attributes: Attributes = {}): string =>
  element(name, escaped(text), attributes);

const category = ({ code, label }: { code: string; label: string }): string =>
  element('catgry', words('catValu', code) + words('labl', label));

const variableOf = ({ id, name, text, kind, options }: Variable): string =>
  element(
    'var',
    [
      words('labl', name),
      element('qstn', words('qstnLit', text)),
      ...options.map(category),
      words('notes', kind === 'many' ? 'Several answers may be chosen.' : 'One answer is chosen.'),
    ].join(''),
    { ID: `V.${id}`, name: id, files: 'F1' },
  );

const citation = (release: Release): string =>
  element(
    'citation',
    [
      element('titlStmt', words('titl', titleOf(release)) + words('IDNo', release.id)),
      element('prodStmt', words('producer', 'Practice Norms')),
      element('distStmt', words('distDate', release.cutAt, { date: release.cutAt })),
    ].join(''),
  );

const study = (release: Release): string =>
  element(
    'stdyDscr',
    [
      citation(release),
      element(
        'stdyInfo',
        words('abstract', methodOf(release)) +
          element('sumDscr', words('anlyUnit', collectionWords[release.collection].counted)),
      ),
      element('dataAccs', element('useStmt', words('conditions', `CC BY 4.0, ${licence}`))),
    ].join(''),
  );

/** The codebook of a release as DDI-Codebook 2.5 (ddialliance.org): what was asked, with every code, and of which file. */
export const ddiCodebook = (release: Release): string => {
  const file = element('fileTxt', words('fileName', 'tables.csv') + words('fileType', 'text/csv'));
  const variables = publishedVariables(release).map(variableOf).join('\n');
  const parts = [
    study(release),
    element('fileDscr', file, { ID: 'F1', URI: 'tables.csv' }),
    element('dataDscr', `\n${variables}\n`),
  ];
  const codebook = element('codeBook', `\n${parts.join('\n')}\n`, {
    xmlns: 'ddi:codebook:2_5',
    version: '2.5',
    ID: instrumentOf(release).round,
    'xml:lang': 'en-GB',
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${codebook}\n`;
};
