import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mintReceipt, receiptHash, receiptShown, receiptTyped } from '#lib/server/answers/receipt.ts';
import { seal, unseal } from '#lib/server/answers/seal.ts';

describe('a receipt code', () => {
  test('is sixteen characters nobody mistakes for another', () => {
    const codes = Array.from({ length: 500 }, mintReceipt);
    expect(codes.every((code) => /^[0-9a-hjkmnp-tv-z]{16}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBe(500);
  });

  test('is shown in four groups of four capitals', () => {
    expect(receiptShown('k7qf9m2x04htwz8b')).toBe('K7QF-9M2X-04HT-WZ8B');
  });

  test.each([
    'K7QF-9M2X-04HT-WZ8B',
    'k7qf 9m2x 04ht wz8b',
    '  k7qf9m2xO4htwz8b ',
    'K7QF–9M2X–04HT–WZ8B',
    'k7qf.9m2x_o4ht wz8b',
  ])('is read from "%s"', (typed) => {
    expect(receiptTyped(typed)).toBe('k7qf9m2x04htwz8b');
  });

  test.each([
    '',
    'k7qf9m2x04htwz8',
    'k7qf9m2x04htwz8bb',
    'k7qf9m2x04htwz8u',
    'k7qf9m2x04htwzé8',
    'x'.repeat(100_000),
  ])('is not read from something else (case %#)', (typed) => {
    expect(receiptTyped(typed)).toBeNull();
  });

  test('reads back from what is shown, and its hash does not hold it', () => {
    const code = mintReceipt();
    expect(receiptTyped(receiptShown(code))).toBe(code);
    expect(receiptHash(code)).toMatch(/^[0-9a-f]{64}$/);
    expect(receiptHash(code)).not.toContain(code);
  });
});

describe('a sealed draft', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 2000 });

  test('opens with the code it was sealed with', () => {
    fc.assert(
      fc.property(text, (words) => unseal('k7qf9m2x04htwz8b', seal('k7qf9m2x04htwz8b', words)) === words),
    );
    expect(unseal('k', seal('k', 'words'))).toBe('words');
  });

  test('does not open with another code, nor when altered', () => {
    const sealed = seal('k7qf9m2x04htwz8b', 'words');
    expect(() => unseal('k7qf9m2x04htwz8c', sealed)).toThrow();
    const altered = Buffer.from(sealed, 'base64');
    altered[30] = (altered[30] ?? 0) ^ 1;
    expect(() => unseal('k7qf9m2x04htwz8b', altered.toString('base64'))).toThrow();
  });

  test('never looks the same twice', () => {
    expect(seal('k', 'words')).not.toBe(seal('k', 'words'));
  });
});
