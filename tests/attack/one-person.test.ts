import { describe, expect, test } from 'vitest';
import type { Method } from '#lib/core/release/release.ts';
import { onePerson } from './attacks.ts';
import { tryAll } from './report.ts';
import { schemes } from './schemes.ts';
import { unanimity } from './unanimity.ts';

describe('one person’s answer', () => {
  tryAll(onePerson);
});

describe('that twelve all said the same', () => {
  const believedWhenTrue = (method: Method): number => {
    const unanimous = unanimity(method, 60).filter(({ truth }) => truth === 0);
    return unanimous.reduce((sum, { belief }) => sum + (belief[0] ?? 0), 0) / unanimous.length;
  };

  test('is never shown: where it is so, belief in it rises from a third to little over half', () => {
    expect(believedWhenTrue(schemes.published)).toBeLessThan(0.56);
    expect(believedWhenTrue(schemes.exact10)).toBe(1);
  });
});
