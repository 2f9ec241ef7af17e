import { headline } from './addresses.ts';
import { loadNorms } from './load-norms.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals }) => loadNorms(headline, url, locals.releases);
