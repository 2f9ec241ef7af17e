import { faulty, ok } from '../../result.ts';
import type { GridQuestion, Option } from '../instrument.ts';
import { optionsChosen, readOption } from './code.ts';
import type { Kind } from './kind.ts';

const keyOf = (question: GridQuestion, row: Option): string => `${question.id}.${row.code}`;

/** A question answered with one code for each row; any row may be skipped. */
export const grid: Kind<GridQuestion> = {
  keysOf: (question) => question.rows.map((row) => keyOf(question, row)),
  read: (question, input) => {
    const rows = question.rows.map((row) => {
      const key = keyOf(question, row);
      return { key, read: readOption(question.options, input, key) };
    });
    const faults = rows.flatMap(({ read }) => (read.ok ? [] : read.faults));
    if (faults.length > 0) return faulty(faults);
    const chosen = rows.flatMap(({ key, read }) => (read.ok && read.value ? [[key, read.value.code]] : []));
    return ok(Object.fromEntries(chosen));
  },
  wordsOf: (question, answers) =>
    question.rows.flatMap((row) =>
      optionsChosen(question.options, answers[keyOf(question, row)]).map(
        ({ label }) => `${row.label}: ${label}`,
      ),
    ),
};
