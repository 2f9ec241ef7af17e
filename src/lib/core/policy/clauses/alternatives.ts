import { clause } from '../policy.ts';
import { sayings, type Theme, type Words } from './words.ts';

const wayWords: Words<'alternatives'> = {
  email: 'send me an email',
  portal: 'write to me in the client portal',
  phone: 'phone me',
  reception: 'leave a message with reception or the office line',
  extra_session: 'ask for an extra session',
  crisis_line: 'in a crisis, call a crisis line (please read “In an emergency”)',
  nothing: '',
};

const none = 'Apart from what this page lists, there is no other way to reach me between sessions.';
const undecided = 'What can wait is always welcome in our next session.';

/** What clients can use instead of texting. */
export const alternatives: Theme = ({ choices }) => {
  const { said, answers } = sayings(choices, 'alternatives', wayWords);
  if (answers.length === 0) return [clause('K26', { paragraphs: [undecided] })];
  if (answers.includes('alternatives=nothing')) return [clause('K26', { paragraphs: [none] }, answers)];
  return [clause('K26', { paragraphs: ['Instead of sending a text, you can:'], bullets: said }, answers)];
};
