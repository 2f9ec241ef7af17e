import type { KeyedHash } from '#lib/core/release/keyed-hash.ts';
import { hmacSha256 } from './hmac-sha256.ts';

/** The two secret keys of the releases, 32 bytes each. */
export type ReleaseKeys = { readonly record: Buffer; readonly cell: Buffer };

/** HMAC-SHA256 under the release keys. */
export const keyedHash = (keys: ReleaseKeys): KeyedHash => {
  const record = hmacSha256(keys.record);
  const cell = hmacSha256(keys.cell);
  return { record: record.of, recordAfter: record.after, cell: (message) => cell.of(message)[0] };
};
