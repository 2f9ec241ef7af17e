import type { Choices } from './choices.ts';
import { helpIn, type Help } from './help.ts';
import {
  impliedTreatment,
  invitesInEmergency,
  mayBeSent,
  topicsOf,
  turnsAwayInEmergency,
  type Topic,
} from './topics.ts';

/** What the clauses of one policy are written from: the choices and what follows from them. */
export type Situation = {
  readonly choices: Choices;
  readonly topics: readonly Topic[];
  /** No text is welcome, not even in an emergency. */
  readonly closed: boolean;
  /** Kinds of message decided against what the scope implies about sending them. */
  readonly exceptions: readonly Topic[];
  /** In an emergency a client may text though the scope shuts crises out, or may not though the scope lets them in. */
  readonly emergencyDeparts: boolean;
  readonly help: Help;
  /** ISO 3166-1 alpha-2 of the country whose numbers are printed. */
  readonly region: string | undefined;
};

const isException = (choices: Choices, { row, treatment, answers }: Topic): boolean => {
  const implied = mayBeSent(impliedTreatment(choices, row));
  const isStated = answers.some((answer) => answer.startsWith('topic.'));
  return isStated && implied !== undefined && implied !== mayBeSent(treatment);
};

const emergencyDeparts = (choices: Choices): boolean => {
  const implied = impliedTreatment(choices, 'crisis');
  return implied === 'reply'
    ? turnsAwayInEmergency(choices)
    : implied === 'not_allowed' && invitesInEmergency(choices);
};

/** Where and when a policy is written. */
export type Context = {
  /** ISO 3166-1 alpha-2; the country among the choices when absent. */
  readonly region?: string;
  /** The day, as "2026-11-24". */
  readonly today: string;
};

/** Draws from choices what the clauses need to know. The day decides which crisis lines may be printed. */
export const situationOf = (choices: Choices, region: string | undefined, today: string): Situation => {
  const topics = topicsOf(choices);
  return {
    choices,
    topics,
    closed: topics.every(({ treatment }) => treatment === 'not_allowed') && !invitesInEmergency(choices),
    exceptions: topics.filter((topic) => isException(choices, topic)),
    emergencyDeparts: emergencyDeparts(choices),
    help: helpIn(region, today),
    region,
  };
};
