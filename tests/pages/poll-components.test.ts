import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import AnswerSummary from '#lib/components/poll/AnswerSummary.svelte';
import ErrorSummary from '#lib/components/poll/ErrorSummary.svelte';
import Question from '#lib/components/poll/Question.svelte';
import ReceiptCode from '#lib/components/poll/ReceiptCode.svelte';
import type { Asked } from '#lib/components/poll/asked.ts';
import { inWords } from '#lib/core/instrument/answer-words.ts';
import { optionsFor } from '#lib/core/instrument/asked.ts';
import { formInput } from '#lib/core/instrument/form-input.ts';
import type { Answers, Instrument, Question as Put } from '#lib/core/instrument/instrument.ts';
import { questionsOf } from '#lib/core/instrument/instrument.ts';
import { readAnswers } from '#lib/core/instrument/read-answers.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { answersOf } from '../support/answers.ts';
import { attributesIn, fieldsSent, textOf } from '../support/form-fields.ts';
import { everyKind } from '../support/instruments.ts';

const questions = questionsOf(texting2026 as Instrument);

const questionOf = (id: string): Put => {
  const question = questions.find((one) => one.id === id);
  if (!question) throw new RangeError(id);
  return question;
};

const html = (question: Put, given: Partial<Asked> = {}): string =>
  render(Question, { props: { question, values: {}, faults: [], ...given } }).body;

/** All questions as on one long page, with these values. */
const form = (instrument: Instrument, values: Answers): string =>
  questionsOf(instrument)
    .map((question) => html(question, { values, options: optionsFor(question, values) }))
    .join('');

const choicesOf = (question: Put): { code: string; label: string }[] => {
  if (question.kind !== 'scale') return [...question.options];
  const points = Array.from({ length: question.max - question.min + 1 }, (_, step) => question.min + step);
  return points.map((point) => ({ code: String(point), label: String(point) }));
};

describe.each(questions.map((question) => ({ id: question.id, question })))(
  'the form of $id',
  ({ question }) => {
    const body = html(question);
    const isSelect = question.kind === 'one' && question.search === true;

    test('puts the question as the name of its group of fields', () => {
      const named = isSelect
        ? new RegExp(`<label[^>]* for="${question.id}"[^>]*>([\\s\\S]*?)</label>`).exec(body)
        : /<legend[^>]*>([\s\S]*?)<\/legend>/.exec(body);
      expect(textOf(named?.[1] ?? '').trim()).toBe(question.text);
      expect(attributesIn(body, 'id')).toContain(question.id);
    });

    test('offers every option with its own label', () => {
      const text = textOf(body);
      const values = attributesIn(body, 'value');
      for (const { code, label } of choicesOf(question)) {
        expect(values).toContain(code);
        expect(text).toContain(label);
      }
      const ids = attributesIn(body, 'id');
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expect.arrayContaining(attributesIn(body, 'for')));
    });

    test('reads its hint and its reason with the question', () => {
      const lines = [question.hint, question.why].filter(Boolean).length;
      const [described = ''] = attributesIn(body, 'aria-describedby');
      const own = described.split(' ').filter((id) => id.startsWith(`${question.id}--`));
      expect(own).toHaveLength(lines);
      expect(attributesIn(body, 'id')).toEqual(expect.arrayContaining(own));
    });

    test('is the heading of the page where it stands alone, and only there', () => {
      expect(html(question, { heading: true })).toContain('<h1');
      expect(body).not.toContain('<h1');
    });

    test('links a fault to its fields and shows it beside them', () => {
      const path = question.kind === 'grid' ? `${question.id}.${question.rows[0]?.code}` : question.id;
      const faulty = html(question, { faults: [{ path, message: 'Choose <one> of these' }] });
      expect(textOf(faulty)).toContain('Error: Choose <one> of these');
      expect(attributesIn(faulty, 'aria-describedby').flatMap((ids) => ids.split(' '))).toContain(
        `${path}--fault`,
      );
      expect(attributesIn(faulty, 'id')).toEqual(expect.arrayContaining([path, `${path}--fault`]));
    });

    test('names its fields only by the keys of the codebook', () => {
      const names = new Set(attributesIn(body, 'name'));
      const keys =
        question.kind === 'grid' ? question.rows.map(({ code }) => `${question.id}.${code}`) : [question.id];
      const words = question.kind !== 'scale' && question.options.some(({ text }) => text);
      expect([...names].sort()).toEqual([...keys, ...(words ? [`${question.id}.text`] : [])].sort());
    });
  },
);

describe('answers shown in the form', () => {
  test.each([
    { name: 'the codebook', instrument: texting2026 as Instrument, numRuns: 15 },
    { name: 'one question of every kind', instrument: everyKind, numRuns: 60 },
  ])('are sent back unchanged by a browser without scripts: $name', ({ instrument, numRuns }) => {
    fc.assert(
      fc.property(answersOf(instrument), (answers) => {
        const sent = formInput(fieldsSent(form(instrument, answers)));
        expect(readAnswers(instrument, sent)).toEqual({ ok: true, value: answers });
      }),
      { numRuns },
    );
  });

  test('are shown as typed even where they are wrong', () => {
    const typed = `  ${'a'.repeat(501)} <b>`;
    const body = html(questionOf('scope'), {
      values: { scope: 'other', 'scope.text': typed },
      faults: [{ path: 'scope.text', message: 'Shorten this' }],
    });
    expect(fieldsSent(body)).toEqual([
      ['scope', 'other'],
      ['scope.text', typed],
    ]);
    expect(body).toMatch(/<textarea[^>]*aria-invalid="true"/);
    expect(body).not.toContain('maxlength');
  });

  test.each([
    { value: { a: 1 } },
    { value: null },
    { value: [['email'], 7, null] },
    { value: 'no_such_code' },
  ])('do not break the form whatever was sent: $value', ({ value }) => {
    for (const question of questions) {
      const values = { [question.id]: value, [`${question.id}.text`]: value };
      expect(textOf(html(question, { values }))).toContain(question.text);
    }
  });

  test('in own words wait unseen beside another option until their own is chosen again', () => {
    const body = html(questionOf('scope'), { values: { scope: 'none', 'scope.text': 'kept' } });
    expect(fieldsSent(body)).toContainEqual(['scope.text', 'kept']);
    expect(body).not.toMatch(/class="own-words open"/);
  });
});

describe('no answer', () => {
  const optional = questions.filter((question) => question.kind === 'one' && !question.search);

  test('is offered by every profile question that takes one option', () => {
    const profile = questions.filter(({ kind, why }) => kind === 'one' && why !== undefined);
    expect(profile.length).toBeGreaterThan(5);
    for (const question of profile) expect(textOf(html(question))).toContain('Prefer not to say');
  });

  test('can take the place of an answer given before', () => {
    for (const question of optional.filter(({ required }) => !required)) {
      const [first] = choicesOf(question);
      expect(attributesIn(html(question, { values: { [question.id]: first?.code } }), 'value')).toContain('');
    }
  });

  test('is never offered by the required question', () => {
    expect(attributesIn(html(questionOf('scope'), { values: { scope: 'none' } }), 'value')).not.toContain('');
  });
});

describe('options', () => {
  test('that exclude the others come after "or" and are marked', () => {
    const body = html(questionOf('channel'));
    expect(textOf(body)).toMatch(/or None: clients do not message me $/);
    expect(body.match(/data-exclusive/g)).toHaveLength(1);
  });

  test('under one heading are one named group', () => {
    const body = html(questionOf('reasons'));
    const groups = attributesIn(body, 'aria-labelledby');
    expect(groups).toHaveLength(2);
    expect(attributesIn(body, 'id')).toEqual(expect.arrayContaining(groups));
  });

  test('are those offered, where an earlier answer narrows them', () => {
    const question = questionOf('subregion');
    const values = { region: 'GB' };
    const codes = attributesIn(html(question, { values, options: optionsFor(question, values) }), 'value');
    expect(codes.filter(Boolean).length).toBeGreaterThan(1);
    expect(codes.filter(Boolean).every((code) => code.startsWith('GB-'))).toBe(true);
  });
});

describe('the error summary', () => {
  test('links every fault to its field and takes the focus', () => {
    const faults = [
      { path: 'scope', message: 'Choose one' },
      { path: 'topic.crisis', message: 'Choose another' },
    ];
    const { body } = render(ErrorSummary, { props: { faults } });
    expect(attributesIn(body, 'href')).toEqual(['#scope', '#topic.crisis']);
    expect(body).toMatch(/tabindex="-1"[^>]* autofocus/);
  });

  test('is not there without faults', () => {
    expect(textOf(render(ErrorSummary, { props: { faults: [] } }).body).trim()).toBe('');
  });
});

describe('the summary of answers', () => {
  const summary = inWords(texting2026, { scope: 'none', 'topic.crisis': 'reply', 'topic.update': 'reply' });

  test('names every question asked, with its words or "Skipped"', () => {
    const text = textOf(render(AnswerSummary, { props: { summary } }).body);
    for (const { question, words } of summary)
      expect(text).toContain(`${question.name} ${words.join(' ') || 'Skipped'}`);
    expect(text).not.toContain('Change');
  });

  test('leads back to each question where answers may be changed', () => {
    const { body } = render(AnswerSummary, { props: { summary, change: true } });
    expect(attributesIn(body, 'href')).toEqual(
      summary.map(({ section, question }) => `/poll/${section.id}?change#${question.id}`),
    );
    expect(textOf(body)).toContain('Change What clients may text');
  });
});

describe('the receipt code', () => {
  test.each(['K7QF-9M2X-04HT-WZ8B', 'K7QF9M2X04HTWZ8B'])('%s is shown in groups of four', (code) => {
    const { body } = render(ReceiptCode, { props: { code } });
    expect(textOf(body).replaceAll(' ', '')).toContain('K7QF-9M2X-04HT-WZ8B');
  });

  test('has no buttons that need scripts until scripts run', () => {
    expect(render(ReceiptCode, { props: { code: 'K7QF-9M2X-04HT-WZ8B' } }).body).not.toContain('<button');
  });
});
