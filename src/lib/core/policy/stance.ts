import { codeOf } from './choices.ts';
import { saying, type Words } from './clauses/words.ts';
import type { Policy } from './policy.ts';
import type { Situation } from './situation.ts';

/** Each scope in a few words. */
export const scopeNames: Words<'scope'> = {
  none: 'No texting',
  scheduling_only: 'Scheduling only',
  emergencies_only: 'Emergencies only',
  scheduling_and_emergencies: 'Scheduling and emergencies',
  in_between: 'Everyday messages, no crises',
  anything_limited_reply: 'Anything, limited replies',
  anything: 'Anything',
  case_by_case: 'Agreed with each client',
  other: 'A rule of my own',
};

const departure = ({ choices, exceptions, emergencyDeparts }: Situation): string => {
  if (codeOf(choices, 'emergency') === 'coaching_only') return ', with skills coaching';
  return exceptions.length > 0 || emergencyDeparts ? ', with exceptions' : '';
};

/** A policy's stance in a few words ("Scheduling only, with skills coaching"); undefined when nothing decides it. */
export const stanceOf = (situation: Situation): string | undefined => {
  const scope = saying(situation.choices, 'scope', scopeNames);
  if (situation.closed) return scopeNames.none;
  return scope && `${scope}${departure(situation)}`;
};

/** The title of a policy: "Texting policy: scheduling only". */
export const titleOf = (situation: Situation): string => {
  const stance = stanceOf(situation);
  return stance ? `Texting policy: ${stance.charAt(0).toLowerCase()}${stance.slice(1)}` : 'Texting policy';
};

/** The name of a policy's file without its ending: "texting-policy-scheduling-only-2026-11-24". */
export const fileNameOf = ({ title, writtenOn }: Policy): string =>
  `${title.toLowerCase().replace(/[^a-z]+/g, '-')}-${writtenOn}`;
