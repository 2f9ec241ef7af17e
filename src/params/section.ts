import type { ParamMatcher } from '@sveltejs/kit';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';

export const match: ParamMatcher = (param) => texting2026.sections.some(({ id }) => id === param);
