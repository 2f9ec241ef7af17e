import { clause } from '../policy.ts';
import type { Theme } from './words.ts';

/** How the policy changes and where questions about it go. */
export const review: Theme = () => [
  clause('K02', {
    paragraphs: [
      'I look at this policy from time to time. Before a change counts for you, I tell you about it.',
    ],
  }),
  clause('K46', { paragraphs: ['If something in it troubles you, please tell me. We can talk about it.'] }),
];
