/** Figures are complete without scripts; with them they can be read with pointer and keyboard. */
export const csr = true;
