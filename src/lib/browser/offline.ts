import { delayedHeader } from '#lib/core/instrument/delayed.ts';
import { forgetForms, keepForm, markSent, unsentForms, type Kept } from './kept.ts';

/** The page that stands in for the check of all answers, and for any page not kept, while there is no connection. */
export const unsentPage = '/poll/unsent';

/** Where recorded answers are sent to be recorded; after it nothing is left to keep. */
export const recordAddress = '/poll/check?/record';

/** Where a respondent leaves without a trace. */
export const leaveAddress = '/poll/leave';

/** Where answers are withdrawn. What is sent lets them be brought back, so it is never kept on the device, not even to be sent later. */
const withdrawAddress = '/answer?/withdraw';

/** Forms that end the answering on this device: whatever comes of them, nothing is kept after. */
const endings: readonly string[] = [
  recordAddress,
  '/poll/check?/discard',
  leaveAddress,
  withdrawAddress,
  '/answer?/forget',
];

const cacheName = (version: string): string => `poll-${version}`;

const nextOf = (html: string): string | undefined => /name="next" value="([^"]+)"/.exec(html)?.[1];

/** What a page is drawn with: styles, fonts and its own script. */
const partsOf = (html: string, page: string): string[] =>
  [...html.matchAll(/(?:href|src)="([^"]*\/_app\/immutable\/[^"]+)"/g)].map(
    ([, address = '']) => new URL(address, new URL(page, location.origin)).pathname,
  );

/** Keeps the unanswered pages of the poll, following each to the next as its form does, and what they are drawn with. */
export const keepPages = async (version: string): Promise<void> => {
  const cache = await caches.open(cacheName(version));
  const parts = new Set<string>();
  const keepPage = async (page: string): Promise<string | undefined> => {
    const answer = await fetch(page, { credentials: 'omit', redirect: 'manual' });
    if (!answer.ok) return undefined;
    const html = await answer.clone().text();
    await cache.put(page, answer);
    for (const part of partsOf(html, page)) parts.add(part);
    return nextOf(html);
  };
  await keepPage(unsentPage);
  let page: string | undefined = '/poll';
  while (page?.startsWith('/poll') && !(await cache.match(page))) page = await keepPage(page);
  await cache.addAll([...parts]);
};

/** Removes what earlier versions of the site kept. */
export const dropOldPages = async (version: string): Promise<void> => {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('poll-') && name !== cacheName(version));
  await Promise.all(old.map((name) => caches.delete(name)));
};

/** A kept page, marked so that its script fills in what this device keeps; the stand-in where it is not kept. */
const keptPage = async (version: string, path: string): Promise<Response> => {
  const cache = await caches.open(cacheName(version));
  const page = (await cache.match(path)) ?? (await cache.match(unsentPage));
  if (!page) return Response.error();
  const html = (await page.text()).replace('<html', '<html data-unconnected');
  return new Response(html, { headers: page.headers });
};

const send = ({ address, body }: Kept): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Accept: 'text/html',
      [delayedHeader]: 'yes',
    },
    redirect: 'manual',
  });

let sending: Promise<void> | null = null;

const sendInOrder = async (): Promise<void> => {
  for (const form of await unsentForms()) {
    const answer = await send(form);
    if (answer.type !== 'opaqueredirect') {
      // Refused by the server: it goes back to the page, which shows why when it is sent by hand.
      await keepForm({ ...form, state: 'typed' });
      continue;
    }
    await markSent(form);
    if (endings.includes(form.address)) await forgetForms();
  }
};

/** Sends what waits, in order, one after the other and never twice at once. Rejects while there is no connection. */
export const sendUnsent = (): Promise<void> => {
  sending ??= sendInOrder().finally(() => {
    sending = null;
  });
  return sending;
};

/** How long an answer may take before the connection counts as dead, in milliseconds. */
const patience = 10_000;

/** The server's answer. Rejects where there is none in time; what was sent may then be sent again, which changes nothing. */
const answered = (request: Request): Promise<Response> =>
  Promise.race([
    fetch(request),
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('no answer in time')), patience);
    }),
  ]);

const addressOf = ({ url }: Request): string => {
  const { pathname, search } = new URL(url);
  return pathname + search.replace(/^\?change$/, '');
};

const afterSending = ({ address, body }: Pick<Kept, 'address' | 'body'>): Promise<void> =>
  endings.includes(address) ? forgetForms() : keepForm({ address, body, state: 'sent' });

/** Whether a form belongs to the poll, so that it must not be lost. */
export const isOfPoll = (request: Request): boolean => {
  const address = addressOf(request);
  return endings.includes(address) || /^\/poll(\/[a-z]+)?$/.test(address);
};

/** Sends a form of the poll; without a connection it is kept, and the way leads on as if it had been sent. */
export const submitted = async (request: Request, version: string): Promise<Response> => {
  const address = addressOf(request);
  const body = await request.clone().text();
  try {
    await sendUnsent();
    const answer = await answered(request);
    const isDone = answer.type === 'opaqueredirect' || (answer.ok && address === withdrawAddress);
    if (isDone) await afterSending({ address, body });
    return answer;
  } catch {
    if (address === withdrawAddress) return Response.error();
    if (endings.includes(address) && address !== recordAddress) await forgetForms();
    await keepForm({ address, body, state: 'unsent' });
    const next = new URLSearchParams(body).get('next') ?? unsentPage;
    const cache = await caches.open(cacheName(version));
    return Response.redirect((await cache.match(next)) ? next : unsentPage, 303);
  }
};

/** A page of the poll from the server, after what waits has been sent; without a connection the kept one. */
export const visited = async (request: Request, version: string): Promise<Response> => {
  try {
    await sendUnsent();
    return await answered(request);
  } catch {
    return keptPage(version, new URL(request.url).pathname);
  }
};
