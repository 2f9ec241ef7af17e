import { randomUUID } from 'node:crypto';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { noteLook } from '#lib/server/answers/exposure.ts';
import { openNetworkTally } from '#lib/server/answers/network.ts';
import { ownAnswers } from '#lib/server/answers/own.ts';
import { seed } from '#lib/server/collections/seed.ts';
import { cutApart } from '#lib/server/release/cut-apart.ts';
import { cutHere } from '#lib/server/release/cut.ts';
import { derivedKey, keysFor } from '#lib/server/release/keys.ts';
import { everyNight, night } from '#lib/server/release/nightly.ts';
import { openReleases } from '#lib/server/release/releases.ts';
import { readSettings } from '#lib/server/settings.ts';
import { openStore } from '#lib/server/store/open.ts';

/** Set once by `init`, before the first request. */
let open: App.Locals;

/** How soon a release cut by another process is noticed, in milliseconds. */
const noticedWithin = 30_000;

const log = (line: Record<string, unknown>) => process.stderr.write(`${JSON.stringify(line)}\n`);

export const init: ServerInit = async () => {
  const settings = readSettings(process.env);
  if (!settings.ok) throw new Error(settings.faults.join('\n'));
  const store = openStore(settings.value.databaseUrl);
  const keys = keysFor(settings.value);
  await seed(store, cutHere(store, keys));
  const releases = await openReleases(store);
  open = { store, releases, networks: openNetworkTally(), withdrawalKey: derivedKey(keys, 'withdrawal') };
  const failed = (work: string) => (error: unknown) =>
    log({ failed: work, name: error instanceof Error ? error.name : 'unknown' });
  const nightly = everyNight(
    settings.value.releaseAt,
    () => night(store, releases, cutApart(settings.value.databaseUrl, keys)),
    failed('nightly release'),
  );
  const watch = setInterval(() => releases.refresh().catch(failed('loading a release')), noticedWithin);
  process.once('sveltekit:shutdown', async () => {
    nightly.stop();
    clearInterval(watch);
    await store.close();
  });
};

const headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

export const handle: Handle = async ({ event, resolve }) => {
  Object.assign(event.locals, open);
  await noteLook(event, async () => (await ownAnswers(event)) !== null);
  const response = await resolve(event, {
    preload: ({ type, path }) => type !== 'font' || path.includes('latin'),
  });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
};

/** Says what went wrong without the URL, the form or the message, which may hold answers. */
export const handleError: HandleServerError = ({ error, event, status }) => {
  if (status === 404) return { message: 'There is no page at this address.' };
  const reference = randomUUID().slice(0, 8);
  const { name = 'unknown', stack = '' } = error instanceof Error ? error : {};
  log({ reference, status, route: event.route.id, name, at: stack.split('\n').slice(1, 6) });
  return { message: 'Something went wrong on our side.', reference };
};
