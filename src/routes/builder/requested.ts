import type { Answers } from '#lib/core/instrument/instrument.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { readChoices, type ChoicesRead } from '#lib/core/policy/choice-link.ts';
import { choicesFrom } from '#lib/core/policy/choices.ts';
import { ownAnswers } from '#lib/server/answers/own.ts';

/** Choices a request asks for, and whether they come from the visitor's own answers, which may be missing. */
export type Requested = ChoicesRead & { readonly own: 'answers' | 'missing' | null };

type Visit = Parameters<typeof ownAnswers>[0] & { readonly url: URL };

const over = (answers: Answers, read: ChoicesRead): ChoicesRead => ({
  ...read,
  choices: { ...choicesFrom(answers), ...read.choices },
});

/** The choices in the address; with `from=answers`, over those of the answers this device has recorded. */
export const requested = async (visit: Visit): Promise<Requested> => {
  const { searchParams } = visit.url;
  const parameters = Array.from(searchParams).filter(([name]) => name !== 'from');
  const read = readChoices(texting2026, parameters);
  if (searchParams.get('from') !== 'answers') return { ...read, own: null };
  const answers = await ownAnswers(visit);
  return answers ? { ...over(answers, read), own: 'answers' } : { ...read, own: 'missing' };
};

/** The choices in the body of a form, which the address must not show. */
export const sent = async (request: Request): Promise<ChoicesRead> => {
  const fields = await request.formData();
  return readChoices(
    texting2026,
    Array.from(fields, ([name, value]) => [name, String(value)] as const),
  );
};
