import { cellText } from '#domain/exchange/cell-text';

export type CsvValue = string | number | null;

function field(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = cellText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of CSV (RFC 4180), ended as Excel ends it. Text is formula-safe; numbers stay numbers; null is empty. */
export const csvLine = (values: readonly CsvValue[]): string => `${values.map(field).join(',')}\r\n`;

/** Excel takes a CSV file for UTF-8 only when it begins with this. */
export const BYTE_ORDER_MARK = '\uFEFF';
