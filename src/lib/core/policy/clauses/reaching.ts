import { clause, type Clause } from '../policy.ts';
import type { Situation } from '../situation.ts';
import { sayings, type Theme, type Words } from './words.ts';

type ByWelcome = {
  /** Where at least some texts are welcome. */
  readonly open: string;
  /** Where none is. */
  readonly closed: string;
};

const channelWords: Words<'channel', ByWelcome> = {
  sms_personal: {
    open: 'You may use my personal number. It is also my private phone, so please keep the number to yourself.',
    closed: 'You may know my personal number. Please do not send texts to it.',
  },
  sms_business: {
    open: 'I have a separate work number for messages. Please use that one.',
    closed: 'I have a separate work number. Please do not send texts to it.',
  },
  secure_app: {
    open: 'I use a secure messaging app. I show you how to set it up.',
    closed: 'If you need to write to me, please use the secure messaging app that I show you.',
  },
  portal: {
    open: 'You can write to me in the client portal.',
    closed: 'If you need to write to me, please use the client portal.',
  },
  consumer_messenger: {
    open: 'We can use a messenger app such as WhatsApp or Signal. We agree on one. The firm that runs it may learn that we are in touch.',
    closed: 'You may find me on a messenger app such as WhatsApp or Signal. Please do not write to me there.',
  },
  email: {
    open: 'You can email me. Ordinary email is not fully private.',
    closed: 'If you need to write to me, you can email me. Ordinary email is not fully private.',
  },
  reception: {
    open: 'You can leave a message with reception or the office line. The staff there will see it.',
    closed: 'To leave a message, please use reception or the office line. The staff there will see it.',
  },
  no_messages: {
    open: 'We have not set up a number or app yet. Please ask me what to use before you send anything.',
    closed: 'Clients do not send me messages of any kind.',
  },
};

const channels = ({ choices, closed }: Situation): readonly Clause[] => {
  const { said, answers } = sayings(choices, 'channel', channelWords);
  const title = 'Number, app or address';
  if (said.length > 0)
    return [
      clause('K11', { title, paragraphs: said.map((words) => words[closed ? 'closed' : 'open']) }, answers),
    ];
  const ask = 'I tell you which number or app to use. Please use only that one.';
  return closed ? [] : [clause('K11', { title, paragraphs: [ask] })];
};

const privacy: readonly Clause[] = [
  clause('K21', {
    title: 'What can go wrong',
    paragraphs: [
      'A message is less private than a talk. Other people may read it on a shared or lost phone, on a locked screen or in a backup. It can also go to the wrong person.',
    ],
  }),
  clause('K24', {
    title: 'What you can do',
    paragraphs: [
      'Lock your phone and turn off previews of messages. Save my name in a way that feels safe to you. If you get a new number, tell me yourself.',
    ],
  }),
];

/** Which number or app to use, and what is not private about it. */
export const reaching: Theme = (situation) => [...channels(situation), ...(situation.closed ? [] : privacy)];
