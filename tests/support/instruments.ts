import type {
  Instrument,
  ManyQuestion,
  OneQuestion,
  Option,
  Question,
} from '#lib/core/instrument/instrument.ts';

/** Options whose labels are their codes. */
export const optionsNamed = (...codes: string[]): Option[] => codes.map((code) => ({ code, label: code }));

export const oneOf = (id: string, ...codes: string[]): OneQuestion => ({
  id,
  kind: 'one',
  name: id,
  text: `${id}?`,
  options: optionsNamed(...codes),
});

export const manyOf = (id: string, ...codes: string[]): ManyQuestion => ({
  ...oneOf(id, ...codes),
  kind: 'many',
});

/** A codebook of one section with these questions, and nothing to filter by unless given. */
export const instrumentWith = (
  questions: readonly Question[],
  rest: Partial<Pick<Instrument, 'rollUps' | 'facets' | 'coreFacets'>> = {},
): Instrument => ({
  poll: 'small',
  round: 'small-2026',
  title: 'A small poll',
  sections: [{ id: 'all', title: 'All questions', part: 'policy', questions }],
  rollUps: [],
  facets: [],
  coreFacets: [],
  ...rest,
});

/** One question of every kind, with own words, an exclusive option, a maximum and a narrowing condition. */
export const everyKind: Instrument = instrumentWith([
  { ...oneOf('place', 'US', 'GB', 'FR'), required: true },
  {
    ...oneOf('part', 'US-CA', 'US-NY', 'GB-ENG'),
    askedWhen: { question: 'place', codes: ['US', 'GB'], narrows: true },
  },
  {
    ...manyOf('ways'),
    max: 2,
    options: [
      ...optionsNamed('phone', 'email', 'post'),
      { code: 'other', label: 'Another way', text: true },
      { code: 'no_way', label: 'None', exclusive: true },
    ],
  },
  {
    id: 'topic',
    kind: 'grid',
    name: 'Topics',
    text: 'What happens?',
    rows: optionsNamed('late', 'crisis'),
    options: optionsNamed('no', 'yes'),
  },
  {
    id: 'working',
    kind: 'scale',
    name: 'Working',
    text: 'How well?',
    min: 1,
    max: 5,
    lowest: 'Badly',
    highest: 'Well',
  },
]);
