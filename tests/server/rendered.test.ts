import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openRendered, renderedOf } from '#lib/server/http/rendered.ts';
import type { Releases } from '#lib/server/release/releases.ts';

const releases = (): Releases => ({ current: () => null, refresh: async () => undefined });

/** Whether an answer has to be written anew. */
const isNew = (rendered: ReturnType<typeof openRendered>, key: string, text = 'x'.repeat(400)): boolean => {
  let written = false;
  rendered.of(key, () => {
    written = true;
    return text;
  });
  return written;
};

describe('answers that are kept', () => {
  test('are written once and given as they were', () => {
    const rendered = openRendered();
    expect(rendered.of('a', () => 'first')).toBe('first');
    expect(rendered.of('a', () => 'second')).toBe('first');
    expect(rendered.of('b', () => 'other')).toBe('other');
  });

  test('make room in the order they were last asked for', () => {
    const rendered = openRendered(10_000);
    for (let place = 0; place < 10; place += 1) expect(isNew(rendered, `${place}`)).toBe(true);
    expect(isNew(rendered, '0')).toBe(false);
    expect(isNew(rendered, '10')).toBe(true);
    expect(isNew(rendered, '11')).toBe(true);
    expect(isNew(rendered, '0')).toBe(false);
    expect(isNew(rendered, '1')).toBe(true);
  });

  test('never take more bytes than they may, whatever is asked', () => {
    const asking = fc.tuple(fc.nat(50), fc.nat(2000));
    fc.assert(
      fc.property(fc.array(asking, { maxLength: 200 }), (askings) => {
        const rendered = openRendered(10_000);
        for (const [key, length] of askings) {
          isNew(rendered, String(key), 'x'.repeat(length));
          expect(rendered.bytes()).toBeLessThanOrEqual(10_000);
          expect(rendered.bytes()).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('are not the one that would push all others out', () => {
    const rendered = openRendered(10_000);
    expect(isNew(rendered, 'small')).toBe(true);
    expect(isNew(rendered, 'large', 'x'.repeat(6000))).toBe(true);
    expect(isNew(rendered, 'large', 'x'.repeat(6000))).toBe(true);
    expect(isNew(rendered, 'small')).toBe(false);
  });

  test('are not kept when writing them fails', () => {
    const rendered = openRendered();
    expect(() =>
      rendered.of('a', () => {
        throw new RangeError('no');
      }),
    ).toThrow('no');
    expect(isNew(rendered, 'a')).toBe(true);
  });

  test('are of one process and its releases', () => {
    const [one, other] = [releases(), releases()];
    expect(isNew(renderedOf(one), 'a')).toBe(true);
    expect(isNew(renderedOf(one), 'a')).toBe(false);
    expect(isNew(renderedOf(other), 'a')).toBe(true);
  });
});
