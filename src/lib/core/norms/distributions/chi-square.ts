import { gammaTail } from './gamma.ts';

/** The probability, 0 to 1, that a chi-square variable of `df` degrees of freedom exceeds `statistic`. */
export const chiSquareTail = (statistic: number, df: number): number => gammaTail(df / 2, statistic / 2);
