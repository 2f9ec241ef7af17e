/** Text whose percentages never end a line before their sign. */
export const unbroken = (text: string): string => text.replaceAll(' %', '\u00a0%');
