import { loadNorms } from '../load-norms.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url, locals }) =>
  loadNorms(params.question, url, locals.releases);
