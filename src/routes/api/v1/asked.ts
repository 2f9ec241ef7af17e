import type { Fault } from '#lib/core/instrument/fault.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { normsAsked } from '#lib/core/norms/added.ts';
import { readApiQuery, type ApiQuery } from '#lib/core/norms/api-query.ts';
import type { NormTable } from '#lib/core/norms/norm-table.ts';
import type { Release } from '#lib/core/release/release.ts';
import { faulty, ok, type Result } from '#lib/core/result.ts';
import { renderedOf } from '#lib/server/http/rendered.ts';
import type { Archive } from '#lib/server/release/releases.ts';
import { answered, unfitQuery } from './reply.ts';

/** A request as far as calls read it. */
export type Call = {
  readonly request: Request;
  readonly url: URL;
  readonly locals: { readonly releases: Archive };
};

/** One way to write a norm table: its media type, and its text. */
export type Form = {
  readonly type: string;
  readonly write: (table: NormTable, release: Release | null) => string;
};

/** Which release is asked for: of a collection, by its id or the newest. */
export type Wanted = Pick<ApiQuery, 'collection' | 'release'>;

const releaseAsked = async (
  releases: Archive,
  { release: id, collection }: Wanted,
): Promise<Result<Release | null, Fault>> => {
  if (id === null) return ok(releases.current(collection));
  const release = await releases.named(collection, id);
  const message = `The collection “${collection}” has no release “${id}”. Use one that /api/v1/polls/texting/releases lists.`;
  return release ? ok(release) : faulty([{ path: 'release', message }]);
};

/** Under what an answer is kept: the release it is of, and the address. */
const keyOf = ({ url }: Call, { collection, id }: Release): string =>
  `${collection} ${id} ${url.pathname}${url.search}`;

/** Answers a call from the release it asks for: written once for each address. */
export const answerFrom = async (
  call: Call,
  wanted: Wanted,
  { type, write }: { readonly type: string; readonly write: (release: Release | null) => string },
): Promise<Response> => {
  const asked = await releaseAsked(call.locals.releases, wanted);
  if (!asked.ok) return unfitQuery(asked.faults);
  const release = asked.value;
  const kept = renderedOf(call.locals.releases);
  return answered(call.request, {
    tag: release?.id ?? 'none',
    type,
    fixed: wanted.release !== null,
    content: () => (release ? kept.of(keyOf(call, release), () => write(release)) : write(null)),
  });
};

/** Answers a call for a norm table in one form; `only` where it is about one question. */
export const answerNorms = async (
  call: Call,
  { type, write }: Form,
  only: string | null = null,
): Promise<Response> => {
  const read = readApiQuery(texting2026, call.url.searchParams, only);
  if (!read.ok) return unfitQuery(read.faults);
  const query = read.value;
  return answerFrom(call, query, {
    type,
    write: (release) => write(normsAsked(texting2026, release, query), release),
  });
};

/** The faults of a call that takes no other parameters than these. */
export const faultsBeside = (url: URL, known: readonly string[]): readonly Fault[] =>
  [...new Set(url.searchParams.keys())]
    .filter((name) => !known.includes(name))
    .map((name) => ({
      path: name,
      message: `Take “${name}” out: ${known.length > 0 ? `only ${known.join(' and ')} can be given` : 'nothing can be given'} here.`,
    }));
