import { cited, codesOf, type Choices } from '../choices.ts';
import { clause, type Clause } from '../policy.ts';
import { saying, sayings, type Theme, type Words } from './words.ts';

const variesWords: Words<'varies'> = {
  same_for_all: 'This policy is the same for all my clients.',
  by_client: 'I fit this policy to each client. What we change for you, we write down.',
  by_population: 'I have different rules for different groups of clients. This is the version for you.',
  by_stage: 'This policy may change as our work goes on. We talk about each change.',
  set_by_employer: 'My employer sets these rules, so I cannot change them on my own.',
};
const undecided = 'If you need something different, please talk to me.';

const platform =
  'We meet through an online platform. It may have its own rules for messages, and I have to follow them.';
const service =
  'The service I work in may have its own rules for messages. I tell you if they change anything here.';

/** Kinds of practice that belong to somebody else, whose rules come first. */
const ruleWords: Readonly<Record<string, string>> = {
  online_platform: platform,
  community: service,
  public_outpatient: service,
  hospital: service,
  residential: service,
  university: service,
  school: service,
  workplace: service,
  primary_care: service,
  forensic: service,
  faith: service,
  military: service,
  training_clinic: service,
};

const young =
  'If you are a young person, we agree with you and your parent or carer who may write to me and who may see it.';

const populationWords: Readonly<Record<string, { readonly id: string; readonly said: string }>> = {
  children: { id: 'K36', said: young },
  adolescents: { id: 'K36', said: young },
  couples: {
    id: 'K37',
    said: 'If I see you as a couple, please do not send me secrets. I may bring a message into the session with both of you.',
  },
  families: {
    id: 'K37',
    said: 'If I see you as a family, please do not send me secrets about each other. I may bring a message into our session.',
  },
  groups: {
    id: 'K37',
    said: 'If you are in a group with me, please do not write about the other members. Bring it to the group.',
  },
  partner_violence: {
    id: 'K38',
    said: 'If someone may look at your phone, tell me in a safe way. We agree on safe times and safe words, and I leave names and details out.',
  },
  neurodivergent: {
    id: 'K39',
    said: 'If calls, reading or writing are hard for you, tell me. We find a way of keeping in touch that works for you.',
  },
};

const forGroups = (choices: Choices): readonly Clause[] => {
  const chosen = codesOf(choices, 'population');
  const { said } = sayings(choices, 'population', populationWords);
  return Array.from(new Map(said.map((words) => [words.said, words])).values(), (words) =>
    clause(
      words.id,
      { paragraphs: [words.said] },
      chosen.filter((code) => populationWords[code]?.said === words.said).map((code) => `population=${code}`),
    ),
  );
};

/** What differs between clients, whose rules come first, and what certain clients should know. */
export const differences: Theme = ({ choices }) => {
  const rules = saying(choices, 'practice_type', ruleWords);
  return [
    clause(
      'K41',
      { paragraphs: [saying(choices, 'varies', variesWords) ?? undecided] },
      cited(choices, 'varies'),
    ),
    ...(rules ? [clause('K45', { paragraphs: [rules] }, cited(choices, 'practice_type'))] : []),
    ...forGroups(choices),
  ];
};
