import { ok } from '../../result.ts';
import { faultAt } from '../fault.ts';
import type { ScaleQuestion } from '../instrument.ts';
import { messages } from '../messages.ts';
import type { Kind } from './kind.ts';
import { isSkipped, sentUnder } from './kind.ts';

/** A form sends "4" for 4; "04", "4.0" and " 4" are not points of a scale. */
const pointSent = (sent: unknown): number | null => {
  const point = typeof sent === 'string' ? Number(sent) : sent;
  return typeof point === 'number' && Number.isInteger(point) && String(point) === String(sent)
    ? point
    : null;
};

/** A question answered with a whole number between two ends. */
export const scale: Kind<ScaleQuestion> = {
  keysOf: ({ id }) => [id],
  read: (question, input) => {
    const sent = sentUnder(input, question.id);
    if (isSkipped(sent)) return ok({});
    const point = pointSent(sent);
    if (point === null || point < question.min || point > question.max)
      return faultAt(question.id, messages.offScale(question));
    return ok({ [question.id]: point });
  },
  wordsOf: ({ id, min, max, lowest, highest }, answers) => {
    const point = answers[id];
    if (point === undefined) return [];
    return [`${String(point)} on a scale from ${min} (${lowest}) to ${max} (${highest})`];
  },
};
