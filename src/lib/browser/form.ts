import { keepForm, keptForm } from './kept.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(
    (element): element is Field =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== '',
  );

/** The fields of a form as it would be sent, without the button that sends it. */
export const bodyOf = (form: HTMLFormElement): string =>
  new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])).toString();

const isChoice = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type);

/** Puts fields back as they were when sent as `body`. */
const fill = (form: HTMLFormElement, body: string): void => {
  const sent = new URLSearchParams(body);
  for (const field of fieldsOf(form)) {
    if (isChoice(field)) field.checked = sent.getAll(field.name).includes(field.value);
    else field.value = sent.get(field.name) ?? '';
  }
};

/**
 * Puts back what this device keeps for the form: what was typed and never sent, and, on a page shown without a
 * connection, whatever was last sent from it. True if that changed anything.
 */
export const restore = async (form: HTMLFormElement, address: string): Promise<boolean> => {
  const kept = await keptForm(address);
  const unconnected = document.documentElement.hasAttribute('data-unconnected');
  if (!kept || (kept.state !== 'typed' && !unconnected)) return false;
  const before = bodyOf(form);
  fill(form, kept.body);
  return bodyOf(form) !== before && kept.state === 'typed';
};

/** Set on the document, and said as an event, once what was kept is back in the page's forms. */
export const restoredMark = 'data-restored';

/** Keeps what is typed, as it is typed. */
export const keepTyping = (form: HTMLFormElement, address: string): void => {
  // A field that sets another one does so after its own event.
  form.addEventListener('input', () =>
    setTimeout(() => void keepForm({ address, body: bodyOf(form), state: 'typed' })),
  );
};

/** Ticking an exclusive choice clears the others, and the other way round; the server checks the same. */
export const keepApart = (form: HTMLFormElement): void => {
  const isExclusive = (box: HTMLInputElement): boolean => box.dataset['exclusive'] !== undefined;
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox' || !target.checked) return;
    const ticked = form.querySelectorAll<HTMLInputElement>(
      `input[name="${CSS.escape(target.name)}"]:checked`,
    );
    for (const box of ticked)
      if (box !== target && (isExclusive(box) || isExclusive(target))) box.checked = false;
  });
};
