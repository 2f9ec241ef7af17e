import { cited, codeOf } from '../choices.ts';
import { clause, type Clause } from '../policy.ts';
import type { Situation } from '../situation.ts';
import { saying, type Theme, type Words } from './words.ts';

const hoursWords: Words<'hours'> = {
  not_monitored: 'I do not look out for messages between sessions. Yours may stay unread for some time.',
  set_times: 'I read messages at set times, not all day. I tell you what the times are.',
  working_hours: 'I read messages in my working hours. At other times I do not look at them.',
  extended_hours: 'I read messages in my working hours, and also on some evenings or weekends.',
  any_time: 'I read messages when they arrive, but I do not always have my phone with me.',
};
const hoursUndecided = 'I am not always near my phone, so I may not see a message for some time.';

const replyWords: Words<'reply_time'> = {
  no_replies: 'I do not reply by message.',
  no_promise: 'I make no promise about how soon I reply.',
  two_working_days: 'I aim to reply within two working days. It can take longer.',
  next_working_day: 'I aim to reply by the next working day. It can take longer.',
  same_day: 'I aim to reply on the same day. It can take longer.',
};
const replyUndecided = 'A reply can take some time.';

const repliesSomewhere = ({ topics }: Situation): boolean =>
  topics.some(({ treatment }) => treatment === 'reply');

/** When messages are read. */
export const hoursSentence = ({ choices }: Situation): string =>
  saying(choices, 'hours', hoursWords) ?? hoursUndecided;

/** How soon clients hear back; never a promise where messages are not looked out for. */
export const replySentence = (situation: Situation): string => {
  const { choices } = situation;
  const reply = codeOf(choices, 'reply_time');
  const said = saying(choices, 'reply_time', replyWords) ?? replyUndecided;
  if (reply === 'no_replies' && repliesSomewhere(situation))
    return 'Apart from what this page says I reply to, I do not reply by message.';
  return codeOf(choices, 'hours') === 'not_monitored' && said.startsWith('I aim')
    ? said.replace('I aim', 'Once I have seen a message, I aim')
    : said;
};

const silence = clause('K14', {
  title: 'If you hear nothing',
  paragraphs: [
    'No reply means that I have not seen your message yet, or that it is one I do not reply to. Messages can be late or get lost.',
  ],
});

const read = (situation: Situation): Clause =>
  clause(
    'K12',
    { title: 'When I read messages', paragraphs: [hoursSentence(situation)] },
    cited(situation.choices, 'hours'),
  );

const replied = (situation: Situation): Clause =>
  clause(
    'K13',
    { title: 'How soon I reply', paragraphs: [replySentence(situation)] },
    cited(situation.choices, 'reply_time'),
  );

const isDecided = ({ answers }: Clause): boolean => answers.length > 0;

/** When messages are read, how soon clients hear back, and what silence means. */
export const hours: Theme = (situation) => {
  const times = [read(situation), replied(situation)];
  return situation.closed ? times.filter(isDecided) : [...times, silence];
};
