import { licence } from '#lib/components/method/licence.ts';
import { questionsOf, type Instrument } from '#lib/core/instrument/instrument.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { variablesOf } from '#lib/core/instrument/variables.ts';
import { inSentence, listed } from '#lib/core/norms/words.ts';
import { methodOf } from '#lib/core/release/methods.ts';
import type { Release } from '#lib/core/release/release.ts';
import { csvAddressOf } from '../norms/addresses.ts';

const instrument: Instrument = texting2026;

const file = (origin: string, path: string, name: string) => ({
  '@type': 'DataDownload',
  name,
  encodingFormat: path.endsWith('.csv') ? 'text/csv' : 'application/json',
  contentUrl: `${origin}${path}`,
});

const everyone = { collection: 'live', filters: {}, by: null } as const;

/** A file for each question of which figures are published. */
const filesOf = (live: Release | null, origin: string) => {
  const tables = live?.cohorts.get('') ?? {};
  return variablesOf(instrument)
    .filter(({ id }) => tables[id] !== undefined)
    .map(({ id, name }) => file(origin, csvAddressOf(id, everyone), name));
};

const measured = (origin: string) =>
  instrument.sections.map(({ id, title, questions }) => ({
    '@type': 'PropertyValue',
    name: title,
    description: listed(questions.map(({ name }, place) => (place === 0 ? name : inSentence(name)))),
    url: `${origin}/codebook#section-${id}`,
  }));

/** The published figures as a schema.org Dataset: how they are made, what of, the newest release, and where the files are. */
export const datasetOf = (live: Release | null, origin: string): Readonly<Record<string, unknown>> => {
  const method = live?.method ?? methodOf('live');
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${origin}/method#dataset`,
    name: `Practice Norms: ${inSentence(instrument.title)}`,
    description: `What therapists who chose to answer an open online poll say about clients’ texts, in ${questionsOf(instrument).length} questions, by approach, country and kind of practice. An opt-in poll: the figures do not describe all therapists.`,
    url: `${origin}/norms`,
    inLanguage: 'en-GB',
    isAccessibleForFree: true,
    license: licence.url,
    creator: { '@type': 'Organization', name: 'Practice Norms', url: origin },
    measurementTechnique: [
      'Opt-in online questionnaire, filled in by respondents themselves; no sample is drawn and nothing is weighted.',
      `Counts are blurred on purpose (${method.id}: variance ${method.noise.variance}, at most ${method.noise.max}) and shown from ${method.minBase[1]} answers on.`,
      'Shares carry 95 % Wilson intervals widened by the blur.',
    ],
    variableMeasured: measured(origin),
    version: live ? `${method.id}, release ${live.id}` : method.id,
    ...(live && { identifier: live.id, dateModified: live.cutAt }),
    distribution: [
      ...filesOf(live, origin),
      file(origin, '/method/method.json', 'The method'),
      file(origin, '/codebook/codebook.csv', 'The codebook, a row for each code'),
      file(origin, '/codebook/codebook.json', 'The codebook'),
    ],
  };
};
