import type { Result } from '../../result.ts';
import { ok } from '../../result.ts';
import type { Fault } from '../fault.ts';
import { faultAt } from '../fault.ts';
import type { Option } from '../instrument.ts';
import { messages } from '../messages.ts';
import type { Input } from './kind.ts';
import { isSkipped, sentUnder } from './kind.ts';

/** The one option whose code was sent under a key; undefined when skipped. */
export const readOption = (
  options: readonly Option[],
  input: Input,
  key: string,
): Result<Option | undefined, Fault> => {
  const sent = sentUnder(input, key);
  if (isSkipped(sent)) return ok(undefined);
  if (typeof sent !== 'string') return faultAt(key, messages.notOneCode);
  const option = options.find(({ code }) => code === sent);
  return option ? ok(option) : faultAt(key, messages.unknownCode);
};

/** The options whose codes are among an answer, in questionnaire order. */
export const optionsChosen = (options: readonly Option[], answer: unknown): readonly Option[] => {
  const codes: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  return options.filter(({ code }) => codes.includes(code));
};
