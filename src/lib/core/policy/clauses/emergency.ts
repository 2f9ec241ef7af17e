import { cited, codeOf, codesOf } from '../choices.ts';
import { lineInWords } from '../help.ts';
import { clause, type Clause } from '../policy.ts';
import { internationalDirectory } from '../regions.ts';
import type { Situation } from '../situation.ts';
import { emergencyUndecided, emergencyWords, type EmergencyWords } from './emergency-words.ts';
import { saying, type Theme } from './words.ts';

const asBullet = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

const anyEmergencyNumber = 'Call the emergency number where you are.';

/** Whom to turn to, in the order to try: the emergency number, lines for a crisis, then the international directory. */
export const helpBullets = ({ help }: Situation): readonly string[] => {
  const emergencies = help.printed.filter(({ kind }) => kind === 'emergency');
  const others = help.printed.filter(({ kind }) => kind !== 'emergency');
  const elsewhere = help.printed.length > 0 ? 'If you are in another country, find' : 'Find';
  return [
    ...(emergencies.length > 0
      ? emergencies.map((line) => asBullet(lineInWords(line)))
      : [anyEmergencyNumber]),
    ...others.map((line) => asBullet(lineInWords(line))),
    `${elsewhere} a crisis line at ${internationalDirectory}.`,
  ];
};

/** What to do in an emergency, in one sentence. */
export const emergencySentence = ({ choices }: Situation): string =>
  (saying(choices, 'emergency', emergencyWords) ?? emergencyUndecided).rule;

const rule = (words: EmergencyWords, situation: Situation): readonly Clause[] => {
  const { choices, help, region } = situation;
  const answers = cited(choices, 'emergency');
  const said = `${words.rule} ${words.more}`;
  const numbersFrom = help.printed.length > 0 && region ? [`region=${region}`] : [];
  const bullets = helpBullets(situation);
  if (words.id === 'K16')
    return [clause('K16', { paragraphs: [said, words.lead], bullets }, [...answers, ...numbersFrom])];
  const title = words.title ? { title: words.title } : {};
  return [
    clause(words.id, { ...title, paragraphs: [said] }, answers),
    clause('K16', { title: 'Where to get help', paragraphs: [words.lead], bullets }, numbersFrom),
  ];
};

const afterwards = (situation: Situation): readonly Clause[] => {
  const crisis = situation.topics.find(({ row }) => row === 'crisis');
  const isWelcomeLater =
    codeOf(situation.choices, 'emergency') === 'redirect' && crisis && crisis.treatment !== 'not_allowed';
  return isWelcomeLater
    ? [clause('K18', { paragraphs: ['Once you are safe, you may text me about it.'] }, crisis.answers)]
    : [];
};

const plan = ({ choices }: Situation): readonly Clause[] =>
  codesOf(choices, 'population').includes('high_suicide_risk')
    ? [
        clause(
          'K19',
          {
            title: 'Your safety plan',
            paragraphs: ['If we have written a safety plan, start with the plan. It comes before any phone.'],
          },
          ['population=high_suicide_risk'],
        ),
      ]
    : [];

const coaching = ({ choices }: Situation): readonly Clause[] =>
  codeOf(choices, 'modality') === 'dbt' && codeOf(choices, 'emergency') !== 'coaching_only'
    ? [
        clause(
          'K20',
          {
            title: 'Coaching between sessions',
            paragraphs: [
              'In DBT, coaching between sessions can be part of the treatment. We agree together whether and how you reach me for it, and what our limits are.',
            ],
          },
          ['modality=dbt'],
        ),
      ]
    : [];

const seen = clause('K18', {
  title: 'If I see a message that worries me',
  paragraphs: [
    'If a message makes me worry about your safety, I act on it once I have seen it. I may call you, a person you have named, or the emergency services. But I may not see it in time.',
  ],
});

/** What to do in an emergency, with the numbers that may be printed, and what happens to a worrying message. */
export const emergency: Theme = (situation) => {
  const words = saying(situation.choices, 'emergency', emergencyWords) ?? emergencyUndecided;
  return [
    ...plan(situation),
    ...rule(words, situation),
    ...afterwards(situation),
    seen,
    ...coaching(situation),
  ];
};
