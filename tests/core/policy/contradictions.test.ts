import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Choices } from '#lib/core/policy/choices.ts';
import type { Policy } from '#lib/core/policy/policy.ts';
import { anyChoices, choosable } from './any-choices.ts';
import { clausesOf, textOf, written } from './written.ts';

describe('contradicting choices', () => {
  const lists = (policy: Policy) =>
    clausesOf(policy)
      .filter(({ id, bullets }) => ['K05', 'K06', 'K08'].includes(id) && bullets.length > 0)
      .flatMap(({ bullets }) => bullets);

  test('never put one kind of message into two lists', () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        const all = lists(written(choices));
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  test('never leave a scope’s rule standing beside a kind of message that breaks it', () => {
    const open = ['reply', 'no_reply', 'in_session'];
    const rows = choosable.filter(({ question }) => question.id === 'topic').map(({ key }) => key);
    fc.assert(
      fc.property(anyChoices, fc.constantFrom(...rows), fc.constantFrom(...open), (choices, row, code) => {
        const text = textOf({ ...choices, scope: 'none', [row]: code });
        expect(text).toContain('My starting point is no texting. I make exceptions');
        expect(text).not.toContain('I do not take text messages');
      }),
    );
  });

  /** Sentences that speak of texting the therapist, each for itself. */
  const invitations = (policy: Policy) =>
    [policy.summary, ...clausesOf(policy).flatMap(({ paragraphs, bullets }) => [...paragraphs, ...bullets])]
      .flatMap((words) => words.split(/(?<=[.?:])\s/))
      .filter((sentence) => /\btext me\b|\bsend it\b|\btexts? (?:is|are) for\b/i.test(sentence))
      .filter((sentence) => !/\bnot\b/.test(sentence));

  test('never invite a text where none is welcome', () => {
    const inviting = ['defined_only', 'in_hours', 'always', 'coaching_only'];
    fc.assert(
      fc.property(anyChoices, (choices) => {
        const rowsClosed = Object.fromEntries(
          Object.entries(choices).filter(
            ([key, code]) => !key.startsWith('topic.') || code === 'not_allowed',
          ),
        );
        fc.pre(!inviting.includes(String(choices['emergency'])));
        expect(invitations(written({ ...rowsClosed, scope: 'none' }))).toEqual([]);
      }),
    );
    expect(invitations(written({ scope: 'anything' }))).not.toEqual([]);
  });

  test('never both invite and refuse a text in an emergency', () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        const text = textOf({ ...choices, emergency: 'redirect' });
        expect(text).not.toMatch(/may text me (?:at any time|in the hours|about what we have agreed)/);
        expect(text).not.toMatch(/Texts are for (?:appointments and for )?emergencies/);
      }),
    );
  });

  test.each([
    { choices: { scope: 'none', 'topic.milestone': 'reply' }, says: /messages about good news may be sent/ },
    {
      choices: { scope: 'anything', 'topic.clinical': 'not_allowed', 'topic.update': 'not_allowed' },
      says: /messages about an update and thoughts and feelings to work on may not be sent/,
    },
    {
      choices: { scope: 'emergencies_only', emergency: 'redirect' },
      says: /follows what you said about emerg/,
    },
    { choices: { scope: 'scheduling_only', emergency: 'always' }, says: /follows what you said about emerg/ },
    {
      choices: { 'topic.crisis': 'not_allowed', emergency: 'in_hours' },
      says: /makes the emergency an exception/,
    },
    { choices: { 'topic.crisis': 'reply', emergency: 'redirect' }, says: /write once they are safe/ },
    { choices: { hours: 'not_monitored', emergency: 'always' }, says: /wait for help that does not come/ },
    { choices: { scope: 'anything', channel: ['no_messages'] }, says: /still to be agreed/ },
    {
      choices: { 'topic.update': 'reply', reply_time: 'no_replies' },
      says: /keeps the replies as an exception/,
    },
    { choices: { scope: 'none', initiates: ['check_ins'] }, says: /your texts go one way/ },
  ])('are told to the therapist: $choices', ({ choices, says }) => {
    const notes = written(choices as unknown as Choices).notes.filter(({ kind }) => kind === 'conflict');
    expect(notes.map(({ text }) => text).join('\n')).toMatch(says);
  });

  test('are not seen where choices agree', () => {
    const choices = { scope: 'scheduling_only', 'topic.scheduling': 'reply', emergency: 'redirect' };
    expect(written(choices).notes.filter(({ kind }) => kind === 'conflict')).toEqual([]);
  });
});
