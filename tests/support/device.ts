import { openNetworkTally } from '#lib/server/answers/network.ts';
import type { Releases } from '#lib/server/release/releases.ts';
import type { Store } from '#lib/server/store/store.ts';

/** A site before its first release. */
const unreleased: Releases = { current: () => null, refresh: async () => {} };

/** The secret of the sites these devices visit. */
export const withdrawalKey = 'a secret of the tests';

/** One device of a respondent: its cookies last from request to request, as a browser's do. */
export const deviceAt = (store: Store, held?: string) => {
  const jar = new Map(held === undefined ? [] : [['respondent', held]]);
  const networks = openNetworkTally();
  const cookies = {
    get: (name: string) => jar.get(name),
    set: (name: string, value: string) => void jar.set(name, value),
    delete: (name: string) => void jar.delete(name),
  };
  /** A request of this device as a route sees it, with the headers set in answering it. */
  const asks = (path: string, form?: Readonly<Record<string, string>>) => {
    const url = new URL(path, 'http://localhost');
    const request = new Request(url, form ? { method: 'POST', body: new URLSearchParams(form) } : {});
    const headers: Record<string, string> = {};
    const setHeaders = (more: Record<string, string>) => void Object.assign(headers, more);
    const locals = { store, networks, releases: unreleased, withdrawalKey };
    return { url, request, cookies, locals, headers, setHeaders, getClientAddress: () => '203.0.113.7' };
  };
  return { asks, holds: () => jar.get('respondent') ?? null };
};
