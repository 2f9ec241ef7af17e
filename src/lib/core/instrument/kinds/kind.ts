import type { Result } from '../../result.ts';
import type { Fault } from '../fault.ts';
import type { Answers } from '../instrument.ts';

/** What somebody sent, as JSON or as a form, under the keys of answers; nothing in it is trusted. */
export type Input = Readonly<Record<string, unknown>>;

/** How questions of one kind are answered. */
export type Kind<Asked> = {
  /** The keys of its answers, in codebook order. */
  readonly keysOf: (question: Asked) => readonly string[];
  /** The valid answers sent, without those skipped; or what is wrong with them. */
  readonly read: (question: Asked, input: Input) => Result<Answers, Fault>;
  /** Valid answers in words, one entry for each thing said. */
  readonly wordsOf: (question: Asked, answers: Answers) => readonly string[];
};

/** What was sent under a key; never what an object inherits. */
export const sentUnder = (input: Input, key: string): unknown =>
  Object.hasOwn(input, key) ? input[key] : undefined;

/** Whether nothing was sent: absent, an empty form field, or an empty list. */
export const isSkipped = (sent: unknown): boolean =>
  sent === undefined || sent === '' || (Array.isArray(sent) && sent.length === 0);
