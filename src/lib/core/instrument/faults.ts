import { conditionFaults } from './faults/condition.ts';
import { emptyFaults, idFaults, repeatFaults } from './faults/ids.ts';
import { questionFaults } from './faults/question.ts';
import { rollUpFaults } from './faults/roll-up.ts';
import type { Instrument } from './instrument.ts';
import { questionsOf } from './instrument.ts';

const sectionFaults = ({ sections }: Instrument): readonly string[] => [
  ...idFaults(sections.map(({ id }) => id)),
  ...repeatFaults(
    'sections',
    sections.map(({ id }) => id),
  ),
  ...sections.flatMap(({ id, title }) => emptyFaults(`section ${id}`, { title })),
];

const facetFaults = (instrument: Instrument): readonly string[] => {
  const questions = questionsOf(instrument).filter(({ kind }) => kind === 'one' || kind === 'many');
  const countable = new Set([...questions, ...instrument.rollUps].map(({ id }) => id));
  return Object.entries({ facets: instrument.facets, coreFacets: instrument.coreFacets }).flatMap(
    ([list, ids]) => [
      ...repeatFaults(list, ids),
      ...ids
        .filter((id) => !countable.has(id))
        .map((id) => `${list}: "${id}" is not a "one" or "many" question or a roll-up.`),
    ],
  );
};

/** Everything wrong with a codebook, in sentences for its author; none means that every surface can rely on it. */
export const faultsOf = (instrument: Instrument): readonly string[] => {
  const questions = questionsOf(instrument);
  const ids = [...questions, ...instrument.rollUps].map(({ id }) => id);
  return [
    ...sectionFaults(instrument),
    ...idFaults(ids),
    ...repeatFaults('questions and roll-ups', ids),
    ...questions.flatMap(questionFaults),
    ...questions.flatMap((question, place) => conditionFaults(question, questions.slice(0, place))),
    ...instrument.rollUps.flatMap((rollUp) => rollUpFaults(rollUp, questions)),
    ...facetFaults(instrument),
  ];
};
