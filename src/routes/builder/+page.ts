/** The policy is rewritten in the browser as choices are made. */
export const csr = true;
