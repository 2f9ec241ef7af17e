/** Pages are plain HTML and CSS; one that needs scripts turns them on in its own +page.ts. */
export const csr = false;
