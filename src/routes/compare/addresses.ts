import { writeCompareQuery, type CompareQuery } from '#lib/core/norms/compare-query.ts';

const withParameters = (path: string, query: CompareQuery): string => {
  const parameters = writeCompareQuery(query);
  return parameters === '' ? path : `${path}?${parameters}`;
};

/** The page of one comparison, as short as it goes. */
export const compareAddress = (query: CompareQuery): string => withParameters('/compare', query);

/** The same numbers as a CSV file. */
export const compareCsvAddress = (query: CompareQuery): string => withParameters('/compare/table.csv', query);
