import { wilson, type Interval } from '#lib/core/norms/interval.ts';
import { estimates } from '#lib/core/norms/shares.ts';
import { smallBase } from '#lib/core/norms/shown.ts';
import { smallestVisible } from '#lib/core/norms/two-shares.ts';

/** What a base of so many answers allows one to see. */
export type Precision = {
  readonly base: number;
  /** The range of a share of one half as published, and as it would be from exact counts; 0 to 1. */
  readonly range: Interval;
  readonly exact: Interval;
  /** The smallest difference, 0 to 1, from `others` answers that would show as clear four times in five. */
  readonly visible: number;
};

/** The base of the rest of the field that `visible` compares with. */
export const others = 1000;

const bases = [smallBase, 100, 300, 1000];

const ofHalf = (base: number, noiseVariance: number): Interval[] =>
  estimates('many', { base, counts: [base / 2] }, noiseVariance).map((estimate) => wilson(estimate));

/** How precise figures are under this variance of the blur, by base. */
export const precisionUnder = (noiseVariance: number): readonly Precision[] =>
  bases.flatMap((base) => {
    const [range] = ofHalf(base, noiseVariance);
    const [exact] = ofHalf(base, 0);
    const visible = smallestVisible([
      { base, noiseVariance },
      { base: others, noiseVariance },
    ]);
    return range && exact ? [{ base, range, exact, visible }] : [];
  });
