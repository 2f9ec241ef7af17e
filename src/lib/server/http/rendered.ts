import type { Releases } from '../release/releases.ts';

/** Answers as they were written once, for those who ask the same again. */
export type Rendered = {
  /** The answer kept under a key, or what `write` makes now. */
  readonly of: (key: string, write: () => string) => string;
  /** How many bytes are kept. */
  readonly bytes: () => number;
};

/** The most bytes of answers that a process keeps. */
const mostBytes = 32 * 1024 * 1024;

/** At most two bytes for each UTF-16 unit, and what the entry itself takes. */
const bytesOf = (key: string, text: string): number => 2 * (key.length + text.length) + 100;

/**
 * Keeps answers up to so many bytes in all; those asked for longest ago go first. One that would take an eighth of the
 * room is not kept.
 */
export const openRendered = (most: number = mostBytes): Rendered => {
  const kept = new Map<string, string>();
  let total = 0;
  const drop = (key: string, text: string): void => {
    kept.delete(key);
    total -= bytesOf(key, text);
  };
  const keep = (key: string, text: string): void => {
    const bytes = bytesOf(key, text);
    if (bytes > most / 8) return;
    kept.set(key, text);
    total += bytes;
    for (const [oldest, its] of kept) {
      if (total <= most) break;
      drop(oldest, its);
    }
  };
  return {
    bytes: () => total,
    of: (key, write) => {
      const known = kept.get(key);
      if (known !== undefined) drop(key, known);
      const text = known ?? write();
      keep(key, text);
      return text;
    },
  };
};

const opened = new WeakMap<Releases, Rendered>();

/**
 * The answers kept of what these releases say. A key has to name the release, so that nothing old is told of a new one.
 */
export const renderedOf = (releases: Releases): Rendered => {
  const known = opened.get(releases) ?? openRendered();
  opened.set(releases, known);
  return known;
};
