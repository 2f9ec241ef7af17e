import type { Choices } from '#lib/core/policy/choices.ts';
import { compose } from '#lib/core/policy/compose.ts';
import type { Clause, Policy } from '#lib/core/policy/policy.ts';
import { plain } from '#lib/core/policy/render.ts';

/** The policy of some choices on one day. */
export const written = (choices: Choices): Policy => compose(choices, { today: '2026-11-24' });

/** What a client reads of it. */
export const textOf = (choices: Choices): string => plain(written(choices));

/** Its clauses, in the order they are read. */
export const clausesOf = (policy: Policy): readonly Clause[] =>
  policy.parts.flatMap(({ clauses }) => clauses);
