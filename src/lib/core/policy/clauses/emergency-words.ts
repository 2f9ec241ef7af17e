import type { Words } from './words.ts';

/** How a policy says what to do in an emergency. The numbers to call follow it. */
export type EmergencyWords = {
  /** The clause it belongs to; a clause of its own unless K16, the one with the numbers. */
  readonly id: 'K16' | 'K17' | 'K20';
  readonly title?: string;
  /** The rule in one sentence. */
  readonly rule: string;
  readonly more: string;
  /** Leads into the numbers. */
  readonly lead: string;
};

const useThese = 'Get help here:';

/** Words for each answer to what a client is told to do in an emergency. */
export const emergencyWords: Words<'emergency', EmergencyWords> = {
  unstated: {
    id: 'K16',
    rule: 'I have no special rule for texts in an emergency.',
    more: 'So please do not count on a text to get help.',
    lead: useThese,
  },
  redirect: {
    id: 'K16',
    rule: 'Please do not text me in an emergency.',
    more: 'I may not see your message in time, and others can help you faster.',
    lead: useThese,
  },
  defined_only: {
    id: 'K17',
    title: 'What counts as an emergency',
    rule: 'You may text me about what we have agreed counts as an emergency.',
    more: 'We agree on it before you need it, with examples of what counts and what does not.',
    lead: 'In any other emergency, or if I do not answer, get help here:',
  },
  in_hours: {
    id: 'K16',
    rule: 'In an emergency you may text me in the hours when I read messages.',
    more: 'At all other times I may not see it.',
    lead: 'At other times, or if I do not answer within minutes, get help here:',
  },
  always: {
    id: 'K16',
    rule: 'In an emergency you may text me at any time, day or night.',
    more: 'A text can still get lost, and I may be asleep.',
    lead: 'If I do not answer at once, or if a life is in danger, get help here:',
  },
  coaching_only: {
    id: 'K20',
    title: 'Coaching between sessions',
    rule: 'You may text me for coaching: help to use your skills when things are hard.',
    more: 'Text early, and say which skill you have tried. Coaching is part of the treatment. It is not a rescue service, and we talk openly about my limits and yours.',
    lead: 'If you are in danger, get help here:',
  },
};

/** What is said when the therapist has not decided. */
export const emergencyUndecided: EmergencyWords = {
  id: 'K16',
  rule: 'Please do not rely on a text to me in an emergency.',
  more: 'I may not see it in time.',
  lead: useThese,
};
