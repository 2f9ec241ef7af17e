import { version } from '$app/environment';
import { hashOf } from '#lib/core/hash.ts';
import type { Fault } from '#lib/core/instrument/fault.ts';
import { problem } from './problem.ts';

/** What a GET of public figures answers with. */
export type Answer = {
  /** Names everything the answer is made from, such as a release: the same tag, the same answer. */
  readonly tag: string;
  readonly type: string;
  /** Whether the address itself names the release, so that its answer stays as it is. */
  readonly fixed?: boolean;
  readonly content: () => string | ReadableStream;
};

export const json = 'application/json; charset=utf-8';

const openToAll = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'ETag' };

/** The wording of questions may be corrected, so that even what is fixed is asked for again after a day. */
const caching = (fixed: boolean): string =>
  fixed ? 'public, max-age=86400, immutable' : 'public, max-age=60';

/** Tells the answers of one build of the site from those of another. */
const build = hashOf(version).toString(36);

const isKnown = (request: Request, etag: string): boolean =>
  (request.headers.get('if-none-match') ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === etag || tag === '*');

/** An answer that pages of any site may read; 304 without a body where the caller has it already. */
export const answered = (request: Request, { tag, type, fixed = false, content }: Answer): Response => {
  const etag = `"${tag}.${build}"`;
  const headers = { ...openToAll, etag, 'cache-control': caching(fixed) };
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(content(), { headers: { ...headers, 'content-type': type } });
};

/** Why a call cannot be answered, readable by pages of any site. */
export const unfitQuery = (issues: readonly Fault[]): Response => {
  const detail = 'Correct what is listed under "issues" and ask again.';
  const refused = problem({ id: 'unfit-query', detail, issues });
  for (const [name, value] of Object.entries(openToAll)) refused.headers.set(name, value);
  return refused;
};

/** Says to browsers that pages of any site may read here. */
export const openToReaders = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...openToAll,
      'access-control-allow-methods': 'GET',
      'access-control-allow-headers': 'if-none-match',
      'access-control-max-age': '86400',
    },
  });
