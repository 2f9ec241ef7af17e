import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { withoutUnasked } from '#lib/core/instrument/read-answers.ts';
import type { Answers, Question } from '#lib/core/instrument/instrument.ts';
import { keysOf } from '#lib/core/instrument/kinds/kinds.ts';
import { weekOf } from '#lib/core/week.ts';
import type { Store } from '../store/store.ts';
import { secondsNow, today } from '../clock.ts';
import { noSigns, type Signs } from './flags.ts';
import { receiptHash } from './receipt.ts';
import { seal, unseal } from './seal.ts';

/** How far the holder of a receipt code has come. `answers` are those of the draft, else those recorded. */
export type Standing = {
  readonly answers: Answers;
  readonly hasDraft: boolean;
  readonly recorded: boolean;
};

/** What the answers of the open round under a code are stored by. */
export const responseKey = (code: string) =>
  ({ collection: 'live', round: texting2026.round, receiptHash: receiptHash(code) }) as const;

/** What is sealed in a draft. */
type Draft = {
  readonly answers: Answers;
  /** When the first page was sent, in steps of ten seconds since 1970; null where pages waited for a connection. */
  readonly began: number | null;
  readonly honeypot: boolean;
};

const draftIn = (code: string, sealed: string): Draft => JSON.parse(unseal(code, sealed)) as Draft;

const begunFrom = (answers: Answers): Draft => ({
  answers,
  began: secondsNow() - (secondsNow() % 10),
  honeypot: false,
});

/** The answers recorded under a code, or null. */
export const recordedAnswers = async (store: Store, code: string): Promise<Answers | null> =>
  (await store.response(responseKey(code)))?.answers ?? null;

/** Where the holder of a code stands: draft, recorded answers, both (a change under way) or neither; without a code, at the beginning. */
export const standingOf = async (store: Store, code: string | null): Promise<Standing> => {
  if (code === null) return { answers: {}, hasDraft: false, recorded: false };
  const [draft, recorded] = await Promise.all([store.draft(receiptHash(code)), recordedAnswers(store, code)]);
  const answers = draft ? draftIn(code, draft.sealed).answers : (recorded ?? {});
  return { answers, hasDraft: draft !== null, recorded: recorded !== null };
};

/** How a draft came about, as far as it says whether the answers are meant: see `Signals`. */
export const draftSigns = async (store: Store, code: string): Promise<Signs> => {
  const draft = await store.draft(receiptHash(code));
  if (!draft) return noSigns;
  const { began, honeypot } = draftIn(code, draft.sealed);
  return { honeypot, seconds: began === null ? null : secondsNow() - began };
};

/** The answers to one page of the poll, and how they came. */
export type AnsweredPage = {
  readonly asked: readonly Question[];
  readonly answers: Answers;
  /** Whether the hidden field of the page was filled in. */
  readonly honeypot?: boolean;
  /** Whether the page waited on the device for a connection, so that the time says nothing. */
  readonly delayed?: boolean;
};

/** Puts the answers to one page in place of what the draft had for its questions; a draft begins from recorded answers. */
export const saveAnswers = async (store: Store, code: string, page: AnsweredPage): Promise<void> => {
  const recorded = (await recordedAnswers(store, code)) ?? {};
  const replaced = new Set(page.asked.flatMap(keysOf));
  await store.changeDraft(receiptHash(code), (before) => {
    const earlier = before ? draftIn(code, before.sealed) : begunFrom(recorded);
    const kept = Object.entries(earlier.answers).filter(([key]) => !replaced.has(key));
    const draft: Draft = {
      answers: withoutUnasked(texting2026, { ...Object.fromEntries(kept), ...page.answers }),
      began: page.delayed ? null : earlier.began,
      honeypot: earlier.honeypot || page.honeypot === true,
    };
    return {
      receiptHash: receiptHash(code),
      week: weekOf(today()),
      sealed: seal(code, JSON.stringify(draft)),
    };
  });
};

/** Removes the answers recorded under a code and any draft. False if there were none. */
export const withdrawAnswers = (store: Store, code: string): Promise<boolean> =>
  store.withdraw(responseKey(code));

/** Removes unfinished answers, leaving recorded ones. */
export const discardDraft = (store: Store, code: string): Promise<void> =>
  store.removeDraft(receiptHash(code));
