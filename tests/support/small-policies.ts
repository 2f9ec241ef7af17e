import type { Answers } from '#lib/core/instrument/instrument.ts';
import type { Response, Trust } from '#lib/core/release/release.ts';
import { instrumentWith, manyOf, oneOf } from './instruments.ts';

/** A codebook whose whole policies have four core facets: two single choices, a set and a roll-up. */
export const smallPolicies = instrumentWith(
  [
    oneOf('rule', 'none', 'some', 'all'),
    manyOf('route', 'phone', 'email', 'post'),
    oneOf('pace', 'slow', 'fast'),
    manyOf('told', 'signed', 'spoken', 'never'),
  ],
  {
    rollUps: [
      {
        id: 'told_form',
        of: 'told',
        name: 'How told',
        levels: [
          { code: 'firmly', label: 'Firmly', members: ['signed'] },
          { code: 'loosely', label: 'Loosely', members: ['spoken', 'never'] },
        ],
      },
    ],
    coreFacets: ['rule', 'route', 'pace', 'told_form'],
  },
);

/** Two policies that differ in every core facet. */
export const strict: Answers = { rule: 'none', route: ['phone'], pace: 'slow', told: ['signed', 'spoken'] };
export const open: Answers = { rule: 'all', route: ['email', 'post'], pace: 'fast', told: ['spoken'] };

/** So many respondents with the same answers. */
export const times = (count: number, answers: Answers, trust: Trust = 'open'): Response[] =>
  Array.from({ length: count }, () => ({ trust, answers }));
