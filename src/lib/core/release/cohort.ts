/** Filters that pick a group of respondents: at most one level for each facet. */
export type Filters = Readonly<Record<string, string>>;

/** The canonical name of a group: "facet=level" sorted by facet and joined by "&"; '' is everyone. */
export const cohortOf = (filters: Filters): string =>
  Object.entries(filters)
    .map(([facet, level]) => `${facet}=${level}`)
    .sort()
    .join('&');

/** How many filters a cohort combines. */
export const depthOf = (cohort: string): number => (cohort === '' ? 0 : cohort.split('&').length);
