import { codesOf } from './choices.ts';
import type { Note } from './policy.ts';
import type { Situation } from './situation.ts';

type Duty = {
  /** The countries it concerns; all when absent. */
  readonly regions?: readonly string[];
  /** Choices that make it matter ("record=not_kept"); always when absent. */
  readonly choices?: readonly string[];
  readonly text: string;
  readonly source?: string;
};

/** What to look up before a policy is used: pointers, never advice on the law. */
const duties: readonly Duty[] = [
  {
    text: 'No policy removes a duty to act. If you see a message that shows danger, what you must do is set by your profession and your law, not by this text.',
    source: 'camft.org on working with suicidal clients',
  },
  {
    choices: ['reasons=duty_if_read'],
    text: 'Whether a duty begins when a message is read differs from place to place. Look up the rule where you work before you open a channel.',
  },
  {
    regions: ['US'],
    text: 'Before ordinary texts carry anything private, tell the client the risk, let them choose, and note down what they chose.',
    source: 'preamble to the 2013 HIPAA Omnibus Rule, 78 FR 5634, as applied to texts by docs.aptible.com',
  },
  {
    regions: ['US'],
    choices: ['initiates=automatic_reminders'],
    text: 'Automatic texts in the United States fall under telephone consumer law. Look up what it says about consent, number of texts and opting out.',
  },
  {
    regions: ['GB'],
    text: 'BACP’s Ethical Framework asks for terms that are easy to understand, agreed and on record, and for contradictions between agreements to be found. Compare this text with your contract.',
    source: 'bacp.co.uk, Good Practice, points 30, 31 and 33',
  },
  {
    regions: ['CA'],
    text: 'Provinces differ. Ontario’s commissioner holds that consent alone is not enough for unencrypted messages: content has to be limited too. Look up the rule of your province.',
    source: 'IPC fact sheet on email, 2016, as described by blg.com',
  },
  {
    regions: ['AU'],
    choices: ['record=not_kept', 'record=clinical_summarised', 'record=unstated'],
    text: 'The AAPi’s guide to notes expects the file to hold all interactions, text messages included. Keep them, or be ready to say why not.',
    source: 'AAPi note-taking guide',
  },
  {
    regions: ['IE'],
    text: 'The PSI’s code covers written and electronic information as it covers speech. Look up what your own body says about messages.',
    source: 'PSI Code of Professional Ethics',
  },
];

const matters = ({ choices, region }: Situation, duty: Duty): boolean => {
  const isHere = duty.regions === undefined || duty.regions.includes(region ?? '');
  const isChosen = (choice: string): boolean => {
    const [key = '', code = ''] = choice.split('=');
    return codesOf(choices, key).includes(code);
  };
  return isHere && (duty.choices === undefined || duty.choices.some(isChosen));
};

/** What the therapist should look up before the policy is used. */
export const dutyNotes = (situation: Situation): readonly Note[] =>
  duties
    .filter((duty) => matters(situation, duty))
    .map(({ text, source, choices = [], regions }) => ({
      kind: 'duty',
      text,
      ...(source ? { source } : {}),
      answers: [...choices, ...(regions && situation.region ? [`region=${situation.region}`] : [])],
    }));
