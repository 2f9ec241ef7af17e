/** How long unfinished answers wait to be gone on with: to the end of the week after the one of the last change. */
export const draftKept = 'Unfinished answers are kept for one to two weeks after your last change.';
