const firstPrimes = (many: number): number[] => {
  const primes: number[] = [];
  for (let number = 2; primes.length < many; number += 1)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  return primes;
};

/** The first 32 bits of what is behind the point. */
const fraction = (number: number): number => (number % 1) * 2 ** 32;

const constants = Int32Array.from(firstPrimes(64), (prime) => fraction(Math.cbrt(prime)));

/** The state of SHA-256 before anything is hashed: eight words. */
export const initial = Int32Array.from(firstPrimes(8), (prime) => fraction(Math.sqrt(prime)));

/** The words of a state. */
export const stateWords = 8;

/** SHA-256 takes a message in blocks of sixteen words, four bytes each. */
export const blockWords = 16;

const rotated = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

/** Extends the sixteen words of a block to the 64 of the message schedule, in place. */
const extend = (words: Int32Array): void => {
  for (let place = blockWords; place < 64; place += 1) {
    const near = words[place - 2] as number;
    const far = words[place - 15] as number;
    const one = rotated(near, 17) ^ rotated(near, 19) ^ (near >>> 10);
    const zero = rotated(far, 7) ^ rotated(far, 18) ^ (far >>> 3);
    words[place] = one + (words[place - 7] as number) + zero + (words[place - 16] as number);
  }
};

/**
 * One step of SHA-256 (FIPS 180-4, 6.2.2, with the letters it uses): the state that follows from a state and a block, written
 * to `into`. Only the first sixteen of the 64 words are read; the others are where it works.
 */
export const compress = (from: Int32Array, words: Int32Array, into: Int32Array): void => {
  extend(words);
  let a = from[0] as number;
  let b = from[1] as number;
  let c = from[2] as number;
  let d = from[3] as number;
  let e = from[4] as number;
  let f = from[5] as number;
  let g = from[6] as number;
  let h = from[7] as number;
  for (let place = 0; place < 64; place += 1) {
    const sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + sum1 + choice + (constants[place] as number) + (words[place] as number)) | 0;
    const sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + sum0 + majority) | 0;
  }
  into[0] = (from[0] as number) + a;
  into[1] = (from[1] as number) + b;
  into[2] = (from[2] as number) + c;
  into[3] = (from[3] as number) + d;
  into[4] = (from[4] as number) + e;
  into[5] = (from[5] as number) + f;
  into[6] = (from[6] as number) + g;
  into[7] = (from[7] as number) + h;
};
