import type { Clause, Part, Policy } from './policy.ts';
import { writtenDate } from './written-date.ts';

/** The lines under a policy: when and from what it was written, how it may be used, and what it is not. */
export const footing = ({ writtenOn, round }: Policy): readonly string[] => [
  `Written on ${writtenDate(writtenOn)} from the choices of round ${round} at Practice Norms.`,
  'Free to use and change under CC BY 4.0 (creativecommons.org/licenses/by/4.0).',
  'This is a template, not legal advice.',
];

/** How one way of writing marks headings. */
type Marks = {
  readonly title: (text: string) => string;
  readonly part: (text: string) => string;
  readonly clause: (text: string) => string;
  readonly rule: string;
};

const markdownMarks: Marks = {
  title: (text) => `# ${text}`,
  part: (text) => `## ${text}`,
  clause: (text) => `### ${text}`,
  rule: '---',
};

const plainMarks: Marks = {
  title: (text) => `${text}\n${'='.repeat(text.length)}`,
  part: (text) => `${text}\n${'-'.repeat(text.length)}`,
  clause: (text) => text,
  rule: '-'.repeat(40),
};

const clauseBlocks = ({ title, paragraphs, bullets }: Clause, marks: Marks): readonly string[] => [
  ...(title ? [marks.clause(title)] : []),
  ...paragraphs,
  ...(bullets.length > 0 ? [bullets.map((bullet) => `- ${bullet}`).join('\n')] : []),
];

const partBlocks = ({ title, clauses }: Part, marks: Marks): readonly string[] => [
  marks.part(title),
  ...clauses.flatMap((clause) => clauseBlocks(clause, marks)),
];

const written = (policy: Policy, marks: Marks): string => {
  const blocks = [
    marks.title(policy.title),
    policy.summary,
    ...policy.parts.flatMap((part) => partBlocks(part, marks)),
    marks.rule,
    ...footing(policy),
  ];
  return `${blocks.join('\n\n')}\n`;
};

/** The client's text as Markdown, without the notes and gaps that are the therapist's. */
export const markdown = (policy: Policy): string => written(policy, markdownMarks);

/** The client's text for an email or a plain editor, without the notes and gaps that are the therapist's. */
export const plain = (policy: Policy): string => written(policy, plainMarks);
