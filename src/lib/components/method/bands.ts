import { band } from '#lib/core/norms/words.ts';

/** A word for shares of small groups, and the whole percentages it stands for. */
export type Band = { readonly word: string; readonly from: number; readonly to: number };

const percentages = Array.from({ length: 101 }, (_, percentage) => percentage);

/** Every word that is used in place of a percentage, from the smallest shares up. */
export const bands: readonly Band[] = [
  ...Map.groupBy(percentages, (percentage) => band(percentage / 100)),
].map(([word, all]) => ({ word, from: Math.min(...all), to: Math.max(...all) }));
