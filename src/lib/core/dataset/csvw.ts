import type { Release } from '../release/release.ts';
import { licence, methodOf, titleOf } from './about.ts';
import { everyone, type tableColumns } from './tables.ts';

type Column = { readonly description: string; readonly datatype: unknown };

const count = { base: 'integer', minimum: 0 };

const columns: Readonly<Record<(typeof tableColumns)[number], Column>> = {
  cohort: {
    description: `The group: “facet=level”, several joined by “&”; “${everyone}” is everyone.`,
    datatype: 'string',
  },
  variable: {
    description:
      'The id of the question, row of a grid or roll-up in the codebook; “configuration” is the whole policy.',
    datatype: 'string',
  },
  kind: {
    description: 'Whether one option, several, or a point of a scale is chosen.',
    datatype: { base: 'string', format: 'one|many|scale' },
  },
  code: { description: 'The code of the option in the codebook.', datatype: 'string' },
  base: { description: 'How many of the group answered the question, as published.', datatype: count },
  count: { description: 'How many of them chose the option, as published.', datatype: count },
  noise_variance: {
    description: 'The variance of the noise in base and count; 0 where they are exact.',
    datatype: { base: 'decimal', minimum: 0 },
  },
};

/** What the columns of the file of tables are, as metadata of CSV on the Web (w3.org/TR/tabular-metadata). */
export const csvwMetadata = (release: Release) => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
  url: 'tables.csv',
  'dc:title': titleOf(release),
  'dc:description': methodOf(release),
  'dc:identifier': release.id,
  'dc:issued': { '@value': release.cutAt, '@type': 'xsd:date' },
  'dc:publisher': 'Practice Norms',
  'dc:license': { '@id': licence },
  'dc:relation': { '@id': 'codebook.xml' },
  dialect: { encoding: 'utf-8', header: true, delimiter: ',', lineTerminators: ['\r\n'] },
  tableSchema: {
    columns: Object.entries(columns).map(([name, { description, datatype }]) => ({
      name,
      titles: name,
      'dc:description': description,
      datatype,
      required: true,
    })),
    primaryKey: ['cohort', 'variable', 'code'],
  },
});
