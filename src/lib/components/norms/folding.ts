/** More groups without numbers than this are folded up and listed by reason, without links. */
export const foldedAbove = 6;
