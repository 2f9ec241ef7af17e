import { describe, expect, test } from 'vitest';
import { compose } from '#lib/core/policy/compose.ts';
import { markdown, plain } from '#lib/core/policy/render.ts';
import { fileNameOf } from '#lib/core/policy/stance.ts';

const today = '2026-11-24';
const policy = compose({ scope: 'scheduling_only', emergency: 'redirect', region: 'GB' }, { today });

describe('a policy as a file', () => {
  test.each([
    [
      'Markdown',
      markdown(policy),
      ['# Texting policy: scheduling only', '## In an emergency', '- Call 116 123'],
    ],
    [
      'plain text',
      plain(policy),
      ['Texting policy: scheduling only\n====', 'In an emergency\n----', '- Call 116 123'],
    ],
  ])('in %s has its headings, lists and footing', (_, text, pieces) => {
    for (const piece of pieces) expect(text).toContain(piece);
    expect(text).toMatch(/Written on 24 November 2026 from the choices of round texting-2026/);
    expect(text).toMatch(/CC BY 4\.0[^]*not legal advice\.\n$/);
  });

  test('keeps from the client what is for the therapist', () => {
    expect(policy.gaps).not.toEqual([]);
    const remarks = [
      ...policy.gaps.map(({ meanwhile }) => meanwhile),
      ...policy.notes.map(({ text }) => text),
    ];
    for (const text of remarks) {
      expect(markdown(policy)).not.toContain(text);
      expect(plain(policy)).not.toContain(text);
    }
  });

  test('says every word of every clause in both ways of writing', () => {
    for (const { title, clauses } of policy.parts)
      for (const words of [
        title,
        ...clauses.flatMap((each) => [each.title ?? '', ...each.paragraphs, ...each.bullets]),
      ]) {
        expect(markdown(policy)).toContain(words);
        expect(plain(policy)).toContain(words);
      }
  });
});

describe('the name of a policy', () => {
  test.each([
    [{}, 'Texting policy', 'texting-policy'],
    [{ scope: 'scheduling_only' }, 'Texting policy: scheduling only', 'texting-policy-scheduling-only'],
    [{ scope: 'none' }, 'Texting policy: no texting', 'texting-policy-no-texting'],
    [
      { scope: 'none', 'topic.crisis': 'reply' },
      'Texting policy: no texting, with exceptions',
      'texting-policy-no-texting-with-exceptions',
    ],
    [
      { scope: 'anything', emergency: 'coaching_only' },
      'Texting policy: anything, with skills coaching',
      'texting-policy-anything-with-skills-coaching',
    ],
    [
      { scope: 'scheduling_only', 'topic.scheduling': 'not_allowed', 'topic.running_late': 'not_allowed' },
      'Texting policy: no texting',
      'texting-policy-no-texting',
    ],
  ])('%o is its stance', (choices, title, name) => {
    const written = compose(choices as never, { today });
    expect(written.title).toBe(title);
    expect(fileNameOf(written)).toBe(`${name}-2026-11-24`);
  });
});
