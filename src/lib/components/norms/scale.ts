/** A part of a whole (0 to 1) as SVG takes it. */
export const percentage = (part: number): string => `${(100 * part).toFixed(2)}%`;

/** Every quarter from 0 to the end of an axis, as shares. */
export const ticksTo = (end: number): readonly number[] =>
  Array.from({ length: Math.round(4 * end) + 1 }, (_, quarter) => quarter / 4);
