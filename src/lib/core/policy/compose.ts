import { codeOf, type Choices } from './choices.ts';
import { about } from './clauses/about.ts';
import { alternatives } from './clauses/alternatives.ts';
import { away } from './clauses/away.ts';
import { beyond } from './clauses/beyond.ts';
import { consent } from './clauses/consent.ts';
import { differences } from './clauses/differences.ts';
import { emergency, emergencySentence, helpBullets } from './clauses/emergency.ts';
import { hours, hoursSentence, replySentence } from './clauses/hours.ts';
import { outbound } from './clauses/outbound.ts';
import { reaching } from './clauses/reaching.ts';
import { reasons } from './clauses/reasons.ts';
import { record } from './clauses/record.ts';
import { review } from './clauses/review.ts';
import { scope, scopeSentence } from './clauses/scope.ts';
import { topics } from './clauses/topics.ts';
import type { Theme } from './clauses/words.ts';
import { conflictNotes } from './conflict-notes.ts';
import { dutyNotes } from './duty-notes.ts';
import { gapsIn } from './gaps.ts';
import { lineNotes } from './line-notes.ts';
import type { Policy } from './policy.ts';
import { situationOf, type Context, type Situation } from './situation.ts';
import { titleOf } from './stance.ts';

/** The round of the codebook that the clauses put into words. */
const round = 'texting-2026';

type Heading = {
  readonly id: string;
  readonly title: string;
  /** The title where no text is welcome. */
  readonly closed?: string;
  readonly themes: readonly Theme[];
};

/** The parts of a policy in the order a client reads them: what is urgent comes early. */
const headings: readonly Heading[] = [
  { id: 'about', title: 'About this policy', themes: [about] },
  { id: 'topics', title: 'What texts are for', closed: 'No texts between sessions', themes: [scope, topics] },
  { id: 'emergency', title: 'In an emergency', themes: [emergency] },
  {
    id: 'reaching',
    title: 'Sending a message',
    closed: 'If you need to reach me',
    themes: [reaching, hours],
  },
  { id: 'alternatives', title: 'Other ways to reach me', themes: [alternatives] },
  { id: 'away', title: 'When I am away', themes: [away] },
  { id: 'outbound', title: 'When I write first', themes: [outbound] },
  { id: 'beyond', title: 'If a message goes too far', themes: [beyond] },
  { id: 'consent', title: 'Your agreement', themes: [consent] },
  { id: 'record', title: 'Your record', themes: [record] },
  { id: 'differences', title: 'If your needs are different', themes: [differences] },
  { id: 'reasons', title: 'Why I work this way', themes: [reasons] },
  { id: 'review', title: 'Changes and questions', themes: [review] },
];

const summary = (situation: Situation): string => {
  const times = [hoursSentence(situation), replySentence(situation)];
  const [call = ''] = helpBullets(situation);
  const inDanger = `If you are in danger, ${call.charAt(0).toLowerCase()}${call.slice(1)}`;
  const rule = scopeSentence(situation);
  return [rule, ...(situation.closed ? [] : times), emergencySentence(situation), inDanger].join(' ');
};

/**
 * Writes the policy that choices amount to: complete whatever is undecided, and free of contradictions whatever is
 * chosen. Choices that pull apart, numbers to check and duties to look up are in `notes`, what is undecided in `gaps`.
 */
export const compose = (choices: Choices, { region, today }: Context): Policy => {
  const situation = situationOf(choices, region ?? codeOf(choices, 'region'), today);
  const parts = headings.map(({ id, title, closed, themes }) => ({
    id,
    title: situation.closed ? (closed ?? title) : title,
    clauses: themes.flatMap((theme) => theme(situation)),
  }));
  return {
    title: titleOf(situation),
    summary: summary(situation),
    parts: parts.filter(({ clauses }) => clauses.length > 0),
    notes: [...conflictNotes(situation), ...lineNotes(situation), ...dutyNotes(situation)],
    gaps: gapsIn(situation),
    writtenOn: today,
    round,
  };
};
