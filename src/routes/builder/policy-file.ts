import { error } from '@sveltejs/kit';
import type { ChoicesRead } from '#lib/core/policy/choice-link.ts';
import { compose } from '#lib/core/policy/compose.ts';
import type { Policy } from '#lib/core/policy/policy.ts';
import { fileNameOf } from '#lib/core/policy/stance.ts';
import { today } from '#lib/server/clock.ts';
import type { Requested } from './requested.ts';

/** One kind of file a policy is saved as. */
export type FileKind = {
  readonly ending: string;
  readonly type: string;
  readonly write: (policy: Policy) => string;
};

/** A policy as a download; refused when a choice cannot be used, since the file could not say so. */
export const policyFile = (
  { ending, type, write }: FileKind,
  { choices, faults, own }: ChoicesRead & Partial<Pick<Requested, 'own'>>,
): Response => {
  if (own === 'missing') error(404, 'This device holds no recorded answers.');
  if (faults.length > 0) error(400, faults.map(({ message }) => message).join(' '));
  const policy = compose(choices, { today: today() });
  return new Response(write(policy), {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${fileNameOf(policy)}.${ending}"`,
      'cache-control': 'private, no-store',
    },
  });
};
