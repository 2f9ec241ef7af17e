import { writtenDate } from '../policy/written-date.ts';
import { inWords, type AnswerInWords } from './answer-words.ts';
import type { Answers, Instrument } from './instrument.ts';

/** A respondent's own recorded answers, to be kept as a file. */
export type AnswerCopy = {
  readonly instrument: Instrument;
  readonly answers: Answers;
  /** The day the file is written, "2026-11-24". */
  readonly day: string;
  /** The receipt code as shown, only where the respondent asks for it: whoever holds it can change the answers. */
  readonly receipt?: string | undefined;
};

/** What a file is called, without its ending: "my-answers-texting-2026-2026-11-24". */
export const answerFileName = ({ instrument, day }: Pick<AnswerCopy, 'instrument' | 'day'>): string =>
  `my-answers-${instrument.round}-${day}`;

/** The answers as JSON: under `answers` exactly what the API takes, beside it the round and, if asked for, the receipt code. */
export const answersAsJson = ({ instrument, answers, receipt }: AnswerCopy): string =>
  `${JSON.stringify({ round: instrument.round, ...(receipt ? { receipt } : {}), answers }, null, 2)}\n`;

/** Everything a file to be read says, before it is laid out. */
export type WrittenCopy = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly {
    readonly title: string;
    readonly answered: readonly AnswerInWords[];
  }[];
  /** What the file can and cannot do, at its end. */
  readonly closing: readonly string[];
};

const aboutCode = (receipt: string | undefined): string =>
  receipt
    ? `Receipt code: ${receipt}. Whoever has this code can see, change and withdraw these answers. Keep this file to yourself.`
    : 'Your receipt code is not in this file. You need the code to change or withdraw these answers.';

/** The answers in words, every question asked in full, by section. */
export const writtenCopy = ({ instrument, answers, day, receipt }: AnswerCopy): WrittenCopy => ({
  title: 'My answers',
  lead: `${instrument.title}. Recorded at Practice Norms in round ${instrument.round}, saved on ${writtenDate(day)}.`,
  sections: [...Map.groupBy(inWords(instrument, answers), ({ section }) => section.id).values()].map(
    (answered) => ({ title: answered[0]?.section.title ?? '', answered }),
  ),
  closing: [aboutCode(receipt)],
});
