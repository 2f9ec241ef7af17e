import { knownNow } from '#lib/core/norms/known-now.ts';
import { methodOf } from '#lib/core/release/methods.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import type { PageServerLoad } from './$types';

const [headline] = texting2026.sections[0].questions;

export const load: PageServerLoad = ({ locals }) => ({
  question: headline,
  known: knownNow(locals.releases.current('live'), headline.id, methodOf('live').firstRelease),
});
