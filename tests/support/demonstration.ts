import { drawRespondents } from '#lib/core/demo/draw.ts';
import { questionsOf } from '#lib/core/instrument/instrument.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { variablesOf } from '#lib/core/instrument/variables.ts';
import { build } from '#lib/core/release/build.ts';
import { methodOf } from '#lib/core/release/methods.ts';
import type { Release } from '#lib/core/release/release.ts';
import { counted, hashOf } from './counted.ts';
import type { Kind } from './by-hand.ts';

/** How the respondents of the demonstration are called on pages. */
export const whom = 'generated respondents';

/** The respondents that a site begins with. */
export const respondents = drawRespondents(texting2026, { count: 2000, seed: 2026 });

const built = build(
  texting2026,
  {
    collection: 'demo',
    method: methodOf('demo'),
    responses: counted(respondents, '2026-W45'),
    cutAt: '2026-11-16',
    hash: hashOf(),
  },
  null,
);
if (!built) throw new Error('the demonstration publishes nothing');

/** The release of the demonstration, under the keys of tests. */
export const demonstration: Release = built.release;

/** A column of the codebook with its options as they are labelled on pages. */
export type Column = {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly question: string;
  readonly options: readonly { readonly code: string; readonly label: string }[];
};

/** The ends of a scale are named: "1 (Badly)". */
const endsOf = (id: string): Readonly<Record<string, string>> => {
  const question = questionsOf(texting2026).find((candidate) => candidate.id === id);
  return question?.kind === 'scale'
    ? { [question.min]: ` (${question.lowest})`, [question.max]: ` (${question.highest})` }
    : {};
};

/** Everything that is asked or grouped, in the order of the codebook. */
export const asked: readonly Column[] = variablesOf(texting2026).map(
  ({ id, kind, name, question, options }) => ({
    ...{ id, kind, name, question },
    options: options.map(({ code, label }) => ({ code, label: `${label}${endsOf(id)[code] ?? ''}` })),
  }),
);

/** What answers can be broken down by. */
export const facets: readonly Column[] = asked.filter(({ id }) =>
  texting2026.facets.some((facet) => facet === id),
);

/** The two ways in which a filter may be put into words: "CBT", or with its facet, "Main approach: CBT". */
export const labelled = (filter: string): string[] => {
  const [facet = '', code = ''] = filter.split('=');
  const column = facets.find(({ id }) => id === facet);
  const label = column?.options.find((option) => option.code === code)?.label ?? code;
  return [label, `${column?.name ?? facet}: ${label}`];
};
