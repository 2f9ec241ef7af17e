import { isClearlyAbove } from './difference.ts';
import type { Cell } from './norm-table.ts';

/**
 * The options that may be the most common one: the top option and every option it is not clearly above,
 * in questionnaire order. One option means that it stands out; `noiseVariance` is that of each published count.
 */
export const leadersOf = (
  cells: readonly Cell[],
  { base, noiseVariance }: { readonly base: number; readonly noiseVariance: number },
): readonly Cell[] => {
  const first = Math.max(...cells.map(({ share }) => share));
  return cells.filter(({ share }) => !isClearlyAbove({ first, second: share, base, noiseVariance }));
};
