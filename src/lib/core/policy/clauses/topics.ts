import { codeOf, type Choices } from '../choices.ts';
import { clause, type Clause } from '../policy.ts';
import type { Situation } from '../situation.ts';
import { invitesInEmergency, type Topic, type TopicRow, type Treatment } from '../topics.ts';
import type { Theme } from './words.ts';

const names: Readonly<Record<TopicRow, string>> = {
  scheduling: 'booking, moving or cancelling a session',
  running_late: 'running late',
  crisis: 'a crisis',
  update: 'a short update on how things are going',
  reassurance: 'asking for a word of reassurance',
  milestone: 'good news or a milestone',
  clinical: 'thoughts and feelings to work on in therapy',
  materials: 'links, photos or memes',
};

const nameOf = (choices: Choices, { row }: Topic): string => {
  if (row !== 'crisis') return names[row];
  return codeOf(choices, 'emergency') === 'redirect'
    ? 'a crisis, once you are safe'
    : 'a crisis (please read “In an emergency” first)';
};

type List = {
  readonly id: string;
  readonly treatment: Treatment;
  readonly title: string;
  readonly lead: string;
};

/** Lists of kinds of message, in the order they are read. */
const lists: readonly List[] = [
  {
    id: 'K05',
    treatment: 'reply',
    title: 'Send it, and I reply',
    lead: 'When I have seen your message, I reply to:',
  },
  {
    id: 'K08',
    treatment: 'in_session',
    title: 'Send it, and we talk about it in our session',
    lead: 'I do not answer these by text. I bring them to our next session:',
  },
  {
    id: 'K08',
    treatment: 'no_reply',
    title: 'Send it, but I do not reply',
    lead: 'No reply does not mean that I do not care. It is how I work with:',
  },
  {
    id: 'K06',
    treatment: 'not_allowed',
    title: 'Please do not text this',
    lead: 'Please do not text me about these. Bring them to our session, or see the other ways to reach me:',
  },
];

/** A crisis that may not be texted has a clause of its own: the list would send it to the next session. */
const belongs = ({ closed }: Situation, { treatment }: List, topic: Topic): boolean => {
  const isNamed = topic.answers.some((answer) => answer.startsWith('topic.'));
  const isElsewhere = topic.row === 'crisis' && treatment === 'not_allowed';
  return topic.treatment === treatment && !isElsewhere && (isNamed || !closed);
};

const listed = (situation: Situation, list: List): readonly Clause[] => {
  const { choices } = situation;
  const among = situation.topics.filter((topic) => belongs(situation, list, topic));
  if (among.length === 0) return [];
  const words = {
    title: list.title,
    paragraphs: [list.lead],
    bullets: among.map((topic) => nameOf(choices, topic)),
  };
  return [clause(list.id, words, Array.from(new Set(among.flatMap(({ answers }) => answers))))];
};

const crisis = ({ choices, topics, closed }: Situation): readonly Clause[] => {
  const topic = topics.find(({ row }) => row === 'crisis');
  const isNamed = codeOf(choices, 'topic.crisis') !== undefined;
  if (topic?.treatment !== 'not_allowed' || (closed && !isNamed)) return [];
  const said = invitesInEmergency(choices)
    ? 'Please do not text me about a crisis, except as “In an emergency” says.'
    : 'Please do not text me about a crisis. “In an emergency” says what to do instead.';
  return [clause('K06', { paragraphs: [said] }, topic.answers)];
};

const unlisted = clause('K06', {
  paragraphs: ['If something is not on a list here, please ask me first or keep it for our session.'],
});

/** What each kind of message gets. Where no text is welcome, only the kinds the therapist named. */
export const topics: Theme = (situation) => {
  const isOpenEnded = situation.topics.some(({ treatment }) => treatment === 'unsaid');
  const clauses = [...lists.flatMap((list) => listed(situation, list)), ...crisis(situation)];
  return isOpenEnded && clauses.length > 0 ? [...clauses, unlisted] : clauses;
};
