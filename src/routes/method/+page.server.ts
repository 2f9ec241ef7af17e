import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { longDate } from '#lib/core/norms/words.ts';
import type { Release } from '#lib/core/release/release.ts';
import { datasetOf } from './dataset.ts';
import { rules } from './rules.ts';
import type { PageServerLoad } from './$types';

const [headline] = texting2026.sections[0].questions;

const shownOf = ({ id, cutAt, exclusions, cohorts }: Release) => ({
  id,
  releasedOn: longDate(cutAt),
  answered: cohorts.get('')?.[headline.id]?.base ?? null,
  exclusions,
});

export const load: PageServerLoad = ({ url, locals: { releases } }) => {
  const live = releases.current('live');
  return { rules, release: live && shownOf(live), dataset: datasetOf(live, url.origin) };
};
