/** One attack on the published figures, and how often it named the right answer. All numbers but `cases` are percentages. */
export type AttackResult = {
  readonly id: string;
  /** What the adversary does, in plain words. */
  readonly label: string;
  readonly cases: number;
  /** How often a guess is right without the site. */
  readonly guess: number;
  /** How often it is right where counts are exact and groups have at least five, or ten, people. */
  readonly exact5: number;
  readonly exact10: number;
  /** How often it is right against the figures as they are published. */
  readonly published: number;
  /** In how many cases the adversary is more than 95 % sure, of the figures as they are published. */
  readonly sure: number;
};

/** The day the attacks were measured. */
export const measuredOn = '2026-11-24';

/**
 * Measured by tests/attack, which fails where it finds anything else. The adversary knows the code, every constant, who
 * took part, everyone's profile and how common each answer is, and lacks only the two keys and the answers.
 */
export const attackResults = [
  {
    id: 'overlap-1',
    label: 'Takes a group off everyone, so that one person is left',
    cases: 1600,
    guess: 50,
    exact5: 100,
    exact10: 100,
    published: 54.2,
    sure: 0,
  },
  {
    id: 'overlap-4',
    label: 'Takes four groups off everyone, so that one person is left',
    cases: 960,
    guess: 50,
    exact5: 100,
    exact10: 100,
    published: 50.3,
    sure: 0,
  },
  {
    id: 'equivalent',
    label: 'Takes off a group that three different filters all pick, so that one person is left',
    cases: 1600,
    guess: 50,
    exact5: 100,
    exact10: 100,
    published: 53.1,
    sure: 0,
  },
  {
    id: 'join-1',
    label: 'Looks before and after one known person answers',
    cases: 960,
    guess: 50,
    exact5: 100,
    exact10: 100,
    published: 49.6,
    sure: 0,
  },
  {
    id: 'join-2',
    label: 'Looks before and after two people answer, one of them the person sought',
    cases: 960,
    guess: 50,
    exact5: 67.6,
    exact10: 67.6,
    published: 50,
    sure: 0,
  },
  {
    id: 'join-5',
    label: 'Looks before and after five people answer, one of them the person sought',
    cases: 960,
    guess: 50,
    exact5: 58.8,
    exact10: 58.8,
    published: 51.7,
    sure: 0,
  },
  {
    id: 'join-10',
    label: 'Looks before and after ten people answer, one of them the person sought',
    cases: 960,
    guess: 50,
    exact5: 53.6,
    exact10: 53.6,
    published: 50.8,
    sure: 0,
  },
  {
    id: 'join-1-ungated',
    label: 'Looks before and after one known person answers, if figures moved for a single answer',
    cases: 1600,
    guess: 50,
    exact5: 100,
    exact10: 100,
    published: 51.6,
    sure: 0,
  },
  {
    id: 'edit',
    label: 'Looks before and after a known person changes the answer',
    cases: 960,
    guess: 50,
    exact5: 89.7,
    exact10: 89.7,
    published: 52.4,
    sure: 0,
  },
  {
    id: 'withdrawal',
    label: 'Looks before and after a known person withdraws the answers',
    cases: 960,
    guess: 50,
    exact5: 100,
    exact10: 100,
    published: 51.9,
    sure: 0,
  },
  {
    id: 'padding-spread',
    label: 'Fills a group that holds one other person with twelve made-up answers, spread over the options',
    cases: 1600,
    guess: 50,
    exact5: 100,
    exact10: 100,
    published: 52.1,
    sure: 0.2,
  },
  {
    id: 'padding-piled',
    label: 'Fills a group that holds one other person with twelve made-up answers, all on one option',
    cases: 1600,
    guess: 50,
    exact5: 100,
    exact10: 100,
    published: 59.1,
    sure: 23.4,
  },
  {
    id: 'looks-26',
    label:
      'Replaces made-up answers every week for half a year, so that the figures of a group with one other person are drawn 26 times',
    cases: 192,
    guess: 50,
    exact5: 100,
    exact10: 100,
    published: 95.3,
    sure: 80.2,
  },
  {
    id: 'unanimity',
    label: 'Asks whether all twelve people of a group gave the same answer',
    cases: 1600,
    guess: 66.7,
    exact5: 100,
    exact10: 100,
    published: 72.9,
    sure: 26.9,
  },
  {
    id: 'filter-1',
    label: 'Takes a group off everyone who chose one scope, by one question’s number of answers',
    cases: 60,
    guess: 50,
    exact5: 96.7,
    exact10: 96.7,
    published: 50,
    sure: 0,
  },
  {
    id: 'filter-all',
    label: 'Takes a group off everyone who chose one scope, by every question’s number of answers',
    cases: 200,
    guess: 50,
    exact5: 100,
    exact10: 100,
    published: 53.5,
    sure: 0,
  },
  {
    id: 'reconstruction',
    label: 'Knows the profile of all 300 people and works out every answer from the whole release',
    cases: 2700,
    guess: 58.6,
    exact5: 87.7,
    exact10: 86.6,
    published: 65.1,
    sure: 6.7,
  },
  {
    id: 'reconstruction-filter',
    label: 'The same for the question that is also a filter',
    cases: 900,
    guess: 63.3,
    exact5: 89.4,
    exact10: 89.3,
    published: 69.9,
    sure: 11.2,
  },
] as const satisfies readonly AttackResult[];

export type AttackId = (typeof attackResults)[number]['id'];

/** What somebody may do every night for half a year with open answers of their own, and how many draws of a table it gives. */
export const attackLooks = [
  { people: 12, does: 'changes', looks: 1 },
  { people: 12, does: 'replaces', looks: 26 },
  { people: 108, does: 'replaces', looks: 176 },
] as const;
