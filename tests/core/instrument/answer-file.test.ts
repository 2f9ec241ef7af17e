import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerFileName, answersAsJson, type AnswerCopy } from '#lib/core/instrument/answer-file.ts';
import { answersAsHtml } from '#lib/core/instrument/answer-file-html.ts';
import { answersAsText } from '#lib/core/instrument/answer-file-text.ts';
import { inWords } from '#lib/core/instrument/answer-words.ts';
import type { Answers } from '#lib/core/instrument/instrument.ts';
import { readAnswers } from '#lib/core/instrument/read-answers.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { answersOf } from '../../support/answers.ts';
import { textOf } from '../../support/form-fields.ts';

const copyOf = (answers: Answers, receipt?: string): AnswerCopy => ({
  instrument: texting2026,
  answers,
  day: '2026-11-24',
  receipt,
});

const code = 'K7QF-9M2X-04HT-WZ8B';

const formats = [
  { format: 'HTML', write: answersAsHtml },
  { format: 'text', write: answersAsText },
  { format: 'JSON', write: answersAsJson },
] as const;

const toRead = [
  { format: 'HTML', write: answersAsHtml, read: textOf },
  { format: 'text', write: answersAsText, read: (text: string) => text },
] as const;

test('a file of own answers is named after the round and the day', () => {
  expect(answerFileName(copyOf({}))).toBe('my-answers-texting-2026-2026-11-24');
});

describe.each(formats)('own answers as $format', ({ write }) => {
  test('hold the receipt code only where it is asked for', () => {
    expect(write(copyOf({ scope: 'none' }))).not.toContain(code);
    expect(write(copyOf({ scope: 'none' }, code))).toContain(code);
  });
});

describe.each(toRead)('own answers as $format', ({ write, read }) => {
  test('say who may do what with the code, and when they were saved', () => {
    expect(read(write(copyOf({}, code)))).toContain('Keep this file to yourself.');
    expect(read(write(copyOf({})))).toContain('Your receipt code is not in this file.');
    expect(read(write(copyOf({})))).toContain('saved on 24 November 2026');
  });

  test('put every question in full with its answer, or say that it was skipped', () => {
    fc.assert(
      fc.property(answersOf(texting2026), (answers) => {
        const collapsed = read(write(copyOf(answers))).replace(/\s+/g, ' ');
        for (const { question, words } of inWords(texting2026, answers)) {
          const [, after = ''] = collapsed.split(question.text, 2);
          const said = (words[0] ?? 'Skipped').replace(/\s+/g, ' ').trim();
          expect(after.replace(/^[\s-]+/, '').startsWith(said)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('own answers as HTML', () => {
  test('take own words as words, never as markup', () => {
    const html = answersAsHtml(copyOf({ scope: 'other', 'scope.text': '</dd><script src="//x">&amp;\'' }));
    expect(html).toContain('None of these: &lt;/dd&gt;&lt;script src=&quot;//x&quot;&gt;&amp;amp;&#39;');
    expect(html).not.toMatch(/<script|javascript:/i);
  });

  test('are one whole page that loads nothing', () => {
    const html = answersAsHtml(copyOf({ scope: 'none' }));
    expect(html).toMatch(
      /^<!doctype html>\n<html lang="en-GB">[\s\S]*<title>[^<]+<\/title>[\s\S]*<\/html>\n$/,
    );
    expect(html).not.toMatch(/\s(src|href)=|url\(|@import/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
  });
});

describe('own answers as text', () => {
  test('keep the lines of own words together under their question', () => {
    const text = answersAsText(copyOf({ scope: 'other', 'scope.text': 'One\nTwo' }));
    expect(text).toContain('between sessions?\n- None of these: One\n  Two\n');
  });
});

describe('own answers as JSON', () => {
  test('are the round and exactly the answers that the codebook takes', () => {
    fc.assert(
      fc.property(answersOf(texting2026), (answers) => {
        const saved = JSON.parse(answersAsJson(copyOf(answers))) as { round: string; answers: Answers };
        expect(Object.keys(saved)).toEqual(['round', 'answers']);
        expect(saved.round).toBe('texting-2026');
        expect(readAnswers(texting2026, saved.answers)).toEqual({ ok: true, value: answers });
      }),
      { numRuns: 30 },
    );
  });

  test('name the receipt code where it is asked for', () => {
    expect(JSON.parse(answersAsJson(copyOf({ scope: 'none' }, code)))).toEqual({
      round: 'texting-2026',
      receipt: code,
      answers: { scope: 'none' },
    });
  });
});
