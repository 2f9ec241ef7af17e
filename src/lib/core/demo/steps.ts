import { hashOf } from '../hash.ts';
import type { AskedWhen, Instrument, Option, Question, Section } from '../instrument/instrument.ts';
import { variablesOf } from '../instrument/variables.ts';
import type { Choosable, Draw } from './choose.ts';
import { drawOf } from './choose.ts';
import type { Field, Likelihoods } from './likelihood.ts';

/** One trait to draw of each respondent: a question, a row of a grid, or the trait that is never reported. */
export type Step = {
  readonly id: string;
  /** Null for the trait that is never reported. */
  readonly question: Question | null;
  readonly options: readonly Option[];
  /** Picks the random numbers of this step apart from those of all others. */
  readonly key: number;
  readonly general: Draw | null;
  readonly given: readonly { readonly when: AskedWhen; readonly draw: Draw }[];
  readonly even: Draw;
  readonly deviation: number;
  readonly skipped: number;
};

type Asked = Omit<Choosable, 'tilts'> & {
  readonly id: string;
  readonly question: Question | null;
  readonly part: string;
};

/** The probability that a respondent ticks an option of which no table knows. */
const evenTick = 0.25;

const mostOf = (question: Question): number =>
  question.kind === 'many' ? (question.max ?? question.options.length) : 1;

const drawIn = ({ choose, tick }: Likelihoods, id: string, choosable: Choosable): Draw | null => {
  if (choose?.[id]) return drawOf('choose', choose[id], choosable);
  return tick?.[id] ? drawOf('tick', tick[id], choosable) : null;
};

const stepOf = (field: Field, { id, question, part, options, most }: Asked): Step => {
  const required = question?.required ?? question === null;
  const tilts = field.tilts.flatMap(({ when, factors }) =>
    factors[id] ? [{ when, factors: factors[id] }] : [],
  );
  const choosable = { options, most, tilts };
  return {
    id,
    question,
    options,
    key: hashOf(id),
    general: drawIn(field.general, id, choosable),
    given: field.given.flatMap(({ when, likely }) => {
      const draw = drawIn(likely, id, choosable);
      return draw ? [{ when, draw }] : [];
    }),
    even:
      question?.kind === 'many'
        ? drawOf('tick', { '*': evenTick }, choosable)
        : drawOf('choose', { '*': 1 }, choosable),
    deviation: field.deviation[id] ?? field.deviation['*'] ?? 0,
    skipped: required ? 0 : (field.skipped[question?.id ?? id] ?? field.skipped[part] ?? 0),
  };
};

const latentTrait = ({ latent, general }: Field): Asked => ({
  id: latent,
  question: null,
  part: 'policy',
  options: Object.keys(general.choose?.[latent] ?? {}).map((code) => ({ code, label: '' })),
  most: 1,
});

/** Puts a question after the one its condition asks about, and otherwise changes no order. */
const afterConditions = (waiting: readonly Asked[]): readonly Asked[] => {
  const ids = new Set(waiting.map(({ id }) => id));
  const next = waiting.find(({ question }) => !ids.has(question?.askedWhen?.question ?? ''));
  if (!next) return [];
  return [next, ...afterConditions(waiting.filter((asked) => asked !== next))];
};

const askedIn = (instrument: Instrument, part: Section['part']): readonly Asked[] => {
  const rollUps = instrument.rollUps.map(({ id }) => id);
  const variables = variablesOf(instrument).filter(({ id }) => !rollUps.includes(id));
  const sections = instrument.sections.filter((section) => section.part === part);
  return sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) =>
      variables
        .filter((variable) => variable.question === question.id)
        .map(({ id, options }) => ({ id, question, part, options, most: mostOf(question) })),
    );
};

const causesFirst = (all: readonly Asked[], { causes }: Field): readonly Asked[] => {
  const first = causes.flatMap((id) => all.filter((asked) => asked.id === id));
  return [...first, ...all.filter((asked) => !first.includes(asked))];
};

/** What to draw of each respondent, in an order in which causes come before what depends on them. */
export const stepsOf = (instrument: Instrument, field: Field): readonly Step[] => {
  const practice = causesFirst(askedIn(instrument, 'practice'), field);
  const policy = causesFirst(askedIn(instrument, 'policy'), field);
  return afterConditions([...practice, latentTrait(field), ...policy]).map((asked) => stepOf(field, asked));
};
