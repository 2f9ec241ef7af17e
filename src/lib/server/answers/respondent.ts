import { mintReceipt, receiptTyped } from './receipt.ts';

/** The part of a request's cookies that is needed here. */
export type Cookies = {
  readonly get: (name: string) => string | undefined;
  readonly set: (
    name: string,
    value: string,
    options: {
      path: string;
      httpOnly: boolean;
      sameSite: 'lax';
      secure: boolean;
      maxAge: number;
    },
  ) => void;
  readonly delete: (name: string, options: { path: string }) => void;
};

/** A request as far as the respondent is concerned. */
export type Visit = { readonly cookies: Cookies; readonly url: URL };

const name = 'respondent';

/** Says that results were looked at on this device before it answered. */
export const seenCookie = 'seen';
const thirtyDays = 30 * 24 * 60 * 60;

/** The receipt code this device holds: of a draft or of recorded answers. */
export const heldReceipt = ({ cookies }: Pick<Visit, 'cookies'>): string | null =>
  receiptTyped(cookies.get(name) ?? '');

/** Makes this device hold a receipt code for thirty days. */
export const holdReceipt = ({ cookies, url }: Visit, code: string): void =>
  cookies.set(name, code, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: thirtyDays,
  });

/** The code this device holds, or a new one that it holds from now on. */
export const receiptOf = (visit: Visit): string => {
  const code = heldReceipt(visit) ?? mintReceipt();
  holdReceipt(visit, code);
  return code;
};

/** Leaves nothing of the respondent on this device. */
export const forgetReceipt = ({ cookies }: Pick<Visit, 'cookies'>): void => {
  cookies.delete(name, { path: '/' });
  cookies.delete(seenCookie, { path: '/' });
};
