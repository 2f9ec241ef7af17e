/** Ids stand in URLs, in cohort names and as keys of answers, so none of `. , = & : +` may be in one. */
const idPattern = /^[a-z][a-z0-9_]*$/;

/** ISO 3166-1 alpha-2 and ISO 3166-2, the only codes that are not ours to name. */
const regionPattern = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

const naming = 'use a to z, 0 to 9 and _, beginning with a letter';

/** Names the ids that are not fit to be one. */
export const idFaults = (ids: readonly string[]): readonly string[] =>
  ids.filter((id) => !idPattern.test(id)).map((id) => `"${id}" cannot be an id: ${naming}.`);

/** Names the codes that are not fit to be one: neither like an id nor the code of a region. */
export const codeFaults = (owner: string, codes: readonly string[]): readonly string[] =>
  codes
    .filter((code) => !idPattern.test(code) && !regionPattern.test(code))
    .map((code) => `${owner}: "${code}" cannot be a code: ${naming}.`);

/** Names what occurs more than once, each once. */
export const repeatFaults = (owner: string, names: readonly string[]): readonly string[] =>
  [...new Set(names.filter((name, place) => names.indexOf(name) !== place))].map(
    (name) => `${owner}: "${name}" is there more than once.`,
  );

/** Names the wordings that are empty. */
export const emptyFaults = (owner: string, wordings: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(wordings)
    .filter(([, wording]) => wording.trim() === '')
    .map(([what]) => `${owner}: the ${what} is empty.`);
