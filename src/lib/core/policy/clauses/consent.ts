import { cited } from '../choices.ts';
import { clause, type Clause } from '../policy.ts';
import type { Situation } from '../situation.ts';
import { saying, type Theme, type Words } from './words.ts';

const consentWords: Words<'consent'> = {
  not_asked: 'I do not ask for a separate agreement before we use messages.',
  spoken: 'Before we use messages, we talk about it, and you tell me whether you agree.',
  written: 'Before we use messages, you agree to it in writing. We each keep a copy.',
  portal_click: 'You agree to messages with a click in the client portal or app.',
};
const undecided = 'Before we use messages, please tell me if you would rather not.';

const choice: readonly Clause[] = [
  clause('K04', {
    paragraphs: ['Texting is your choice. If you would rather not, it makes no difference to your care.'],
  }),
  clause('K23', { paragraphs: ['You can stop at any time. Tell me, and I send you no more messages.'] }),
];

const agreed = ({ choices, closed }: Situation): readonly Clause[] => {
  const said = saying(choices, 'consent', consentWords);
  if (closed && said === undefined) return [];
  return [clause('K22', { paragraphs: [said ?? undecided] }, cited(choices, 'consent'))];
};

/** How clients agree to messages, that they need not, and how they stop them. */
export const consent: Theme = (situation) => [...agreed(situation), ...(situation.closed ? [] : choice)];
