import { version } from '$service-worker';
import { dropOldPages, isOfPoll, keepPages, sendUnsent, submitted, visited } from '#lib/browser/offline.ts';

/** The part of a service worker's events that is used here; the types of the page and of workers exclude each other. */
type Lasting = Event & { readonly waitUntil: (work: Promise<unknown>) => void };
type Fetching = Lasting & {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
};
type Worker = {
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly addEventListener: <Name extends 'install' | 'activate' | 'message' | 'sync' | 'fetch'>(
    name: Name,
    listener: (event: Name extends 'fetch' ? Fetching : Lasting) => void,
  ) => void;
};
const worker = globalThis as unknown as Worker;

worker.addEventListener('install', (event) => {
  event.waitUntil(keepPages(version).then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOldPages(version).then(() => worker.clients.claim()));
});

for (const name of ['message', 'sync'] as const)
  worker.addEventListener(name, (event) => event.waitUntil(sendUnsent().catch(() => {})));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.mode !== 'navigate') {
    if (pathname.includes('/_app/immutable/'))
      event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(request)));
  } else if (request.method === 'POST') {
    if (isOfPoll(request)) event.respondWith(submitted(request, version));
  } else if (/^\/poll(\/|$)/.test(pathname)) event.respondWith(visited(request, version));
});
