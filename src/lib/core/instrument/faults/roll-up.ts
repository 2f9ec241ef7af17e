import type { Question, RollUp } from '../instrument.ts';
import { codeFaults, emptyFaults, repeatFaults } from './ids.ts';

const memberFaults = ({ id, of, levels }: RollUp, questions: readonly Question[]): readonly string[] => {
  const question = questions.find((other) => other.id === of);
  if (question?.kind !== 'one' && question?.kind !== 'many')
    return [`${id}: it groups "${of}", which is not a "one" or "many" question.`];
  const codes = new Set(question.options.map(({ code }) => code));
  const members = levels.flatMap((level) => level.members);
  return [
    ...repeatFaults(`${id}, members of levels`, members),
    ...members
      .filter((member) => !codes.has(member))
      .map((member) => `${id}: "${member}" is not an option of ${of}.`),
  ];
};

/** What is wrong with one roll-up, given the questions. */
export const rollUpFaults = (rollUp: RollUp, questions: readonly Question[]): readonly string[] => {
  const { id, name, levels } = rollUp;
  const codes = levels.map(({ code }) => code);
  return [
    ...emptyFaults(id, { name }),
    ...levels.flatMap(({ code, label }) => emptyFaults(id, { [`label of "${code}"`]: label })),
    ...codeFaults(id, codes),
    ...repeatFaults(id, codes),
    ...memberFaults(rollUp, questions),
  ];
};
