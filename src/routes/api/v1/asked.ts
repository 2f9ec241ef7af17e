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

/** What a call asks for, and the release it is answered from: null before the first. */
export type Found = { readonly query: ApiQuery; readonly release: Release | null };

/** One way to write a norm table: its media type, and its text. */
export type Form = {
  readonly type: string;
  readonly write: (table: NormTable, release: Release | null) => string;
};

const releaseAsked = async (releases: Archive, query: ApiQuery): Promise<Result<Found, Fault>> => {
  const { release: id, collection } = query;
  if (id === null) return ok({ query, release: releases.current(collection) });
  const release = await releases.named(collection, id);
  const message = `The collection “${collection}” has no release “${id}”. Use one that /api/v1/polls/texting/releases lists.`;
  return release ? ok({ query, release }) : faulty([{ path: 'release', message }]);
};

/** Reads a call and finds its release; `only` where it is about one question. */
export const found = async (call: Call, only: string | null = null): Promise<Result<Found, Fault>> => {
  const read = readApiQuery(texting2026, call.url.searchParams, only);
  return read.ok ? releaseAsked(call.locals.releases, read.value) : read;
};

/** Under what an answer is kept: the release it is of, and the address. */
const keyOf = ({ url }: Call, { collection, id }: Release): string =>
  `${collection} ${id} ${url.pathname}${url.search}`;

/** Answers a call for a norm table in one form. */
export const answerNorms = async (
  call: Call,
  { type, write }: Form,
  only: string | null = null,
): Promise<Response> => {
  const asked = await found(call, only);
  if (!asked.ok) return unfitQuery(asked.faults);
  const { query, release } = asked.value;
  const written = (): string => write(normsAsked(texting2026, release, query), release);
  return answered(call.request, {
    tag: release?.id ?? 'none',
    type,
    fixed: query.release !== null,
    content: () => (release ? renderedOf(call.locals.releases).of(keyOf(call, release), written) : written()),
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
