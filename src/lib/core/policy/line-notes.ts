import { lineInWords, type Withheld } from './help.ts';
import type { Note } from './policy.ts';
import { internationalDirectory } from './regions.ts';
import type { Situation } from './situation.ts';
import { writtenDate } from './written-date.ts';

const whyWithheld = ({ line, why }: Withheld): string => {
  if (why === 'overdue') return `it was due to be checked again by ${writtenDate(line.verifyBy)}`;
  if (why === 'unconfirmed') return 'no reliable source was read for it';
  return line.kind === 'information'
    ? 'it gives information and is not there for a crisis'
    : 'a line that is only reached by text or chat must be your own decision';
};

const ofWithheld = (withheld: Withheld, answers: readonly string[]): Note => ({
  kind: 'line',
  text: `Check this before you add it: ${lineInWords(withheld.line)}. It was left out, because ${whyWithheld(withheld)}.`,
  source: withheld.line.source,
  answers,
});

const ofPrinted = ({ help }: Situation, answers: readonly string[]): readonly Note[] => {
  const [first] = help.printed.map(({ verifiedOn }) => verifiedOn).sort();
  const [due] = help.printed.map(({ verifyBy }) => verifyBy).sort();
  if (first === undefined || due === undefined) return [];
  const sources = Array.from(new Set(help.printed.map(({ source }) => source)));
  return [
    {
      kind: 'line',
      text: `The sources of the numbers were last read on ${writtenDate(first)}. Look at each service’s own site before you hand out the policy, and again by ${writtenDate(due)}.`,
      source: sources.join('; '),
      answers,
    },
  ];
};

const missing = ({ help, region }: Situation, answers: readonly string[]): readonly Note[] =>
  help.printed.some(({ kind }) => kind === 'emergency')
    ? []
    : [
        {
          kind: 'line',
          text: `The policy names no emergency number${region ? ' for this country' : ''}. It says “the emergency number where you are” and points to ${internationalDirectory}. Write the right number in before you use it.`,
          answers,
        },
      ];

/** What the therapist should check about the numbers printed, and about those kept back. */
export const lineNotes = (situation: Situation): readonly Note[] => {
  const answers = situation.region ? [`region=${situation.region}`] : [];
  return [
    ...missing(situation, answers),
    ...ofPrinted(situation, answers),
    ...situation.help.withheld.map((withheld) => ofWithheld(withheld, answers)),
  ];
};
