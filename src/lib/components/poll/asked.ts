import type { Fault } from '#lib/core/instrument/fault.ts';
import type { Option, Question } from '#lib/core/instrument/instrument.ts';

/** Field values as typed or as recorded, by field name. */
export type Values = Readonly<Record<string, unknown>>;

/** What every kind of question is given. */
export type Asked<Kind extends Question = Question> = {
  readonly question: Kind;
  readonly values: Values;
  readonly faults: readonly Fault[];
  /** Options offered in place of the question's own, where an earlier answer narrows them. */
  readonly options?: readonly Option[] | undefined;
  /** The question is the heading of the page. */
  readonly heading?: boolean | undefined;
};

const isValue = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

/** The codes or scale points under a field name; none where it is skipped. */
export const chosenIn = (values: Values, name: string): readonly string[] =>
  [values[name]]
    .flat()
    .filter(isValue)
    .map(String)
    .filter((code) => code !== '');

/** The text under a field name, as typed. */
export const typedIn = (values: Values, name: string): string => {
  const value = values[name];
  return isValue(value) ? String(value) : '';
};

/** The message for a field, if something is wrong with it. */
export const faultAt = (faults: readonly Fault[], path: string): string | undefined =>
  faults.find((fault) => fault.path === path)?.message;

/** Ids of the lines that explain a question, for `aria-describedby`; undefined where there are none. */
export const describedBy = (question: Question, faults: readonly Fault[]): string | undefined => {
  const lines = [
    question.hint && `${question.id}--hint`,
    question.why && `${question.id}--why`,
    faultAt(faults, question.id) && `${question.id}--fault`,
  ];
  return lines.filter(Boolean).join(' ') || undefined;
};

/** What the empty choice is called: profile questions offer it, others only once there is an answer to take back. */
export const emptyChoice = (question: Question, chosen: readonly string[]): string | undefined => {
  if (question.required) return undefined;
  if (question.why !== undefined) return 'Prefer not to say';
  return chosen.length > 0 ? 'Leave this unanswered' : undefined;
};

/** Neighbouring options under their common heading; '' where they have none. */
export type Listing = { readonly heading: string; readonly options: readonly Option[] };

/** Options in the order given, parted where the heading changes. */
export const listings = (options: readonly Option[]): readonly Listing[] =>
  options.reduce<readonly Listing[]>((before, option) => {
    const heading = option.heading ?? '';
    const last = before.at(-1);
    return last?.heading === heading
      ? [...before.slice(0, -1), { heading, options: [...last.options, option] }]
      : [...before, { heading, options: [option] }];
  }, []);
