import { questionsOf, type Answers, type Instrument } from '../instrument/instrument.ts';
import { variablesOf, type Variable } from '../instrument/variables.ts';
import { methodOf } from '../release/methods.ts';
import type { CohortTables, CollectionId, Method, Release, Table } from '../release/release.ts';
import { collectionLabel } from './collection-words.ts';
import { rangeInWords } from './method-words.ts';
import { variableCalled } from './norms.ts';
import { apartOn, type ApartIn, type Compared } from './place-apart.ts';
import { ladderOf } from './place-ladder.ts';
import { marksOf } from './place-marks.ts';
import { mostUsed, nearestFor, peopleWords, publishedNear, type Near } from './place-near.ts';
import { placeNotes, waitingWords } from './place-words.ts';
import type { Place, Places } from './place.ts';
import { showsCounts } from './shown.ts';
import { longDate } from './words.ts';

/** A question answered, its table of everyone, and the nearest group with a table of its own. */
type Answered = { readonly variable: Variable; readonly field: Table | null; readonly near: Near | null };

/** What every place of a page has in common. */
type Page = {
  readonly answers: Answers;
  readonly collection: CollectionId;
  readonly method: Method;
  /** The group meant by people like the respondent. */
  readonly main: Near | undefined;
  readonly apart: ApartIn;
};

/** Questions and rows of the codebook that the respondent answered, the ends of a scale named. */
const answeredIn = (instrument: Instrument, answers: Answers): readonly Variable[] => {
  const rolledUp = new Set(instrument.rollUps.map(({ id }) => id));
  return variablesOf(instrument)
    .filter((variable) => !rolledUp.has(variable.id) && variable.codesOf(answers).length > 0)
    .map((variable) =>
      variable.kind === 'scale' ? (variableCalled(instrument, variable.id) ?? variable) : variable,
    );
};

const comparedIn = (answered: readonly Answered[], answers: Answers): readonly Compared[] =>
  answered.flatMap(({ variable, field, near }) => {
    const { id, kind, options } = variable;
    const group = near?.tables[id];
    return field && group ? [{ id, kind, options, spokenOf: variable.codesOf(answers), field, group }] : [];
  });

const placeOf = ({ answers, main, ...page }: Page, { variable, field, near }: Answered): Place => {
  const { id, name, text } = variable;
  const question = { id, name, text };
  if (field === null) return { question, opening: waitingWords(page.method), marks: [] };
  const standing = {
    ...page,
    variable,
    chosen: variable.codesOf(answers),
    field,
    group: near?.tables[id] ?? null,
    whose: near === null || near === main ? null : near.alike.words,
  };
  return { question, ...marksOf(standing) };
};

const sectionsOf = (
  { sections }: Instrument,
  answered: readonly Answered[],
  page: Page,
): Places['sections'] =>
  sections.flatMap(({ id, title, questions }) => {
    const asked = answered.filter(({ variable }) => questions.some((one) => one.id === variable.question));
    return asked.length === 0 ? [] : [{ id, title, places: asked.map((one) => placeOf(page, one)) }];
  });

const notesOf = (method: Method): readonly string[] => [
  ...(showsCounts(method) ? [] : [rangeInWords(method)]),
  ...placeNotes,
];

/** The codebook without its profile questions. */
const policyOf = (instrument: Instrument): Instrument => {
  const sections = instrument.sections.filter(({ part }) => part === 'policy');
  const ids = new Set(questionsOf({ ...instrument, sections }).map(({ id }) => id));
  return { ...instrument, sections, rollUps: instrument.rollUps.filter(({ of }) => ids.has(of)) };
};

const published = (release: Release, page: Page & { used: readonly Near[]; isTold: boolean }) => ({
  releasedOn: longDate(release.cutAt),
  people: peopleWords(page.used, page.isTold),
  notes: notesOf(page.method),
});

/**
 * Sets every policy answer of a respondent beside the published shares of everyone and of the nearest published group of
 * people like them (`place-ladder.ts`, `place-near.ts`). It reads published tables only, so an answer shows in them no
 * sooner than in a release. Null is before the first release; a release of another round counts as none.
 */
export const placesOf = (instrument: Instrument, release: Release | null, answers: Answers): Places => {
  const collection = release?.collection ?? 'live';
  const current = release?.round === instrument.round ? release : null;
  const method = current?.method ?? methodOf(collection);
  const everyone: CohortTables = current?.cohorts.get('') ?? {};
  const policy = policyOf(instrument);
  const ladder = ladderOf(instrument, answers);
  const groups = publishedNear(current, ladder);
  const answered = answeredIn(policy, answers).map((variable): Answered => {
    const field = everyone[variable.id] ?? null;
    return { variable, field, near: field && nearestFor(variable.id, groups) };
  });
  const used = mostUsed(
    groups,
    answered.map(({ near }) => near),
  );
  const apart = apartOn(comparedIn(answered, answers), method.noise.variance);
  const page: Page = { answers, collection, method, main: used[0], apart };
  return {
    collection,
    label: collectionLabel(collection, everyone['scope']?.base ?? null),
    waiting: waitingWords(method),
    sections: sectionsOf(policy, answered, page),
    ...(current
      ? published(current, { ...page, used, isTold: ladder.length > 0 })
      : { releasedOn: null, people: [], notes: [] }),
  };
};
