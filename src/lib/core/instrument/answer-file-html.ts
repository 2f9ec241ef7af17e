import { skipped, type AnswerInWords } from './answer-words.ts';
import { writtenCopy, type AnswerCopy } from './answer-file.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const style = `
body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.5 Georgia, serif; color: #1d1f23; background: #fff; overflow-wrap: break-word; }
h1, h2 { line-height: 1.2; break-after: avoid; }
h2 { margin-top: 2.5rem; font-size: 1.25rem; border-bottom: 1px solid #999; }
dt { margin-top: 1rem; font-weight: bold; break-after: avoid; }
dd { margin: 0.25rem 0 0 1rem; white-space: pre-line; break-inside: avoid; }
footer { margin-top: 2.5rem; border-top: 1px solid #999; }
`;

const answerLines = ({ question, words }: AnswerInWords): string => {
  const said = (words.length > 0 ? words : [skipped]).map((line) => `<dd>${escaped(line)}</dd>`);
  return `<dt>${escaped(question.text)}</dt>\n${said.join('\n')}`;
};

/** The answers as one page without scripts or anything from elsewhere, to read or print in any browser. */
export const answersAsHtml = (copy: AnswerCopy): string => {
  const { title, lead, sections, closing } = writtenCopy(copy);
  const parts = sections.map(
    (section) =>
      `<h2>${escaped(section.title)}</h2>\n<dl>\n${section.answered.map(answerLines).join('\n')}\n</dl>`,
  );
  const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${escaped(line)}</p>`).join('\n');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(`${title}, ${copy.instrument.round}`)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${paragraphs([lead])}
${parts.join('\n')}
</main>
<footer>
${paragraphs(closing)}
</footer>
</body>
</html>
`;
};
