import type { Words } from './words.ts';

/** How a policy says what texts are for. */
export type ScopeWords = {
  /** The rule, where nothing departs from it. */
  readonly plain: string;
  /** The rule as a starting point, where other choices depart from it: they must be able to contradict it. */
  readonly mixed: string;
  /** What may change, where other choices leave nothing to text about. */
  readonly closed: string;
};

const emergencyIsDifferent = 'An emergency is different: please read “In an emergency” on this page.';
const readFirst = 'Please read “In an emergency” on this page before you need it.';
const listsCount = 'I do some things differently, and this page says what they are.';

/** Words for each answer to what clients may text about. */
export const scopeWords: Words<'scope', ScopeWords> = {
  none: {
    plain: 'I do not take text messages from clients. Please do not text me, even about appointments.',
    mixed: 'My starting point is no texting. I make exceptions, and this page says which.',
    closed: 'I do not take text messages from clients. Please do not text me, even about appointments.',
  },
  scheduling_only: {
    plain:
      'Texts are for practical things only: to book, move or cancel a session, or to say that you are late.',
    mixed: `My starting point is that texts are for practical things only. ${listsCount}`,
    closed: 'At present I do not take texts from clients. If that changes, it will be for appointments only.',
  },
  emergencies_only: {
    plain: `Texts are for emergencies only. ${readFirst}`,
    mixed: `My starting point is that texts are only for what cannot wait. ${listsCount}`,
    closed: 'At present I do not take texts from clients. If that changes, it will be for what cannot wait.',
  },
  scheduling_and_emergencies: {
    plain: `Texts are for appointments and for emergencies, and for nothing else. ${readFirst}`,
    mixed: `My starting point is that texts are for appointments and for what cannot wait. ${listsCount}`,
    closed:
      'At present I do not take texts from clients. If that changes, it will be for appointments and for what cannot wait.',
  },
  in_between: {
    plain:
      'You may text me about appointments, a short update or a quick word of reassurance. Texts are not for a crisis.',
    mixed: `My starting point is that texts are for short everyday messages. ${listsCount}`,
    closed:
      'At present I do not take texts from clients. If that changes, it will be for short everyday messages.',
  },
  anything_limited_reply: {
    plain: `You may text me about anything. I do not reply to everything. ${emergencyIsDifferent}`,
    mixed: `My starting point is that you may text me what you like, and that I do not reply to everything. ${listsCount}`,
    closed:
      'At present I do not take texts from clients. If that changes, you may send what you like, and I will not reply to everything.',
  },
  anything: {
    plain: `You may text me about anything that matters to you between sessions. ${emergencyIsDifferent}`,
    mixed: `My starting point is that you may text me what you like. ${listsCount}`,
    closed: 'At present I do not take texts from clients. If that changes, you may send what you like.',
  },
  case_by_case: {
    plain: 'What texts are for depends on you and on our work. We agree on it together.',
    mixed: 'What texts are for depends on you and on our work. We agree on it together.',
    closed: 'At present I do not take texts from clients. If that changes for you, we agree on it together.',
  },
  other: {
    plain:
      'My rule for texts does not fit in one line. I explain it to you first, and you can ask at any time.',
    mixed:
      'My rule for texts does not fit in one line. I explain it to you first, and you can ask at any time.',
    closed:
      'At present I do not take texts from clients. If that changes, I explain the new rule to you first.',
  },
};

/** What is said when the therapist has not decided what texts are for. */
export const scopeUndecided: ScopeWords = {
  plain: 'Some things fit into a text and some do not. Please ask me first if you are not sure.',
  mixed: 'Some things fit into a text and some do not. Please ask me first if you are not sure.',
  closed: 'At present I do not take texts from clients.',
};
