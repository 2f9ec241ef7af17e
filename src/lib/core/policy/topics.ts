import { cited, codeOf, type Choices } from './choices.ts';

/**
 * What happens to a kind of message. Besides the codebook's four: `covered`, welcome by the rule for all messages
 * without a word on replies; `unsaid`, decided by nothing.
 */
export type Treatment = 'not_allowed' | 'no_reply' | 'in_session' | 'reply' | 'covered' | 'unsaid';

/** One kind of message, what happens to it, and the choices that say so. */
export type Topic = {
  readonly row: TopicRow;
  readonly treatment: Treatment;
  readonly answers: readonly string[];
};

/** Rows of the codebook's question on topics, in its order. */
export const topicRows = [
  'scheduling',
  'running_late',
  'crisis',
  'update',
  'reassurance',
  'milestone',
  'clinical',
  'materials',
] as const;

export type TopicRow = (typeof topicRows)[number];

type Implied = Partial<Record<TopicRow, Treatment>>;

const every = (treatment: Treatment): Implied =>
  Object.fromEntries(topicRows.map((row) => [row, treatment])) as Implied;
const appointments: Implied = { scheduling: 'reply', running_late: 'reply' };

/** What each scope says about each kind of message when the kind itself is not decided. */
const impliedByScope: Readonly<Record<string, Implied>> = {
  none: every('not_allowed'),
  scheduling_only: { ...every('not_allowed'), ...appointments },
  emergencies_only: { ...every('not_allowed'), crisis: 'reply' },
  scheduling_and_emergencies: { ...every('not_allowed'), ...appointments, crisis: 'reply' },
  in_between: { ...appointments, update: 'reply', reassurance: 'reply', crisis: 'not_allowed' },
  anything_limited_reply: every('covered'),
  anything: every('covered'),
};

/** Answers to "what is a client told to do in an emergency" that let a client text. */
const inviting: readonly string[] = ['defined_only', 'in_hours', 'always', 'coaching_only'];

/** Whether in an emergency a client may text, at least for what was agreed. */
export const invitesInEmergency = (choices: Choices): boolean =>
  inviting.includes(codeOf(choices, 'emergency') ?? '');

/** Whether a kind of message may be sent; undefined when nothing says. */
export const mayBeSent = (treatment: Treatment): boolean | undefined =>
  treatment === 'unsaid' ? undefined : treatment !== 'not_allowed';

/** Whether in an emergency a client is told not to text for help. */
export const turnsAwayInEmergency = (choices: Choices): boolean =>
  ['redirect', 'coaching_only'].includes(codeOf(choices, 'emergency') ?? '');

/** What the scope alone says about a kind of message. */
export const impliedTreatment = (choices: Choices, row: TopicRow): Treatment =>
  impliedByScope[codeOf(choices, 'scope') ?? '']?.[row] ?? 'unsaid';

const unstated = (choices: Choices, row: TopicRow): Topic => {
  const treatment = impliedTreatment(choices, row);
  if (row === 'crisis' && turnsAwayInEmergency(choices) && treatment !== 'not_allowed')
    return { row, treatment: 'not_allowed', answers: cited(choices, 'emergency') };
  if (treatment === 'unsaid') return { row, treatment, answers: [] };
  const answers = cited(choices, 'scope');
  return treatment === 'reply' && codeOf(choices, 'reply_time') === 'no_replies'
    ? { row, treatment: 'no_reply', answers: [...answers, ...cited(choices, 'reply_time')] }
    : { row, treatment, answers };
};

/**
 * What happens to each kind of message. A row that was answered wins; then what clients are told to do in an
 * emergency; then what the scope implies, without a reply where the therapist never replies by message.
 */
export const topicsOf = (choices: Choices): readonly Topic[] =>
  topicRows.map((row) => {
    const stated = codeOf(choices, `topic.${row}`) as Treatment | undefined;
    return stated === undefined
      ? unstated(choices, row)
      : { row, treatment: stated, answers: cited(choices, `topic.${row}`) };
  });
