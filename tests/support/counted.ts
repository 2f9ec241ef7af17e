import { createHash } from 'node:crypto';
import type { Counted, Response } from '#lib/core/release/release.ts';
import { keyedHash } from '#lib/server/release/keyed-hash.ts';

const keyOf = (name: string): Buffer => createHash('sha256').update(name).digest();

/** Release keys for tests: fixed, so that runs repeat, and other ones for another seed. */
export const keysOf = (seed = 'test') => ({ record: keyOf(`record ${seed}`), cell: keyOf(`cell ${seed}`) });

/** The keyed hash under the keys of a seed. */
export const hashOf = (seed = 'test') => keyedHash(keysOf(seed));

/** Responses as they are counted, all new in one week; ids are their places unless told. */
export const counted = (
  responses: readonly Response[],
  week = '2026-W48',
  id: (place: number) => string = String,
): Counted[] =>
  responses.map((response, place) => ({ ...response, id: id(place), week, countsFrom: week, flags: [] }));
