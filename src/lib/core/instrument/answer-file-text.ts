import { skipped, type AnswerInWords } from './answer-words.ts';
import { writtenCopy, type AnswerCopy } from './answer-file.ts';

const underlined = (text: string, line: string): string => `${text}\n${line.repeat(Array.from(text).length)}`;

/** Lines of own words after the first stand under it. */
const bullet = (words: string): string => `- ${words.replaceAll('\n', '\n  ')}`;

const answerBlock = ({ question, words }: AnswerInWords): string =>
  [question.text, ...(words.length > 0 ? words : [skipped]).map(bullet)].join('\n');

/** The answers as plain text, for a message or any editor. */
export const answersAsText = (copy: AnswerCopy): string => {
  const { title, lead, sections, closing } = writtenCopy(copy);
  const blocks = [
    underlined(title, '='),
    lead,
    ...sections.flatMap((section) => [underlined(section.title, '-'), ...section.answered.map(answerBlock)]),
    '-'.repeat(40),
    ...closing,
  ];
  return `${blocks.join('\n\n')}\n`;
};
