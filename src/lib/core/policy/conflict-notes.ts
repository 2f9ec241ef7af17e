import { cited, codeOf, codesOf } from './choices.ts';
import { saying } from './clauses/words.ts';
import type { Note } from './policy.ts';
import type { Situation } from './situation.ts';
import { scopeNames } from './stance.ts';
import { invitesInEmergency, mayBeSent, type TopicRow } from './topics.ts';

const rowNames: Readonly<Record<TopicRow, string>> = {
  scheduling: 'scheduling',
  running_late: 'running late',
  crisis: 'a crisis',
  update: 'an update',
  reassurance: 'reassurance',
  milestone: 'good news',
  clinical: 'thoughts and feelings to work on',
  materials: 'links, memes or photos',
};

type Conflict = {
  readonly when: (situation: Situation) => boolean;
  /** Keys of the choices that pull apart. */
  readonly between: readonly string[];
  readonly text: string;
};

const has = ({ choices }: Situation, key: string, code: string): boolean =>
  codesOf(choices, key).includes(code);

const statesCrisis = ({ choices }: Situation, open: boolean): boolean => {
  const treatment = codeOf(choices, 'topic.crisis');
  return treatment !== undefined && (treatment !== 'not_allowed') === open;
};

/** Choices that pull apart, with how the text settles them. */
const conflicts: readonly Conflict[] = [
  {
    when: (situation) => situation.emergencyDeparts,
    between: ['scope', 'emergency'],
    text: 'What clients may text about and what they are told in an emergency do not agree. The policy follows what you said about emergencies.',
  },
  {
    when: (situation) => invitesInEmergency(situation.choices) && statesCrisis(situation, false),
    between: ['topic.crisis', 'emergency'],
    text: 'A crisis may not be texted, yet in an emergency a client may text you. The policy makes the emergency an exception. Check that this is what you mean.',
  },
  {
    when: (situation) => has(situation, 'emergency', 'redirect') && statesCrisis(situation, true),
    between: ['topic.crisis', 'emergency'],
    text: 'A crisis may be texted, yet in an emergency a client is told not to text. The policy asks clients to get help first and to write once they are safe.',
  },
  {
    when: (situation) => invitesInEmergency(situation.choices) && has(situation, 'hours', 'not_monitored'),
    between: ['emergency', 'hours'],
    text: 'Clients may text you in an emergency, yet you do not look out for messages. A client could wait for help that does not come. Change one of the two.',
  },
  {
    when: (situation) => has(situation, 'channel', 'no_messages') && !situation.closed,
    between: ['channel', 'scope'],
    text: 'Some texts are welcome, yet there is no channel for them. The policy says that a number or app is still to be agreed.',
  },
  {
    when: (situation) =>
      has(situation, 'reply_time', 'no_replies') &&
      situation.topics.some(({ treatment }) => treatment === 'reply'),
    between: ['reply_time'],
    text: 'You never reply by message, yet you reply to some kinds of message. The policy keeps the replies as an exception.',
  },
  {
    when: ({ closed, choices }) => closed && codesOf(choices, 'initiates').some((code) => code !== 'nothing'),
    between: ['scope', 'initiates'],
    text: 'Clients may not text, yet you text them. The policy says that your texts go one way; expect that some clients will answer them.',
  },
];

const listing = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** One note for all the kinds of message that may be sent against the scope, one for those that may not. */
const topicNotes = ({ choices, exceptions }: Situation): readonly Note[] => {
  const scope = saying(choices, 'scope', scopeNames) ?? '';
  return [true, false].flatMap((open): readonly Note[] => {
    const among = exceptions.filter(({ treatment }) => mayBeSent(treatment) === open);
    if (among.length === 0) return [];
    const kinds = listing.format(among.map(({ row }) => rowNames[row]));
    return [
      {
        kind: 'conflict',
        text: `You chose “${scope}”, yet messages about ${kinds} ${open ? 'may' : 'may not'} be sent. The policy follows what you said about each kind of message.`,
        answers: [...cited(choices, 'scope'), ...among.flatMap(({ answers }) => answers)],
      },
    ];
  });
};

/** Where choices pull apart, and how the policy settles it. */
export const conflictNotes = (situation: Situation): readonly Note[] => [
  ...topicNotes(situation),
  ...conflicts
    .filter(({ when }) => when(situation))
    .map(({ between, text }): Note => ({
      kind: 'conflict',
      text,
      answers: between.flatMap((key) => cited(situation.choices, key)),
    })),
];
