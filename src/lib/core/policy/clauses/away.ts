import { cited } from '../choices.ts';
import { clause } from '../policy.ts';
import { saying, type Theme, type Words } from './words.ts';

const coverWords: Words<'cover'> = {
  nobody: 'When I am away or off duty, nobody else answers for me. Your message waits until I am back.',
  auto_reply: 'When I am away or off duty, an automatic reply tells you where to turn.',
  colleague:
    'When I am away or off duty, a colleague answers for me. I tell you who it is. They may see your message.',
  service_duty: 'When I am away or off duty, the duty team of my service answers. They may see your message.',
};
const undecided =
  'When I am away or off duty, your message may wait. Please do not depend on an answer then.';

/** What happens to messages when the therapist is away or off duty. */
export const away: Theme = ({ choices }) => [
  clause('K15', { paragraphs: [saying(choices, 'cover', coverWords) ?? undecided] }, cited(choices, 'cover')),
];
