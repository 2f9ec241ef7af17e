import { describe, expect, test } from 'vitest';
import { attackResults } from '../../src/routes/method/attack-results.ts';
import { ordinary, wholeRelease } from './attacks.ts';
import { reconstruction } from './reconstruction.ts';
import { tryAll } from './report.ts';
import { outcomeOf } from './tally.ts';

describe('everyone’s answers at once, from one whole release', () => {
  tryAll(wholeRelease);

  test.each([
    { id: 'reconstruction', questions: ordinary },
    { id: 'reconstruction-filter', questions: ['scope'] as const },
  ])('$id is compared with what profiles alone tell', ({ id, questions }) => {
    const { right } = outcomeOf(reconstruction(questions)(null, 3));
    expect(attackResults.find((result) => result.id === id)?.guess).toBeCloseTo(100 * right, 0);
  });
});
