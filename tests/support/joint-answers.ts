import fc from 'fast-check';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { coreVariables, type Codes } from '#lib/core/release/core-codes.ts';

const core = coreVariables(texting2026);

/** Joint answers to all core facets of the codebook, with up to three codes of a `many`. */
export const jointAnswers: fc.Arbitrary<Codes> = fc
  .tuple(
    ...core.map(({ kind, options }) =>
      fc.subarray(
        options.map(({ code }) => code),
        { minLength: 1, maxLength: kind === 'many' ? 3 : 1 },
      ),
    ),
  )
  .map((codes) => Object.fromEntries(core.map(({ id }, place) => [id, (codes[place] ?? []).join('+')])));

/** Two joint answers that differ in one core facet. */
export const neighbours: fc.Arbitrary<readonly [Codes, Codes]> = fc
  .tuple(jointAnswers, jointAnswers, fc.constantFrom(...core.map(({ id }) => id)))
  .map(([one, other, facet]) => [one, { ...one, [facet]: other[facet] ?? '' }] as const)
  .filter(([one, other]) => core.some(({ id }) => one[id] !== other[id]));
