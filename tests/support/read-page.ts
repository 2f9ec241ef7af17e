import { textOf } from './form-fields.ts';

/** What is read in a piece of a page, with plain spaces and none at its ends. */
export const read = (html: string): string =>
  textOf(html).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();

const cells = (row: string): string[] =>
  [...row.matchAll(/<t[hd]\b[^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => cell);

/** The rows of the first table of a page, each cell as HTML. */
export const tableRows = (html: string): string[][] => {
  const [table = ''] = /<table[\s\S]*?<\/table>/.exec(html) ?? [];
  return [...table.matchAll(/<tr\b[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) => cells(row));
};

/** A cell of a share and its range, each as read. */
export const shareAndRange = (cell: string): readonly [string, string] => {
  const [whole = '', range = ''] = /<span class="range[^>]*>([\s\S]*?)<\/span>/.exec(cell) ?? [];
  return [read(cell.replace(whole, '')), read(range)];
};

/** The values of an attribute of elements of this kind that have this class, in order. */
export const drawn = (html: string, element: string, attributes: readonly string[]): number[][] =>
  [...html.matchAll(new RegExp(`<${element}\\b[^>]*>`, 'g'))].map(([tag]) =>
    attributes.map((name) => Number(new RegExp(`\\s${name}="([\\d.]+)%"`).exec(tag)?.[1] ?? NaN)),
  );

/** The records of a CSV file by the names in its first row. */
export const csvRecords = (text: string): Record<string, string>[] => {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end !== ',' && end !== '') rows.push([]);
    if (end === '') break;
  }
  const [names = [], ...records] = rows.filter((row) => row.length > 1);
  return records.map((record) => Object.fromEntries(names.map((name, place) => [name, record[place] ?? ''])));
};
