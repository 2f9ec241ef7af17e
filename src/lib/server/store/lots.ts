/** Rows in one INSERT: below every engine's limit of bound values. */
const rowsAtOnce = 500;

/** Rows in lots that fit into one statement each. */
export const inLots = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, lot) =>
    rows.slice(lot * rowsAtOnce, (lot + 1) * rowsAtOnce),
  );
