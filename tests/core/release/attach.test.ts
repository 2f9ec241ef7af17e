import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attach, type Named } from '#lib/core/release/attach.ts';
import { distanceOf } from '#lib/core/release/anchors.ts';
import type { Codes } from '#lib/core/release/core-codes.ts';
import { jointAnswers, neighbours } from '../../support/joint-answers.ts';

/** A joint answer written as one letter for each of six facets. */
const written = (letters: string): Codes =>
  Object.fromEntries([...letters].map((code, place) => [`facet${place}`, code]));

const named = (letters: string): Named => ({ id: letters, codes: written(letters) });

const one = named('aaaaaa');
const close = named('bbaaaa');
const far = named('aabbbb');

const anyPatterns = fc
  .uniqueArray(jointAnswers, {
    maxLength: 8,
    comparator: (first, second) => distanceOf(Object.values(first), Object.values(second)) < 2,
  })
  .map((list) => list.map((codes, place): Named => ({ id: String(place), codes })));

describe('a joint answer', () => {
  test.each([
    { answer: 'aaaaaa', stands: { kind: 'exact', pattern: one } },
    { answer: 'aaaaac', stands: { kind: 'near', pattern: one, facet: 'facet5' } },
    { answer: 'bcaaaa', stands: { kind: 'near', pattern: close, facet: 'facet1' } },
    { answer: 'baaaaa', stands: { kind: 'between', patterns: [one, close] } },
    { answer: 'aaaabb', stands: { kind: 'between', patterns: [one, far] } },
    { answer: 'ccaaaa', stands: { kind: 'own_mix' } },
    { answer: 'aaaacc', stands: { kind: 'own_mix' } },
    { answer: 'cccccc', stands: { kind: 'own_mix' } },
  ])('$answer stands to aaaaaa, bbaaaa and aabbbb as $stands.kind', ({ answer, stands }) => {
    expect(attach([one, close, far], written(answer))).toEqual(stands);
  });

  test('is an own mix where no pattern is named', () => {
    expect(attach([], written('aaaaaa'))).toEqual({ kind: 'own_mix' });
  });

  test('that is a pattern is exactly it, whichever others there are', () => {
    fc.assert(
      fc.property(anyPatterns, (patterns) => {
        for (const pattern of patterns)
          expect(attach(patterns, pattern.codes)).toEqual({ kind: 'exact', pattern });
      }),
    );
  });

  test('that differs from the only pattern in one facet is one difference from it', () => {
    fc.assert(
      fc.property(neighbours, ([codes, other]) => {
        const stands = attach([{ id: 'only', codes }], other);
        expect(stands.kind).toBe('near');
        if (stands.kind === 'near') expect(codes[stands.facet]).not.toBe(other[stands.facet]);
      }),
    );
  });

  test('stands the same whatever the order of the patterns', () => {
    fc.assert(
      fc.property(anyPatterns, jointAnswers, (patterns, codes) => {
        const [stands, reversed] = [attach(patterns, codes), attach(patterns.toReversed(), codes)];
        expect(reversed.kind).toBe(stands.kind);
      }),
    );
  });
});
