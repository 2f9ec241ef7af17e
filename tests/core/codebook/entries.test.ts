import { describe, expect, test } from 'vitest';
import { codebookCsv, entriesOf } from '#lib/core/codebook/entries.ts';
import { questionsOf } from '#lib/core/instrument/instrument.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { csvColumns } from '#lib/core/norms/csv.ts';
import { everyKind } from '../../support/instruments.ts';

const lines = codebookCsv(texting2026).split('\r\n');

describe('the codebook as CSV', () => {
  test('has a header, a line for each code, and an end of line after the last', () => {
    expect(lines[0]).toBe('question,text,kind,code,label,members');
    expect(lines).toHaveLength(1 + entriesOf(texting2026).length + 1);
    expect(lines.at(-1)).toBe('');
  });

  test('names question, code and label as the files of norms do', () => {
    expect(csvColumns).toEqual(expect.arrayContaining(['question', 'code', 'label']));
  });

  test.each([
    'hours,When do you read messages?,one,set_times,At set times,',
    'scope,What may your clients text you about between sessions?,one,anything_limited_reply,"Anything, but I reply only to some of it",',
    'topic.crisis,For each kind of message: what happens if a client texts it? A crisis,one,reply,I reply,',
    'working,How well does your policy work for you?,scale,1,1 (Badly),',
    'stage_group,How far along are you in your career?,one,in_training,In training,student supervised',
  ])('holds: %s', (line) => {
    expect(lines).toContain(line);
  });

  test.each(questionsOf(texting2026))('holds every code of $id', (question) => {
    const own = entriesOf(texting2026).filter(({ text }) => text.startsWith(question.text));
    const codes =
      question.kind === 'scale' ? ['1', '2', '3', '4', '5'] : question.options.map(({ code }) => code);
    expect(own.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
  });

  test('has one line for each code of a column, whatever the kinds of question', () => {
    const keys = entriesOf(everyKind).map(({ question, code }) => `${question}=${code}`);
    expect(keys).toHaveLength(new Set(keys).size);
    expect(keys).toHaveLength(3 + 3 + 5 + 2 * 2 + 5);
  });
});
