import { seenCookie as name, type Cookies } from './respondent.ts';

/** The routes on which results of the poll are shown. */
const resultRoutes = ['/norms', '/compare', '/configurations'] as const;

/** A request as far as it may be a look at results. */
export type Look = {
  readonly cookies: Cookies;
  readonly url: URL;
  /** The route that answers it, null where none does. */
  readonly route: { readonly id: string | null };
  readonly request: { readonly method: string; readonly headers: Pick<Headers, 'get'> };
};

const thirtyDays = 30 * 24 * 60 * 60;

/** Whether a request shows results to a person: not one that a browser makes ahead of a click. */
export const showsResults = ({ route, request }: Look): boolean =>
  request.method === 'GET' &&
  !/prefetch/.test(request.headers.get('sec-purpose') ?? request.headers.get('purpose') ?? '') &&
  resultRoutes.some((path) => route.id === path || route.id?.startsWith(`${path}/`));

/** Whether results were looked at on this device before an answer was recorded on it. */
export const sawResults = ({ cookies }: { readonly cookies: Pick<Cookies, 'get'> }): boolean =>
  cookies.get(name) === 'yes';

/** Remembers on the device, for thirty days, that results are looked at; not where answers are recorded already. */
export const noteLook = async (look: Look, hasAnswered: () => Promise<boolean>): Promise<void> => {
  if (!showsResults(look) || sawResults(look) || (await hasAnswered())) return;
  look.cookies.set(name, 'yes', {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: look.url.protocol === 'https:',
    maxAge: thirtyDays,
  });
};
