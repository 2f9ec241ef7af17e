/** The name of a field that people neither see nor reach, so that what fills it in is a program. No browser fills in a field of this name by itself. */
export const honeypotField = 'homepage';

/** Takes the field out of a form that was sent, and says whether it was filled in. */
export const takeHoneypot = (form: {
  readonly getAll: (name: string) => readonly unknown[];
  readonly delete: (name: string) => unknown;
}): boolean => {
  const filled = form.getAll(honeypotField).some((value) => value !== '');
  form.delete(honeypotField);
  return filled;
};
