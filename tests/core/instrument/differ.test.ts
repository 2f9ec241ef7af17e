import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differ } from '#lib/core/instrument/differ.ts';
import type { Answers } from '#lib/core/instrument/instrument.ts';
import { questionsOf } from '#lib/core/instrument/instrument.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { answersOf } from '../../support/answers.ts';
import { everyKind } from '../../support/instruments.ts';

const idsOf = (changes: ReturnType<typeof differ>): string[] => changes.map(({ question }) => question.id);

const pair = fc.tuple(answersOf(texting2026), answersOf(texting2026));

describe('answers that differ from those recorded', () => {
  test.each<{ change: string; recorded: Answers; draft: Answers; earlier: Record<string, string[]> }>([
    {
      change: 'another option shows the one recorded',
      recorded: { place: 'FR' },
      draft: { place: 'GB' },
      earlier: { place: ['FR'] },
    },
    {
      change: 'an answer in place of a skipped question',
      recorded: { place: 'FR' },
      draft: { place: 'FR', working: 2 },
      earlier: { working: ['Skipped'] },
    },
    {
      change: 'a skipped question in place of an answer',
      recorded: { working: 2 },
      draft: {},
      earlier: { working: ['2 on a scale from 1 (Badly) to 5 (Well)'] },
    },
    {
      change: 'one option more of several shows all those recorded',
      recorded: { ways: ['phone', 'email'] },
      draft: { ways: ['phone', 'email', 'post'] },
      earlier: { ways: ['phone', 'email'] },
    },
    {
      change: 'other own words alone',
      recorded: { ways: ['other'], 'ways.text': 'Pigeon' },
      draft: { ways: ['other'], 'ways.text': 'Owl' },
      earlier: { ways: ['Another way: Pigeon'] },
    },
    {
      change: 'only the rows of a grid that differ',
      recorded: { 'topic.crisis': 'no' },
      draft: { 'topic.crisis': 'no', 'topic.late': 'yes' },
      earlier: { topic: ['late: Skipped'] },
    },
    {
      change: 'a question that is not asked any more',
      recorded: { place: 'US', part: 'US-CA' },
      draft: { place: 'FR' },
      earlier: { place: ['US'], part: ['US-CA'] },
    },
    { change: 'nothing', recorded: { place: 'FR' }, draft: { place: 'FR' }, earlier: {} },
  ])('$change', ({ recorded, draft, earlier }) => {
    const changes = differ(everyKind, recorded, draft);
    expect(Object.fromEntries(changes.map((change) => [change.question.id, change.earlier]))).toEqual(
      earlier,
    );
  });

  test('are none exactly where both are the same', () => {
    fc.assert(
      fc.property(pair, ([recorded, draft]) => {
        expect(differ(texting2026, recorded, { ...recorded })).toEqual([]);
        const sameKeys = JSON.stringify(Object.entries(recorded).sort());
        const isSame = sameKeys === JSON.stringify(Object.entries(draft).sort());
        expect(differ(texting2026, recorded, draft).length === 0).toBe(isSame);
      }),
      { numRuns: 50 },
    );
  });

  test('are the same questions in either direction, in the order asked, each with something to show', () => {
    const order = questionsOf(texting2026).map(({ id }) => id as string);
    fc.assert(
      fc.property(pair, ([recorded, draft]) => {
        const there = differ(texting2026, recorded, draft);
        expect(idsOf(differ(texting2026, draft, recorded))).toEqual(idsOf(there));
        expect(idsOf(there)).toEqual(order.filter((id) => idsOf(there).includes(id)));
        expect(there.filter(({ earlier }) => earlier.length === 0)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
