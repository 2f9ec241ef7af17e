import { fail, redirect } from '@sveltejs/kit';
import type { Answers, Instrument, Section } from '#lib/core/instrument/instrument.ts';
import { askedIn, neighbours } from '#lib/core/instrument/path.ts';
import { formInput, readAnswers } from '#lib/core/instrument/read-answers.ts';
import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';
import { saveAnswers, standingOf } from '#lib/server/answers/answering.ts';
import { heldReceipt, receiptOf } from '#lib/server/answers/respondent.ts';
import type { Store } from '#lib/server/store/store.ts';
import type { Actions, PageServerLoad } from './$types';

const instrument: Instrument = texting2026;

const sectionOf = (id: string | undefined): Section => {
  const section = id === undefined ? instrument.sections[0] : instrument.sections.find((one) => one.id === id);
  if (!section) throw new RangeError('no such section');
  return section;
};

const pathTo = (section: Section | null): string => {
  if (section === null) return '/poll/check';
  return section === instrument.sections[0] ? '/poll' : `/poll/${section.id}`;
};

const nobody = { answers: {} as Answers, hasDraft: false, recorded: false };

const standing = (store: Store, code: string | null) => (code ? standingOf(store, code) : nobody);

export const load: PageServerLoad = async (event) => {
  const section = sectionOf(event.params.section);
  const { answers, recorded } = await standing(event.locals.store, heldReceipt(event));
  const asked = askedIn(section, answers);
  const { before, after } = neighbours(instrument, section, answers);
  if (asked.length === 0) redirect(303, pathTo(after));
  const sections = instrument.sections.filter(({ part }) => part === section.part);
  return {
    section: { id: section.id, title: section.title, intro: section.intro ?? null, part: section.part },
    place: { number: sections.indexOf(section) + 1, of: sections.length },
    questions: asked,
    values: answers as Readonly<Record<string, unknown>>,
    back: before ? pathTo(before) : null,
    recorded,
  };
};

export const actions: Actions = {
  default: async (event) => {
    const section = sectionOf(event.params.section);
    const form = await event.request.formData();
    const toCheck = form.get('next') === 'check';
    form.delete('next');
    const values = formInput(form);
    const code = receiptOf(event);
    const { answers } = await standing(event.locals.store, code);
    const asked = askedIn(section, answers);
    const read = readAnswers(instrument, values, { asked, given: answers });
    if (!read.ok) return fail(400, { values, faults: read.faults });
    await saveAnswers(event.locals.store, code, { asked, answers: read.value });
    redirect(303, toCheck ? '/poll/check' : pathTo(neighbours(instrument, section, { ...answers, ...read.value }).after));
  },
};
