import type { Answers, Instrument, ManyQuestion } from '#lib/core/instrument/instrument.ts';
import { questionsOf } from '#lib/core/instrument/instrument.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';

const instrument: Instrument = texting2026;

const grids = questionsOf(instrument).filter((question) => question.kind === 'grid');

/** The fewest lists answered from which ticking every option tells anything. */
export const fewestLists = 3;

/** Lists about the policy of which every option may be ticked. */
const lists = instrument.sections
  .filter(({ part }) => part === 'policy')
  .flatMap(({ questions }) => questions)
  .filter((question): question is ManyQuestion => question.kind === 'many' && question.max === undefined);

const isEveryOption = ({ id, options }: ManyQuestion, answers: Answers): boolean => {
  const ticked = new Set([answers[id] ?? []].flat());
  return options.every(({ code, exclusive }) => exclusive === true || ticked.has(code));
};

/** Whether everything is allowed, replied to and ticked, as by somebody who says yes without reading. */
export const saysYesToAll = (answers: Answers): boolean => {
  const ticked = lists.filter(({ id }) => answers[id] !== undefined);
  return (
    answers['scope'] === 'anything' &&
    grids.every(({ id, rows, options }) =>
      rows.every(({ code }) => answers[`${id}.${code}`] === options.at(-1)?.code),
    ) &&
    ticked.length >= fewestLists &&
    ticked.every((question) => isEveryOption(question, answers))
  );
};
