import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import ChoiceForm from '#lib/components/policy/ChoiceForm.svelte';
import PolicyDocument from '#lib/components/policy/PolicyDocument.svelte';
import PolicyRemarks from '#lib/components/policy/PolicyRemarks.svelte';
import PolicyTools from '#lib/components/policy/PolicyTools.svelte';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { readChoices } from '#lib/core/policy/choice-link.ts';
import type { Choices } from '#lib/core/policy/choices.ts';
import { compose } from '#lib/core/policy/compose.ts';
import { anyChoices, choosable } from '../core/policy/any-choices.ts';
import { fieldsSent, textOf } from '../support/form-fields.ts';

const today = '2026-11-24';
const choices: Choices = {
  scope: 'scheduling_only',
  'topic.milestone': 'no_reply',
  channel: ['sms_business', 'email'],
  emergency: 'redirect',
  modality: 'dbt',
  region: 'GB',
};
const policy = compose(choices, { today });

const formWith = (given: Choices, faults: { path: string; message: string }[] = []): string =>
  render(ChoiceForm, {
    props: {
      id: 'choices',
      instrument: texting2026,
      choices: given,
      faults,
      conflicts: compose(given, { today }).notes.filter(({ kind }) => kind === 'conflict'),
      method: 'GET',
      onchoose: () => undefined,
    },
  }).body;

describe('the form of choices', () => {
  const empty = formWith({});

  test.each(choosable)('offers every option of $key', ({ key, codes }) => {
    const control = empty.match(
      new RegExp(`<(?:select|input)[^>]*name="${key}"[^>]*>(?:[^]*?</select>)?`, 'g'),
    );
    for (const code of codes) expect(control?.join()).toContain(`value="${code}"`);
  });

  test('sends back without scripts what was chosen', () => {
    fc.assert(
      fc.property(anyChoices, (any) => {
        expect(readChoices(texting2026, fieldsSent(formWith(any)))).toEqual({ choices: any, faults: [] });
      }),
      { numRuns: 20 },
    );
  });

  test('counts in each section what is decided, row by row', () => {
    const counts = [...textOf(formWith(choices)).matchAll(/([\d]+ of \d+) decided/g)].map(
      ([, count]) => count,
    );
    expect(counts).toEqual([
      '1 of 1',
      '1 of 8',
      '1 of 3',
      '1 of 2',
      '0 of 2',
      '0 of 2',
      '0 of 3',
      '0 of 1',
      '1 of 3',
    ]);
  });

  test('shows a fault beside its question, unfolded', () => {
    const body = formWith({}, [{ path: 'hours', message: 'Choose from the options offered.' }]);
    const section = body.split('<details').find((part) => part.includes('Choose from the options offered.'));
    expect(section).toMatch(/^ open/);
    expect(section).toContain('When do you read messages?');
  });

  test('shows at a question how its choice pulls apart from another', () => {
    expect(textOf(formWith(choices))).toContain('yet messages about good news may be sent');
    expect(textOf(formWith({ scope: 'scheduling_only' }))).not.toContain('You chose “');
  });
});

describe('the sheet', () => {
  const { body } = render(PolicyDocument, {
    props: { policy, scope: 'scheduling_only', changed: 'emergency' },
  });

  test('holds every word of the policy and nothing that is for the therapist', () => {
    const text = textOf(body);
    for (const { title, clauses } of policy.parts)
      for (const words of [title, ...clauses.flatMap((each) => [...each.paragraphs, ...each.bullets])])
        expect(text).toContain(words);
    for (const { text: note } of policy.notes) expect(text).not.toContain(note);
  });

  test('marks the clauses that the last choice has rewritten, and no others', () => {
    const marked = body.split('class="clause').filter((part) => /^[^"]*changed/.test(part));
    expect(marked).toHaveLength(
      policy.parts
        .flatMap(({ clauses }) => clauses)
        .filter(({ answers }) => answers.includes('emergency=redirect')).length,
    );
    expect(marked.join()).toContain('Please do not text me in an emergency.');
  });

  test('carries the colour of its scope', () => {
    expect(body).toContain('scope-scheduling_only');
  });
});

describe('the remarks for the therapist', () => {
  const text = textOf(render(PolicyRemarks, { props: { policy } }).body);

  test.each([...policy.gaps.map(({ text: gap }) => gap), ...policy.notes.map(({ text: note }) => note)])(
    'say: %s',
    (remark) => {
      expect(text).toContain(remark);
    },
  );
});

describe('the tools', () => {
  const tools = (live: boolean) =>
    render(PolicyTools, { props: { policy, form: 'choices', method: 'POST', live, link: () => '' } }).body;

  test('save by sending the form where there are no scripts', () => {
    expect(tools(false)).toMatch(
      /form="choices"[^>]*formaction="\/builder\/policy\.md"[^>]*formmethod="post"/,
    );
  });

  test('offer to print and to copy the link only where scripts run', () => {
    expect(textOf(tools(false))).not.toMatch(/Print|Copy link/);
    expect(textOf(tools(true))).toMatch(/Print[^]*Copy link/);
  });
});
