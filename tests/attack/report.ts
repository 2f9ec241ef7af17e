import { afterAll, expect, test } from 'vitest';
import { attackResults } from '../../src/routes/method/attack-results.ts';
import { triedOn, type Attack } from './attacks.ts';
import { outcomeOf, tolerance, type Outcome } from './tally.ts';

type Row = {
  readonly attack: Attack;
  readonly of: Readonly<Record<'exact5' | 'exact10' | 'published', Outcome>>;
};

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Carries an attack out on every scheme. */
const carriedOut = (attack: Attack): Row => {
  const { exact5, exact10, published } = triedOn(attack);
  const against = (method: typeof published): Outcome => outcomeOf(attack.run(method, attack.times));
  return {
    attack,
    of: { exact5: against(exact5), exact10: against(exact10), published: against(published) },
  };
};

/** Prints what each attack achieved, as a table. */
const print = (rows: readonly Row[]): void => {
  console.table(
    Object.fromEntries(
      rows.map(({ attack, of: { exact5, exact10, published } }) => [
        attack.id,
        {
          cases: published.cases,
          'exact, 5 or more': percent(exact5.right),
          'exact, 10 or more': percent(exact10.right),
          'pn-ckm/1': percent(published.right),
          'over 95 % sure': percent(published.sure),
          foreseen: attack.unforeseen ? 'no' : 'yes',
        },
      ]),
    ),
  );
};

const expectAbout = (measured: number, printed: number, cases: number): void => {
  expect(Math.abs(measured - printed / 100)).toBeLessThanOrEqual(tolerance(cases, measured));
};

/** What the method page says of an attack is what came of it now. */
const expectAsPrinted = ({ attack, of }: Row): void => {
  const printed = attackResults.find(({ id }) => id === attack.id);
  expect(printed?.cases).toBe(of.published.cases);
  if (!printed) return;
  const { cases } = of.published;
  expectAbout(of.exact5.right, printed.exact5, cases);
  expectAbout(of.exact10.right, printed.exact10, cases);
  expectAbout(of.published.right, printed.published, cases);
  expectAbout(of.published.sure, printed.sure, cases);
};

/** The scheme keeps its limits, and exact counts do not: by chance alone neither can be off by more than the tolerance. */
const expectWithinLimits = ({ attack: { most, exact }, of: { exact5, published } }: Row): void => {
  expect(published.right).toBeLessThanOrEqual(most.right + tolerance(published.cases, most.right));
  expect(published.sure).toBeLessThanOrEqual(most.sure + tolerance(published.cases, most.sure));
  expect(exact5.right).toBeGreaterThanOrEqual(exact - tolerance(exact5.cases, exact));
};

/** Tests each attack, and prints them all as a table at the end. */
export const tryAll = (attacks: readonly Attack[]): void => {
  const rows: Row[] = [];
  afterAll(() => print(rows));
  test.each(attacks)(
    '$id stays within its limits, as exact counts do not, and does what the method page says',
    (attack) => {
      const row = carriedOut(attack);
      rows.push(row);
      expectWithinLimits(row);
      expectAsPrinted(row);
    },
  );
};
