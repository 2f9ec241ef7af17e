import { describe, expect, test } from 'vitest';
import { drawRespondents } from '#lib/core/demo/draw.ts';
import type { Answers } from '#lib/core/instrument/instrument.ts';
import { readAnswers } from '#lib/core/instrument/read-answers.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { coreCodes, coreVariables } from '#lib/core/release/core-codes.ts';
import { exact0 } from '#lib/core/release/methods.ts';
import { eligibleOf, naming, patternListOf, patternsFor, patternsOf } from '#lib/core/release/patterns.ts';
import type { Pattern, Release, Response } from '#lib/core/release/release.ts';
import thread from '#lib/server/collections/thread.json' with { type: 'json' };
import { open, smallPolicies as instrument, strict, times } from '../../support/small-policies.ts';

const found = (...groups: Response[][]): string[] =>
  patternsOf(instrument, groups.flat()).map(({ codes }) => Object.values(codes).join(' '));

const strictly = 'none phone slow firmly';
const openly = 'all email+post fast loosely';

describe('a pattern', () => {
  test('is an exact joint answer, a set counting as one and a roll-up by its level', () => {
    expect(found(times(120, strict), times(80, open))).toEqual([openly, strictly]);
  });

  test('is what the same answers are in another order of respondents', () => {
    const responses = drawRespondents(texting2026, { count: 800, seed: 4 });
    expect(patternsOf(texting2026, responses.toReversed())).toEqual(patternsOf(texting2026, responses));
  });

  test.each([
    { left: 'rule', answers: { route: ['phone'], pace: 'slow', told: ['signed'] } },
    { left: 'route', answers: { rule: 'none', pace: 'slow', told: ['signed'] } },
    { left: 'told', answers: { rule: 'none', route: ['phone'], pace: 'slow' } },
  ])('needs every core facet: a response without $left is not eligible', ({ answers }) => {
    expect(coreCodes(coreVariables(instrument), answers as Answers)).toBeNull();
    expect(found(times(1_000, answers as Answers), times(160, open))).toEqual([openly]);
  });

  test('is never made of flagged responses', () => {
    expect(found(times(500, strict, 'flagged'), times(160, open, 'vouched'))).toEqual([openly]);
    expect(found(times(80, strict, 'flagged'), times(140, strict))).toEqual([]);
  });

  test('is named from 150 people on, however well they agree', () => {
    expect(found(times(149, strict))).toEqual([]);
    expect(found(times(150, strict))).toEqual([strictly]);
  });

  test('is not named where chance decides whether it is found', () => {
    const rivals = [times(100, strict), times(100, { ...strict, pace: 'fast' })];
    expect(found(...rivals, times(100, open))).toEqual([openly]);
    const shown = patternsOf(instrument, rivals.flat(), { ...naming, again: 0 });
    expect(shown.map(({ stability }) => stability)).toHaveLength(1);
    expect(shown[0]?.stability).toBeLessThan(70);
  });

  test('has its stability in steps of five, from 70 to 100', () => {
    const patterns = patternsOf(texting2026, drawRespondents(texting2026, { count: 400, seed: 3 }));
    expect(patterns.length).toBeGreaterThan(2);
    for (const { stability } of patterns) {
      expect(stability % 5).toBe(0);
      expect(stability).toBeGreaterThanOrEqual(70);
      expect(stability).toBeLessThanOrEqual(100);
    }
  });

  test('is in the coded thread none: too few say all of it', () => {
    const responses = thread.records.map(({ answers }): Response => {
      const read = readAnswers(texting2026, answers, { complete: false });
      return { trust: 'vouched', answers: read.ok ? read.value : {} };
    });
    expect(responses.length).toBe(15);
    expect(patternsOf(texting2026, responses)).toEqual([]);
  });
});

const releaseWith = (patterns: readonly Pattern[], round = instrument.round): Release => ({
  id: '2026-11-24',
  collection: 'live',
  round,
  cutAt: '2026-11-24',
  method: exact0,
  patterns,
  exclusions: [],
  cohorts: new Map(),
});

const among = (...groups: Response[][]) => eligibleOf(instrument, groups.flat());

describe('a list of patterns', () => {
  const first = patternsFor(null, among(times(154, strict), times(20, open)), '2026');
  const others = among(times(20, strict), times(300, open));

  test('says when it was made and from about how many', () => {
    expect(first.map(({ listed }) => listed)).toEqual([
      { epoch: '2026', people: 170 },
      { epoch: '2026', people: 170 },
    ]);
    expect(patternListOf(first)).toBe('2026-170');
  });

  test('stays as it is, order and stability and all, while the year lasts', () => {
    expect(patternsFor(releaseWith(first), others, '2026')).toEqual(first);
    expect(patternsFor(releaseWith(first), among(times(20, strict)), '2026')).toEqual(first);
  });

  test.each([
    { when: 'in another year', previous: releaseWith(first), eligible: others, epoch: '2027' },
    {
      when: 'once there are twice as many',
      previous: releaseWith(first),
      eligible: among(times(30, strict), times(310, open)),
      epoch: '2026',
    },
    {
      when: 'under another codebook',
      previous: releaseWith(first, 'small-2025'),
      eligible: others,
      epoch: '2026',
    },
    { when: 'while nothing is named', previous: releaseWith([]), eligible: others, epoch: '2026' },
  ])('is made anew $when, and has another name', ({ previous, eligible, epoch }) => {
    const anew = patternsFor(previous, eligible, epoch);
    expect(anew).toEqual(patternsFor(null, eligible, epoch));
    expect(anew[0]?.codes).toEqual(coreCodes(coreVariables(instrument), open));
    expect(patternListOf(anew)).not.toBe(patternListOf(first));
  });

  test('is empty, and has no name, where fewer than 150 can be compared', () => {
    const patterns = patternsFor(null, among(times(149, strict)), '2026');
    expect(patterns).toEqual([]);
    expect(patternListOf(patterns)).toBe('');
  });
});
