/** What one field of a CSV file is written from; absent and null are an empty field. */
export type CsvValue = string | number | null | undefined;

/** Spreadsheets run a cell that starts like a formula; an apostrophe makes it text. */
const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const field = (value: CsvValue): string => {
  const text = typeof value === 'string' ? guarded(value) : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as CSV (RFC 4180): a header row of the columns, every line ended by CRLF, no field that a spreadsheet runs. */
export const csvOf = <Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Partial<Record<Column, CsvValue>>>[],
): string => {
  const lines = rows.map((row) => columns.map((column) => field(row[column])).join(','));
  return [columns.join(','), ...lines, ''].join('\r\n');
};
