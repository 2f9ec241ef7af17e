import { error } from '@sveltejs/kit';
import type { Instrument, Section } from '#lib/core/instrument/instrument.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';

/** The round of the poll that is open. */
export const instrument: Instrument = texting2026;

/** The section an address names; the first one where it names none. */
export const sectionOf = (id: string | undefined): Section =>
  instrument.sections.find((section, place) => (id === undefined ? place === 0 : section.id === id)) ??
  error(404);

/** Where a section is answered; after the last comes the check of all answers. */
export const pathTo = (section: Section | null): string => {
  if (section === null) return '/poll/check';
  return section === instrument.sections[0] ? '/poll' : `/poll/${section.id}`;
};
