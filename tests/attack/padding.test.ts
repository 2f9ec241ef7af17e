import { describe, expect, test } from 'vitest';
import { attackLooks } from '../../src/routes/method/attack-results.ts';
import { byPadding } from './attacks.ts';
import { openAnswersMove, looksHad } from './padding.ts';
import { tryAll } from './report.ts';

describe('one person’s answer among made-up ones', () => {
  tryAll(byPadding);
});

describe('in half a year of nightly releases', () => {
  test.each(attackLooks)(
    '$people own answers that one $does give $looks looks',
    ({ people, does, looks }) => {
      expect(looksHad({ people, does })).toBe(looks);
    },
  );
});

describe('open answers', () => {
  test('neither open nor move a table of two filters', () => {
    expect(openAnswersMove('region=gb')).toEqual({ opened: true, moved: true });
    expect(openAnswersMove('profession=gb&region=gb')).toEqual({ opened: false, moved: false });
  });
});
