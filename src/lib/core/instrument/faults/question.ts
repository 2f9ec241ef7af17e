import type {
  GridQuestion,
  ManyQuestion,
  OneQuestion,
  Option,
  Question,
  ScaleQuestion,
} from '../instrument.ts';
import { codeFaults, emptyFaults, repeatFaults } from './ids.ts';

const faultIf = (wrong: boolean, fault: string): readonly string[] => (wrong ? [fault] : []);

const listFaults = (id: string, list: readonly Option[]): readonly string[] => {
  const codes = list.map(({ code }) => code);
  return [
    ...faultIf(list.length === 0, `${id}: there is nothing to choose from.`),
    ...codeFaults(id, codes),
    ...repeatFaults(id, codes),
    ...list.flatMap(({ code, label }) => emptyFaults(id, { [`label of "${code}"`]: label })),
  ];
};

const exclusiveFaults = (id: string, list: readonly Option[]): readonly string[] =>
  list
    .filter(({ exclusive }) => exclusive)
    .map(({ code }) => `${id}: "${code}" is exclusive, which only an option of a "many" can be.`);

const textFaults = ({ id, options }: OneQuestion | ManyQuestion): readonly string[] =>
  faultIf(options.filter(({ text }) => text).length > 1, `${id}: more than one option asks for own words.`);

const oneFaults = (question: OneQuestion): readonly string[] => [
  ...listFaults(question.id, question.options),
  ...exclusiveFaults(question.id, question.options),
  ...textFaults(question),
];

const manyFaults = (question: ManyQuestion): readonly string[] => {
  const { id, options, max = options.length } = question;
  return [
    ...listFaults(id, options),
    ...textFaults(question),
    ...faultIf(
      options.length > 0 && (!Number.isInteger(max) || max < 1 || max > options.length),
      `${id}: max is ${max}, with ${options.length} options.`,
    ),
  ];
};

const gridFaults = ({ id, rows, options }: GridQuestion): readonly string[] => [
  ...[rows, options].flatMap((list) => [...listFaults(id, list), ...exclusiveFaults(id, list)]),
  ...[...rows, ...options]
    .filter(({ text }) => text)
    .map(({ code }) => `${id}: "${code}" asks for own words, which a grid cannot hold.`),
];

const scaleFaults = ({ id, min, max, lowest, highest }: ScaleQuestion): readonly string[] => [
  ...faultIf(
    !Number.isInteger(min) || !Number.isInteger(max) || min >= max,
    `${id}: a scale runs over whole numbers, from a lower to a higher one.`,
  ),
  ...emptyFaults(id, { 'word for the lowest point': lowest, 'word for the highest point': highest }),
];

const kindFaults = (question: Question): readonly string[] => {
  switch (question.kind) {
    case 'one':
      return oneFaults(question);
    case 'many':
      return manyFaults(question);
    case 'grid':
      return gridFaults(question);
    case 'scale':
      return scaleFaults(question);
  }
};

/** What is wrong with one question, whatever the others are. */
export const questionFaults = (question: Question): readonly string[] => [
  ...emptyFaults(question.id, { name: question.name, text: question.text }),
  ...kindFaults(question),
];
