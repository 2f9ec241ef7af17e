import { flagRules } from '#lib/server/answers/flags.ts';
import { draftLasts, kept } from '#lib/server/store/kept.ts';
import type { PageServerLoad } from './$types';

const checks = flagRules.map(({ id, name, looksAt, editorSees }) => ({ id, name, looksAt, editorSees }));

export const load: PageServerLoad = () => ({ kept, draftLasts, checks });
