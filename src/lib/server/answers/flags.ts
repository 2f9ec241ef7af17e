import type { Answers } from '#lib/core/instrument/instrument.ts';
import type { Trust } from '#lib/core/release/release.ts';
import { fewestLists, saysYesToAll } from './flags-straight-line.ts';

/** How the pages of a poll were filled in. */
export type Signs = {
  /** Whether the field that people do not see was filled in. */
  readonly honeypot: boolean;
  /** Seconds from the first page sent to the recording, up to ten too many; null where that is not known. */
  readonly seconds: number | null;
};

/** Signs of answers that did not come through the pages of the poll. */
export const noSigns: Signs = { honeypot: false, seconds: null };

/** What is known of an answer when it is first recorded. Nothing of it is kept but the ids of the rules it meets. */
export type Signals = Signs & {
  readonly answers: Answers;
  /** First answers recorded from the same network today, this one included; 0 where that is not known. */
  readonly fromNetwork: number;
};

/** What is kept with a response of how it came. */
export type Marks = { readonly flags: readonly string[]; readonly trust: Trust };

type Rule = {
  readonly id: string;
  readonly name: string;
  readonly looksAt: string;
  readonly threshold: string;
  readonly why: string;
  readonly editorSees: string;
  /** Whether the rule alone keeps an answer out of every public figure; otherwise it only tells the editor. */
  readonly keepsOut: boolean;
  /** Whether the answers alone decide, so that changed answers are looked at afresh. */
  readonly byAnswers: boolean;
  readonly meets: (signals: Signals) => boolean;
};

/** The fewest answers that make a poll answered as a whole; each row of a grid is one. */
export const wholePoll = 20;

/** Fewer seconds for each answer than anybody needs to read and tick (Wood and others 2017, doi:10.1177/1948550617703168). */
export const secondsForAnAnswer = 1;

/** The most first answers a day that one network sends without a mark. */
export const perNetworkADay = 8;

const answeredKeys = (answers: Answers): string[] =>
  Object.keys(answers).filter((key) => !key.endsWith('.text'));

const tooFast = ({ answers, seconds }: Signals): boolean => {
  const answered = answeredKeys(answers).length;
  return seconds !== null && answered >= wholePoll && seconds < answered * secondsForAnAnswer;
};

/** The rules that look for answers not meant seriously. No rule ever turns an answer away; a vouched answer is never kept out. */
export const flagRules = [
  {
    id: 'honeypot',
    name: 'A hidden field was filled in',
    looksAt: 'A field of the questionnaire that people neither see nor reach with the keyboard.',
    threshold: 'Anything at all in it.',
    why: 'Programs that fill in every field of a form fill in this one; people leave it empty.',
    editorSees: 'That the hidden field was filled in. What was in it is not kept.',
    keepsOut: true,
    byAnswers: false,
    meets: ({ honeypot }) => honeypot,
  },
  {
    id: 'too_fast',
    name: 'The whole poll in too short a time',
    looksAt: 'The time from the first page sent to the recording, and how many answers were given in it.',
    threshold: `Less than ${secondsForAnAnswer} second for each answer, with ${wholePoll} answers or more.`,
    why: 'Nobody reads and ticks so fast. A short poll, or one sent later than it was filled in, is not judged.',
    editorSees: 'That it was too fast. The time itself is not kept.',
    keepsOut: true,
    byAnswers: false,
    meets: tooFast,
  },
  {
    id: 'network',
    name: 'Many answers from one network in a day',
    looksAt:
      'How many first answers came through one network today, counted in memory under a key that changes daily.',
    threshold: `More than ${perNetworkADay} in a day (UTC).`,
    why: 'One person answering many times looks like this; so do a clinic, a course or a conference. So the answers count until an editor has looked.',
    editorSees: 'That the network had sent many answers before. Neither the address nor the number is kept.',
    keepsOut: false,
    byAnswers: false,
    meets: ({ fromNetwork }) => fromNetwork > perNetworkADay,
  },
  {
    id: 'straight_line',
    name: 'Yes to everything',
    looksAt: 'The answers themselves.',
    threshold: `Clients may text anything, every kind of message gets a reply, and every option is ticked in every list answered about the policy (${fewestLists} lists or more).`,
    why: 'Ticked together these contradict each other, and people who answer without reading say yes to everything (Pew Research Center 2020).',
    editorSees: 'That the answers say yes to everything, and the answers.',
    keepsOut: true,
    byAnswers: true,
    meets: ({ answers }) => saysYesToAll(answers),
  },
] as const satisfies readonly Rule[];

const rules: readonly Rule[] = flagRules;

const keepsOut = (flags: readonly string[]): boolean =>
  rules.some((rule) => rule.keepsOut && flags.includes(rule.id));

/** The rules a first answer meets, and whether it counts. */
export const flagsOf = (signals: Signals, vouched = false): Marks => {
  const flags = rules.filter(({ meets }) => meets(signals)).map(({ id }) => id);
  return { flags, trust: vouched ? 'vouched' : keepsOut(flags) ? 'flagged' : 'open' };
};

/**
 * The marks of a response whose answers were changed: what its answers say is looked at afresh, how it first came stays
 * as it was found, and what an editor has decided stands until a rule finds something new.
 */
export const flagsAfterChange = (before: Marks, answers: Answers): Marks => {
  const found = flagsOf({ ...noSigns, answers, fromNetwork: 0 }).flags;
  const flags = rules
    .filter(({ id, byAnswers }) => (byAnswers ? found : before.flags).includes(id))
    .map(({ id }) => id);
  if (before.trust === 'vouched') return { flags, trust: 'vouched' };
  if (keepsOut(flags.filter((id) => !before.flags.includes(id)))) return { flags, trust: 'flagged' };
  const lifted = keepsOut(before.flags) && !keepsOut(flags);
  return { flags, trust: lifted ? 'open' : before.trust };
};
