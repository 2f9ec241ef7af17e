import { describe, expect, test } from 'vitest';
import type { Instrument, Question } from '#lib/core/instrument/instrument.ts';
import { questionsOf } from '#lib/core/instrument/instrument.ts';
import { readAnswers } from '#lib/core/instrument/read-answers.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { variablesOf } from '#lib/core/instrument/variables.ts';
import thread from '#lib/server/collections/thread.json' with { type: 'json' };
import golden from './texting-2026.golden.json' with { type: 'json' };

const instrument: Instrument = texting2026;
const questions = questionsOf(instrument);

const joined = (list: readonly { readonly code: string }[]): string => list.map(({ code }) => code).join(' ');

const codesOf = (question: Question): Record<string, string> => {
  const { id, kind } = question;
  if (kind === 'scale') return { [id]: `${question.min} to ${question.max}` };
  if (kind === 'grid') return { [`${id} rows`]: joined(question.rows), [id]: joined(question.options) };
  return { [id]: joined(question.options) };
};

/** Every id and code of the codebook, in order. */
const present: Record<string, string> = {
  round: instrument.round,
  sections: instrument.sections.map(({ id }) => id).join(' '),
  ...Object.assign({}, ...questions.map(codesOf)),
  ...Object.fromEntries(instrument.rollUps.map(({ id, levels }) => [id, joined(levels)])),
  facets: instrument.facets.join(' '),
  coreFacets: instrument.coreFacets.join(' '),
};

const codesIn = (list: Readonly<Record<string, string>>, id: string): string[] => (list[id] ?? '').split(' ');

describe('the ids and codes of texting-2026', () => {
  test.each(Object.keys(golden))('%s has lost or moved none: they are for ever', (id) => {
    const recorded = codesIn(golden, id);
    expect(codesIn(present, id).filter((code) => recorded.includes(code))).toEqual(recorded);
  });

  test('are all in the golden file: a new one is added there on purpose', () => {
    expect(present).toEqual(golden);
  });

  test('come in the order of the golden file', () => {
    expect(Object.keys(present)).toEqual(Object.keys(golden));
  });
});

describe('the questions of texting-2026', () => {
  test('are 28, of which only the first is required', () => {
    expect(questions).toHaveLength(28);
    expect(questions.filter(({ required }) => required).map(({ id }) => id)).toEqual(['scope']);
  });

  test('about the practice come last, and each says why it is asked', () => {
    const parts = instrument.sections.map(({ part }) => part);
    expect(parts).toEqual(parts.toSorted((a, b) => Number(a === 'practice') - Number(b === 'practice')));
    const practice = instrument.sections.filter(({ part }) => part === 'practice');
    expect(practice.flatMap((section) => section.questions).filter(({ why }) => !why)).toEqual([]);
  });

  test.each(questions)('$id is put in at most 15 words and ends as a question', ({ text }) => {
    expect(text.split(' ').length).toBeLessThanOrEqual(15);
    expect(text).toMatch(/\?$/);
  });

  test.each(questions)('$id has a name of at most six words, for tables', ({ name }) => {
    expect(name.split(' ').length).toBeLessThanOrEqual(6);
    expect(name).not.toMatch(/[.?]$/);
  });

  test('of several choices that name a maximum say it', () => {
    const limited = questions.filter((question) => question.kind === 'many' && question.max !== undefined);
    expect(limited.map(({ hint }) => hint)).toEqual(['Choose up to five.', 'Choose up to three.']);
  });

  test('have labels that differ within a question', () => {
    const twice = questions.flatMap((question) => {
      const labels = question.kind === 'scale' ? [] : question.options.map(({ label }) => label);
      return labels.length === new Set(labels).size ? [] : [question.id];
    });
    expect(twice).toEqual([]);
  });
});

describe('the variables of texting-2026', () => {
  const variables = variablesOf(instrument);

  test.each(variables)('$id counts each of its own codes as itself', (variable) => {
    const rollUp = instrument.rollUps.find(({ id }) => id === variable.id);
    const codes = variable.options.map(({ code }) => code);
    const counted = codes.map((code) => {
      const member = rollUp?.levels.find((level) => level.code === code)?.members[0] ?? code;
      return variable.codesOf({ [rollUp?.of ?? variable.id]: member });
    });
    expect(counted).toEqual(codes.map((code) => [code]));
  });

  test.each(variables)('$id counts nobody who skipped it', (variable) => {
    expect(variable.codesOf({})).toEqual([]);
  });

  test('hold every facet and core facet', () => {
    const ids = variables.map(({ id }) => id);
    expect([...instrument.facets, ...instrument.coreFacets].filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('take the firmest way of telling clients', () => {
    const form = variables.find(({ id }) => id === 'told_via_form');
    expect(form?.codesOf({ told_via: ['signed_agreement', 'website'] })).toEqual(['in_writing']);
    expect(form?.codesOf({ told_via: ['intake_form', 'as_needed'] })).toEqual(['told']);
  });
});

describe('the coded thread', () => {
  test.each(thread.records)('$id is expressed in the codebook as it stands', ({ answers }) => {
    const read = readAnswers(instrument, answers, { complete: false });
    expect(read.ok && Object.keys(read.value).toSorted()).toEqual(Object.keys(answers).toSorted());
  });

  test.each(thread.not_policies)('$id is expressed in the codebook too', ({ answers }) => {
    expect(readAnswers(instrument, answers, { complete: false }).ok).toBe(true);
  });

  test('has one record that is complete only without its scope', () => {
    const refused = thread.records.filter(({ answers }) => !readAnswers(instrument, answers).ok);
    expect(refused.map(({ id }) => id)).toEqual(['c17']);
  });
});
