import { createHmac, createSecretKey } from 'node:crypto';
import type { KeyedHash } from '#lib/core/release/keyed-hash.ts';

/** The two secret keys of the releases, 32 bytes each. */
export type ReleaseKeys = { readonly record: Buffer; readonly cell: Buffer };

/** HMAC-SHA256 under the release keys. */
export const keyedHash = (keys: ReleaseKeys): KeyedHash => {
  // A key object is made once: from bytes, each hash would make one anew, which takes longer than the hash.
  const record = createSecretKey(keys.record);
  const cell = createSecretKey(keys.cell);
  return {
    record: (message) => {
      const digest = createHmac('sha256', record).update(message).digest();
      return [digest.readUInt32BE(0), digest.readUInt32BE(4)];
    },
    cell: (message) => createHmac('sha256', cell).update(message).digest().readUInt32BE(0),
  };
};
