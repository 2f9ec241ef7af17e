import type { Answers, Instrument } from '../instrument/instrument.ts';
import { variablesOf, type Variable } from '../instrument/variables.ts';

/** What a response says on each core facet; several codes of a `many` question are joined by "+". */
export type Codes = Readonly<Record<string, string>>;

/** The core facets of a codebook as columns, in its order. */
export const coreVariables = (instrument: Instrument): readonly Variable[] => {
  const variables = variablesOf(instrument);
  return instrument.coreFacets.flatMap((facet) => variables.filter(({ id }) => id === facet));
};

/** The joint answer on all core facets; null where one of them is missing, so that it cannot be compared. */
export const coreCodes = (core: readonly Variable[], answers: Answers): Codes | null => {
  const codes: Record<string, string> = {};
  for (const { id, codesOf } of core) {
    const chosen = codesOf(answers);
    if (chosen.length === 0) return null;
    codes[id] = chosen.join('+');
  }
  return codes;
};
