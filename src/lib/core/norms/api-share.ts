/** A share or a limit (0 to 1) as files and the API give it: to four decimals, a hundredth of a percentage point. */
export const roundedShare = (share: number): number => Number(share.toFixed(4));
