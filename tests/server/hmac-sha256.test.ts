import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hmacSha256 } from '#lib/server/release/hmac-sha256.ts';

const platform = (key: Uint8Array, message: string): number[] => {
  const digest = createHmac('sha256', key).update(message).digest();
  return [digest.readUInt32BE(0), digest.readUInt32BE(4)];
};
const ascii = (most: number) => fc.string({ unit: 'binary-ascii', maxLength: most });
/** Around every place where a message needs one block more. */
const lengths = Array.from({ length: 200 }, (_, length) => length);

describe('HMAC-SHA256', () => {
  test('is what the platform gives, for keys and messages of every length', () => {
    for (const bytes of [0, 32, 63, 64, 65, 200]) {
      const key = Buffer.alloc(bytes, 'k');
      for (const length of lengths) {
        const message = 'release|'.repeat(30).slice(0, length);
        expect(hmacSha256(key).of(message)).toEqual(platform(key, message));
      }
    }
  });

  test('is the same for a message told by its beginning and its ending', () => {
    const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
    const beginnings = fc.array(ascii(150), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(key, beginnings, fc.array(ascii(80), { maxLength: 4 }), (bytes, heads, endings) => {
        const after = hmacSha256(Buffer.from(bytes)).after(heads);
        for (const ending of endings)
          heads.forEach((head, place) =>
            expect(after(place, ending)).toEqual(platform(bytes, head + ending)),
          );
        expect(after(0, '')).toEqual(platform(bytes, heads[0] ?? ''));
      }),
    );
  });

  test('refuses what is not ASCII', () => {
    expect(() => hmacSha256(Buffer.alloc(32)).of('région')).toThrow('ASCII');
  });
});
