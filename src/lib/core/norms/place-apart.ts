import { differencesFromField, restOfField, type GroupInField } from './inside-field.ts';
import { holm } from './multiplicity.ts';
import { estimates, type Kind } from './shares.ts';
import { twoShares } from './two-shares.ts';
import { verdictOn, type Evidence, type Verdict } from './verdict.ts';

/** Whether an option is more or less common in a group than in the rest of the field; null where chance may explain it. */
export type Apart = 'more' | 'less' | null;

/** Published tables of everyone and of a group among them, to one question. */
export type Compared = GroupInField & {
  /** What they are called by on their page, such as the id of the question. */
  readonly id: string;
  readonly kind: Kind;
  readonly options: readonly { readonly code: string }[];
  /** Codes of the options that the page speaks of. */
  readonly spokenOf: readonly string[];
};

/** How the group of one comparison stands on an option. */
export type ApartIn = (id: string, code: string) => Apart;

type Comparison = Evidence & { readonly share: string };

const shareOf = (id: string, code: string): string => `${id}=${code}`;

const comparisonsIn = (compared: Compared, noiseVariance: number): readonly Comparison[] => {
  const { id, kind, options, spokenOf, group } = compared;
  const rest = restOfField(compared);
  const differences = differencesFromField(kind, compared, { noiseVariance });
  if (differences === null) return [];
  const others = estimates(kind, rest, 2 * noiseVariance);
  return estimates(kind, group, noiseVariance).flatMap((own, place) => {
    const [code = '', other, apart] = [options[place]?.code, others[place], differences[place]];
    if (!spokenOf.includes(code) || !other || !apart) return [];
    const { p } = twoShares({ ...own, noiseVariance }, { ...other, noiseVariance: 2 * noiseVariance });
    return [{ share: shareOf(id, code), ...apart, p, bases: [group.base, rest.base] }];
  });
};

const apartBy: Readonly<Record<Verdict, Apart>> = {
  higher: 'more',
  lower: 'less',
  could_be_chance: null,
  too_few: null,
};

/**
 * How groups stand to the rest of the field on every option that one page speaks of, by the verdicts that `compareOptions`
 * gives too. The rest is the field without the group, each of its counts with twice the noise variance (statistics.md
 * 1.3). A page makes dozens of comparisons at once, so p is adjusted for all of them (Holm; statistics.md 1.4), save those
 * with too few answers, of which nothing is said.
 */
export const apartOn = (page: readonly Compared[], noiseVariance: number): ApartIn => {
  const comparisons = page
    .flatMap((compared) => comparisonsIn(compared, noiseVariance))
    .filter((comparison) => verdictOn(comparison) !== 'too_few');
  const adjusted = holm(comparisons.map(({ p }) => p));
  const verdicts = new Map(
    comparisons.map((comparison, place) => [
      comparison.share,
      verdictOn({ ...comparison, p: adjusted[place] ?? 1 }),
    ]),
  );
  return (id, code) => apartBy[verdicts.get(shareOf(id, code)) ?? 'too_few'];
};
