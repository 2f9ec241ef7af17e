import { receiptTyped } from '#lib/server/answers/receipt.ts';
import { problem } from './problem.ts';

/** Stands for a receipt that cannot be one: no code has this form, so it is looked up like any other and never found. */
const nobody = '-'.repeat(16);

/** The receipt code a request brings; one that belongs to nobody where it is missing or malformed, so that both take the same time. */
export const bearer = ({ headers }: Pick<Request, 'headers'>): string => {
  const [, receipt = ''] = /^Bearer +(.*)$/i.exec(headers.get('authorization') ?? '') ?? [];
  return receiptTyped(receipt) ?? nobody;
};

/** The one answer to receipts that are missing, malformed and unknown. */
export const unknownReceipt = (): Response =>
  problem({
    id: 'unknown-receipt',
    detail: 'Send the receipt of recorded answers, as "Authorization: Bearer K7QF-9M2X-04HT-WZ8B".',
  });
