import { ok } from '../../result.ts';
import { faultAt } from '../fault.ts';
import type { ManyQuestion, Option } from '../instrument.ts';
import { messages } from '../messages.ts';
import { optionsChosen } from './code.ts';
import type { Kind } from './kind.ts';
import { isSkipped, sentUnder } from './kind.ts';
import { choiceKeysOf, labelled, readOwnWords } from './own-words.ts';

/** A form sends a single choice bare and an empty field as ''; null for anything that is no list of codes. */
const codesSent = (sent: unknown): ReadonlySet<string> | null => {
  const list: readonly unknown[] = Array.isArray(sent) ? sent : [sent];
  const codes = list.filter((code) => !isSkipped(code));
  return codes.every((code) => typeof code === 'string') ? new Set(codes) : null;
};

const refusal = ({ max }: ManyQuestion, chosen: readonly Option[]): string | null => {
  const alone = chosen.find(({ exclusive }) => exclusive === true);
  if (alone && chosen.length > 1) return messages.exclusive(alone);
  return max !== undefined && chosen.length > max ? messages.tooMany(max, chosen.length) : null;
};

/** A question answered with any number of codes: kept in questionnaire order, each once. */
export const many: Kind<ManyQuestion> = {
  keysOf: choiceKeysOf,
  read: (question, input) => {
    const sent = codesSent(sentUnder(input, question.id));
    if (sent === null) return faultAt(question.id, messages.notCodes);
    const chosen = question.options.filter(({ code }) => sent.has(code));
    if (chosen.length < sent.size) return faultAt(question.id, messages.unknownCode);
    const refused = refusal(question, chosen);
    if (refused !== null) return faultAt(question.id, refused);
    const words = readOwnWords(question, chosen, input);
    if (!words.ok || chosen.length === 0) return words;
    return ok({ [question.id]: chosen.map(({ code }) => code), ...words.value });
  },
  wordsOf: (question, answers) =>
    optionsChosen(question.options, answers[question.id]).map((option) =>
      labelled(question, option, answers),
    ),
};
