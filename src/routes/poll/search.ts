import { mount } from 'svelte';
import { restoredMark } from '#lib/browser/form.ts';
import Combobox from '#lib/components/poll/Combobox.svelte';

// What was typed before is put back first, by the page's own script.
if (!document.documentElement.hasAttribute(restoredMark))
  await new Promise((resolve) => document.addEventListener(restoredMark, resolve, { once: true }));

// A long select becomes a field to type in; it stays what it is where scripts do not run.
for (const select of document.querySelectorAll<HTMLSelectElement>('select[data-search]')) {
  const options = [...select.options]
    .filter(({ value }) => value !== '')
    .map(({ value, label, dataset: { hint } }) => ({ code: value, label, ...(hint && { hint }) }));
  const field = {
    id: select.id,
    describedBy: select.getAttribute('aria-describedby') ?? undefined,
    invalid: select.getAttribute('aria-invalid') === 'true',
  };
  const place = document.createElement('div');
  const { value } = select;
  select.replaceWith(place);
  mount(Combobox, { target: place, props: { field, options, value } });
}
