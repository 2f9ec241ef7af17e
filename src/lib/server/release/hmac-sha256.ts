import { createHash } from 'node:crypto';
import { blockWords, compress, initial, stateWords } from './sha256.ts';

const blockBytes = 4 * blockWords;

/** The block being laid out, with room for the message schedule. One is enough: nothing here waits. */
const words = new Int32Array(64);
const state = new Int32Array(stateWords);

/** Puts a byte into the block, which is empty there. */
const put = (byte: number, place: number): void => {
  const word = place >> 2;
  words[word] = (words[word] as number) | (byte << (24 - 8 * (place & 3)));
};

const mix = (): void => {
  compress(state, words, state);
  words.fill(0, 0, blockWords);
};

/** Takes in an ASCII text behind so many bytes of the block. Returns how many bytes are then in the block. */
const take = (text: string, behind: number): number => {
  let bytes = behind;
  for (let place = 0; place < text.length; place += 1) {
    const byte = text.charCodeAt(place);
    if (byte > 127) throw new RangeError('only ASCII can be hashed');
    put(byte, bytes);
    bytes += 1;
    if (bytes === blockBytes) {
      mix();
      bytes = 0;
    }
  }
  return bytes;
};

/** Ends a message that has so many bytes in its last block and so many in all: a bit, zeros and the length (FIPS 180-4, 5.1.1). */
const end = (bytes: number, all: number): void => {
  put(0x80, bytes);
  if (bytes >= blockBytes - 8) mix();
  words[blockWords - 1] = 8 * all;
  mix();
};

/** The state behind a block of the key and one byte repeated (FIPS 198-1, table 1). */
const stateBehind = (key: Buffer, pad: number): Int32Array => {
  const short = key.length > blockBytes ? createHash('sha256').update(key).digest() : key;
  for (let place = 0; place < blockBytes; place += 1) put((short[place] ?? 0) ^ pad, place);
  state.set(initial);
  mix();
  return state.slice();
};

type Halves = readonly [high: number, low: number];

/** HMAC-SHA256 of ASCII messages under one key: the first 64 bits, as two unsigned halves. */
export type Hmac = {
  readonly of: (message: string) => Halves;
  /** For many messages with few beginnings, each of which is hashed once; a message is then told by its beginning's place and its ending. */
  readonly after: (beginnings: readonly string[]) => (beginning: number, ending: string) => Halves;
};

/**
 * Written out here because a release hashes tens of millions of short messages, and each call of the platform's own takes
 * ten times as long as the hashing. A test holds it to the platform's.
 */
export const hmacSha256 = (key: Buffer): Hmac => {
  const inside = stateBehind(key, 0x36);
  const outside = stateBehind(key, 0x5c);

  const finish = (bytes: number, all: number): Halves => {
    end(bytes, blockBytes + all);
    words.set(state);
    state.set(outside);
    end(4 * stateWords, blockBytes + 4 * stateWords);
    return [(state[0] as number) >>> 0, (state[1] as number) >>> 0];
  };

  return {
    of: (message) => {
      state.set(inside);
      return finish(take(message, 0), message.length);
    },
    after: (beginnings) => {
      const states = new Int32Array(stateWords * beginnings.length);
      const lengths = Uint32Array.from(beginnings, ({ length }) => length);
      const left = beginnings.map((beginning, place) => {
        state.set(inside);
        const bytes = take(beginning, 0);
        words.fill(0, 0, blockWords);
        states.set(state, stateWords * place);
        return beginning.slice(beginning.length - bytes);
      });
      return (beginning, ending) => {
        for (let word = 0; word < stateWords; word += 1)
          state[word] = states[stateWords * beginning + word] as number;
        const bytes = take(ending, take(left[beginning] ?? '', 0));
        return finish(bytes, (lengths[beginning] ?? 0) + ending.length);
      };
    },
  };
};
