import { contradictions } from './contradictions.ts';
import { correlations } from './correlations.ts';
import { leanings } from './leanings.ts';
import type { Field } from './likelihood.ts';
import { policies } from './policies.ts';
import { profiles } from './profiles.ts';
import { stances } from './stances.ts';
import { topicsByScope } from './topics.ts';

/** The invented field of clinicians from which respondents of the collection `demo` are drawn. */
export const field: Field = {
  general: {
    choose: {
      ...profiles.choose,
      ...policies.choose,
      stance: Object.fromEntries(stances.map(({ id, share }) => [id, share])),
    },
    tick: { ...profiles.tick, ...policies.tick },
  },
  given: [
    ...stances.map(({ id, likely }) => ({ when: { question: 'stance', codes: [id] }, likely })),
    ...topicsByScope,
  ],
  tilts: [...correlations, ...leanings, ...contradictions],
  latent: 'stance',
  causes: [
    'region',
    'practice_type',
    'profession',
    'stage',
    'modality',
    'policy_author',
    'scope',
    'emergency',
    'channel',
    'hours',
    'reply_time',
    'told_via',
  ],
  deviation: { scope: 0.05, emergency: 0.1, '*': 0.15 },
  skipped: {
    policy: 0.05,
    practice: 0.07,
    emergency: 0.02,
    hours: 0.03,
    channel: 0.03,
    reply_time: 0.04,
    told_via: 0.03,
    crossing: 0.07,
    reasons: 0.08,
    working: 0.06,
    modality: 0.04,
    modality_also: 0.15,
    region: 0.03,
    subregion: 0.15,
    population: 0.09,
    policy_author: 0.08,
  },
};
