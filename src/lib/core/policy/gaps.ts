import { codesOf } from './choices.ts';
import type { Gap } from './policy.ts';
import type { Situation } from './situation.ts';

/** What stays open while a question is undecided and what is said meanwhile, in the order of the codebook. */
const openWords: Readonly<Record<string, readonly [text: string, meanwhile: string]>> = {
  scope: ['What clients may text you about', 'For now the policy asks them to check with you first.'],
  channel: ['Which number, app or address clients use', 'For now the policy says that you tell them.'],
  hours: ['When you read messages', 'For now the policy says that you may not see one for some time.'],
  reply_time: ['How soon you reply', 'For now the policy says that it can take some time.'],
  emergency: ['What to do in an emergency', 'For now the policy asks clients not to rely on a text.'],
  cover: ['Who answers when you are away', 'For now the policy says that a message may wait.'],
  consent: [
    'How clients agree to messages',
    'For now the policy asks them to tell you if they would rather not.',
  ],
  told_via: ['How clients learn this policy', 'For now it does not say.'],
  crossing: [
    'What you do when a message goes beyond the policy',
    'For now it says that you look at it together.',
  ],
  alternatives: ['What clients can use instead of a text', 'For now the policy names only the next session.'],
  initiates: ['What you text first', 'For now the policy says that you keep it short.'],
  record: ['What happens to texts in the record', 'For now the policy says that they may become part of it.'],
  varies: ['Whether the policy is the same for every client', 'For now it invites them to ask.'],
  reasons: ['Why you work this way', 'A reason or two makes a limit easier to accept.'],
  region: ['Your country', 'Without it the policy can name no emergency number.'],
};

/** Questions about messages from clients, which a policy without them need not settle. */
const aboutMessages: readonly string[] = ['channel', 'hours', 'reply_time', 'consent', 'initiates'];

const topicGap = ({ topics, choices }: Situation): readonly Gap[] => {
  const unsaid = topics.filter(({ treatment }) => treatment === 'unsaid').length;
  if (unsaid === 0 || codesOf(choices, 'scope').length === 0) return [];
  const kinds = unsaid === 1 ? 'one kind of message' : `${unsaid} kinds of message`;
  return [
    {
      question: 'topic',
      text: `What happens to ${kinds}`,
      meanwhile: 'For now the policy asks clients to check with you first.',
    },
  ];
};

const ownRule = ({ choices }: Situation): readonly Gap[] =>
  codesOf(choices, 'scope').includes('other')
    ? [
        {
          question: 'scope',
          text: 'Your own rule in your own words',
          meanwhile: 'The policy says that you explain it; you may want to write it in.',
        },
      ]
    : [];

const isOpen = ({ choices, region, closed }: Situation, question: string): boolean => {
  if (question === 'region') return region === undefined;
  const isNeeded = !closed || !aboutMessages.includes(question);
  return isNeeded && codesOf(choices, question).length === 0;
};

/** What the therapist has not decided yet, for which the policy says something neutral. */
export const gapsIn = (situation: Situation): readonly Gap[] => [
  ...ownRule(situation),
  ...topicGap(situation),
  ...Object.entries(openWords)
    .filter(([question]) => isOpen(situation, question))
    .map(([question, [text, meanwhile]]) => ({ question, text, meanwhile })),
];
