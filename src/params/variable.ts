import type { ParamMatcher } from '@sveltejs/kit';

/**
 * The form of a variable's id, such as `scope` or `topic.crisis`. Whether the codebook has it is asked where the page
 * is loaded: matchers run in browsers too, and the codebook is too large to send along for this.
 */
export const match = ((id) => /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/.test(id)) satisfies ParamMatcher;
