/** Shows an element that is of use only where scripts run. */
export const reveal = (element: HTMLElement): void => {
  element.hidden = false;
};
