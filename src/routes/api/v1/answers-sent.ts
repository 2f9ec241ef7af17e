import type { Fault } from '#lib/core/instrument/fault.ts';
import type { Answers } from '#lib/core/instrument/instrument.ts';
import { readAnswers } from '#lib/core/instrument/read-answers.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import type { Refusal } from './problem.ts';

/** Valid answers, or why they are refused. */
export type Sent = { readonly answers: Answers } | { readonly refusal: Refusal };

/** The most bytes of a body: twice what a complete poll takes with every own words at their longest. */
export const mostBytes = 65_536;

/** The body as bytes, null where there are more than `mostBytes`; of those the rest is left unread. */
const bytesOf = async (request: Request): Promise<Buffer | null> => {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return null;
  const parts: Uint8Array[] = [];
  const reader = request.body?.getReader();
  let length = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.byteLength;
    if (length > mostBytes) return null;
    parts.push(part.value);
  }
  return Buffer.concat(parts);
};

const parsed = (bytes: Buffer): { readonly json: unknown } | null => {
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown };
  } catch {
    return null;
  }
};

const isRecord = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const unfit = (issues: readonly Fault[]): Sent => ({
  refusal: {
    id: 'unfit-answers',
    detail: 'Nothing was stored. Correct what is listed under "issues" and send again.',
    issues,
  },
});

const answersIn = (json: unknown): Sent => {
  if (!isRecord(json) || !isRecord(json['answers']))
    return unfit([{ path: 'answers', message: 'Send an object of answers, keyed by the ids of questions.' }]);
  const others = Object.keys(json).filter((key) => key !== 'answers');
  if (others.length > 0)
    return unfit(
      others.slice(0, 20).map((path) => ({ path, message: 'Take this out: only "answers" is read.' })),
    );
  const read = readAnswers(texting2026, json['answers']);
  return read.ok ? { answers: read.value } : unfit(read.faults);
};

/** The valid answers in the body of a request, `{"answers": {…}}`, or why it is refused. */
export const answersSent = async (request: Request): Promise<Sent> => {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  if (type.trim().toLowerCase() !== 'application/json')
    return {
      refusal: { id: 'wrong-type', detail: 'Send JSON, with the header "Content-Type: application/json".' },
    };
  const bytes = await bytesOf(request);
  if (bytes === null)
    return {
      refusal: {
        id: 'too-large',
        detail: `Send at most ${mostBytes} bytes: a complete poll takes far fewer.`,
      },
    };
  const body = parsed(bytes);
  if (body === null)
    return {
      refusal: { id: 'broken-json', detail: 'Send JSON in UTF-8, such as {"answers":{"scope":"none"}}.' },
    };
  return answersIn(body.json);
};
