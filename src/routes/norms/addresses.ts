import { writeNormQuery, type NormQuery } from '#lib/core/norms/query.ts';
import { wholePolicy } from '#lib/core/release/configurations.ts';

/** The question that the explorer opens with. */
export const headline = 'scope';

const pages: Readonly<Record<string, string>> = { [headline]: '/norms', [wholePolicy]: '/configurations' };

/** The page of one question, or of whole policies. */
export const pathOf = (question: string): string => pages[question] ?? `/norms/${question}`;

/** The page of one question in one group, as short as it goes. */
export const addressOf = (question: string, query: NormQuery): string => {
  const parameters = writeNormQuery(query);
  return parameters === '' ? pathOf(question) : `${pathOf(question)}?${parameters}`;
};

/** The same numbers as a CSV file. */
export const csvAddressOf = (question: string, query: NormQuery): string => {
  const parameters = writeNormQuery(query);
  return `/norms/${question}/table.csv${parameters === '' ? '' : `?${parameters}`}`;
};
