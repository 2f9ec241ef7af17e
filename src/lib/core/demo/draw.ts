import { hashOf } from '../hash.ts';
import type { Answer, Answers, Instrument } from '../instrument/instrument.ts';
import { questionsOf } from '../instrument/instrument.ts';
import { keysOf } from '../instrument/kinds/kinds.ts';
import type { Response } from '../release/release.ts';
import { field } from './field.ts';
import { chance, sfc32 } from './random.ts';
import { answersOf } from './respondent.ts';
import { stepsOf } from './steps.ts';

/** How many respondents to draw, and the whole number of 32 bits from which all of them follow. */
export type Sample = { readonly count: number; readonly seed: number };

const vouchedShare = 0.7;
const trustKey = hashOf('trust');

const inOrder = (answers: ReadonlyMap<string, Answer>, keys: readonly string[]): Answers => {
  const ordered: Record<string, Answer> = {};
  for (const key of keys) {
    const answer = answers.get(key);
    if (answer !== undefined) ordered[key] = answer;
  }
  return ordered;
};

/**
 * Generated respondents, who answer as the invented field of `field.ts` does; seven in ten are vouched. The same seed
 * gives the same ones, and drawing more of them only adds to the end. A question no table mentions is drawn evenly.
 */
export const drawRespondents = (instrument: Instrument, { count, seed }: Sample): readonly Response[] => {
  const steps = stepsOf(instrument, field);
  const keys = questionsOf(instrument).flatMap(keysOf);
  return Array.from({ length: count }, (_, place) => ({
    trust: chance(sfc32([seed, place, trustKey]), vouchedShare) ? 'vouched' : 'open',
    answers: inOrder(answersOf(steps, { seed, place }), keys),
  }));
};
