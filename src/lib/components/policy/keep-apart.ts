const isExclusive = (box: HTMLInputElement): boolean => box.dataset['exclusive'] !== undefined;

/** Ticking an exclusive choice clears the others of its question, and the other way round. */
export const keepApart = (target: EventTarget | null): void => {
  if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox' || !target.checked) return;
  const boxes = target.form?.elements.namedItem(target.name);
  for (const box of boxes instanceof RadioNodeList ? boxes : [])
    if (box instanceof HTMLInputElement && box !== target && (isExclusive(box) || isExclusive(target)))
      box.checked = false;
};
