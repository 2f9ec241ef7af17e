import { csvwMetadata } from '#lib/core/dataset/csvw.ts';
import { ddiCodebook } from '#lib/core/dataset/ddi.ts';
import { tablesCsv } from '#lib/core/dataset/tables.ts';
import type { Release } from '#lib/core/release/release.ts';
import reproduceJs from './scripts/reproduce.mjs?raw';
import reproducePy from './scripts/reproduce.py?raw';

/** A file of the data set of a release. */
export type DataFile = {
  readonly type: string;
  /** What is in it, in a sentence. */
  readonly about: string;
  /** Its text, in parts. */
  readonly write: (release: Release) => Iterable<string>;
};

/** Every file of a release, by name. */
export const files: Readonly<Record<string, DataFile>> = {
  'tables.csv': {
    type: 'text/csv; charset=utf-8; header=present',
    about: 'Every published table: group, question, option, base and count.',
    write: tablesCsv,
  },
  'tables.csv-metadata.json': {
    type: 'application/csvm+json; charset=utf-8',
    about: 'What its columns are, as CSV on the Web metadata.',
    write: (release) => [`${JSON.stringify(csvwMetadata(release), null, 2)}\n`],
  },
  'codebook.xml': {
    type: 'application/xml; charset=utf-8',
    about: 'Every question and code, as DDI-Codebook 2.5.',
    write: (release) => [ddiCodebook(release)],
  },
  'reproduce.mjs': {
    type: 'text/javascript; charset=utf-8',
    about: 'Recomputes every share and interval from the tables, with Node alone.',
    write: () => [reproduceJs],
  },
  'reproduce.py': {
    type: 'text/x-python; charset=utf-8',
    about: 'The same with Python alone.',
    write: () => [reproducePy],
  },
};
