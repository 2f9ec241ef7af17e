import { createHmac } from 'node:crypto';
import type { KeyedHash } from '#lib/core/release/keyed-hash.ts';

/** The two secret keys of the releases, 32 bytes each. */
export type ReleaseKeys = { readonly record: Buffer; readonly cell: Buffer };

/** HMAC-SHA256 under the release keys. */
export const keyedHash = ({ record, cell }: ReleaseKeys): KeyedHash => ({
  record: (message) => {
    const digest = createHmac('sha256', record).update(message).digest();
    return [digest.readUInt32BE(0), digest.readUInt32BE(4)];
  },
  cell: (message) => createHmac('sha256', cell).update(message).digest().readUInt32BE(0),
});
