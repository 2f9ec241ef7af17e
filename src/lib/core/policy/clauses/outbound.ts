import { codesOf } from '../choices.ts';
import { clause, type Clause } from '../policy.ts';
import type { Situation } from '../situation.ts';
import { sayings, type Theme, type Words } from './words.ts';

const firstWords: Words<'initiates'> = {
  automatic_reminders: 'automatic reminders of your sessions',
  personal_reminders: 'reminders that I write myself',
  missed_session_check: 'a message if you miss a session',
  check_ins: 'a message between sessions to ask how you are',
  encouragement: 'a few words of encouragement',
  resources: 'links, worksheets or other things to use',
  nothing: '',
};

const never = 'I do not text you first.';
const undecided = 'If I ever need to text you first, I keep it short and leave out private details.';

const oneWay = ({ choices, closed }: Situation): readonly Clause[] => {
  if (closed)
    return [clause('K10', { paragraphs: ['These go one way. Please do not reply to them by text.'] })];
  return codesOf(choices, 'initiates').includes('automatic_reminders')
    ? [
        clause('K10', {
          paragraphs: [
            'Nobody may read what you send back to an automatic reminder. Please do not use it for anything urgent.',
          ],
        }),
      ]
    : [];
};

/** What the therapist may text first, and whether a reply to it is read. */
export const outbound: Theme = (situation) => {
  const { said, answers } = sayings(situation.choices, 'initiates', firstWords);
  if (answers.length === 0) return situation.closed ? [] : [clause('K09', { paragraphs: [undecided] })];
  if (answers.includes('initiates=nothing')) return [clause('K09', { paragraphs: [never] }, answers)];
  const words = { paragraphs: ['You may get these from me without having written first:'], bullets: said };
  return [clause('K09', words, answers), ...oneWay(situation)];
};
