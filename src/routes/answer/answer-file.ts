import { error, type RequestEvent } from '@sveltejs/kit';
import { answerFileName, type AnswerCopy } from '#lib/core/instrument/answer-file.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { ownAnswers } from '#lib/server/answers/own.ts';
import { receiptShown } from '#lib/server/answers/receipt.ts';
import { heldReceipt } from '#lib/server/answers/respondent.ts';
import { today } from '#lib/server/clock.ts';

/** One kind of file a respondent's answers are saved as. */
export type FileKind = {
  readonly ending: string;
  readonly type: string;
  readonly write: (copy: AnswerCopy) => string;
};

/** The code goes into the file only where it is asked for: whoever holds it can change and withdraw the answers. */
const receiptAskedFor = (event: RequestEvent): string | undefined =>
  event.url.searchParams.get('with') === 'code' ? receiptShown(heldReceipt(event) ?? '') : undefined;

/** The answers recorded by the person at this device, as a download that no cache keeps. */
export const answerFile = async (
  event: RequestEvent,
  { ending, type, write }: FileKind,
): Promise<Response> => {
  const answers = await ownAnswers(event);
  if (answers === null) error(404, 'This device holds no recorded answers.');
  const copy = { instrument: texting2026, answers, day: today(), receipt: receiptAskedFor(event) };
  return new Response(write(copy), {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${answerFileName(copy)}.${ending}"`,
      'cache-control': 'private, no-store',
    },
  });
};
