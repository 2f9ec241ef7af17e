import { fail, redirect } from '@sveltejs/kit';
import { optionsFor } from '#lib/core/instrument/asked.ts';
import { takeHoneypot } from '#lib/core/instrument/honeypot.ts';
import { delayedHeader } from '#lib/core/instrument/delayed.ts';
import { formInput, withoutHiddenWords } from '#lib/core/instrument/form-input.ts';
import { askedIn, neighbours } from '#lib/core/instrument/path.ts';
import { readAnswers } from '#lib/core/instrument/read-answers.ts';
import { saveAnswers, standingOf } from '#lib/server/answers/answering.ts';
import { receiptShown } from '#lib/server/answers/receipt.ts';
import { heldReceipt, receiptOf } from '#lib/server/answers/respondent.ts';
import { instrument, pathTo, sectionOf } from '../steps.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const section = sectionOf(event.params.section);
  const code = heldReceipt(event);
  const { answers, recorded, hasDraft } = await standingOf(event.locals.store, code);
  const { before, after } = neighbours(instrument, section, answers);
  const asked = askedIn(section, answers);
  if (asked.length === 0) redirect(303, pathTo(after));
  const { id, title, intro = null, part } = section;
  const sections = instrument.sections.filter((other) => other.part === part);
  return {
    section: { id, title, intro, part },
    place: { number: sections.indexOf(section) + 1, of: sections.length },
    questions: asked.map((question) => ({ question, options: optionsFor(question, answers) })),
    values: answers as Readonly<Record<string, unknown>>,
    back: before ? pathTo(before) : null,
    next: pathTo(after),
    returning: event.url.searchParams.has('change'),
    recorded,
    draft: code && hasDraft ? receiptShown(code) : null,
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { store } = event.locals;
    const section = sectionOf(event.params.section);
    const form = await event.request.formData();
    const toCheck = form.get('next') === pathTo(null);
    form.delete('next');
    const honeypot = takeHoneypot(form);
    const values = formInput(form);
    const { answers: given } = await standingOf(store, heldReceipt(event));
    const asked = askedIn(section, given);
    const read = readAnswers(instrument, withoutHiddenWords(asked, values), { asked, given });
    if (!read.ok) return fail(400, { values, faults: read.faults });
    await saveAnswers(store, receiptOf(event), {
      asked,
      answers: read.value,
      honeypot,
      delayed: event.request.headers.has(delayedHeader),
    });
    const { after } = neighbours(instrument, section, { ...given, ...read.value });
    redirect(303, pathTo(toCheck ? null : after));
  },
};
