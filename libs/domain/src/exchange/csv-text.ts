import { cellText } from '#domain/exchange/cell-text';

export type CsvValue = string | number | null;

function quoted(value: string): string {
  const text = cellText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// Names and titles stand in many lines; what is longer is hardly ever the same twice.
const LONGEST_REMEMBERED = 200;

/**
 * Writes lines of CSV (RFC 4180), each ended as Excel ends it. Text is formula-safe; numbers stay numbers; null is empty.
 * Short texts are worked out once per writer: O(distinct short texts) memory.
 */
export function csvWriter(): (values: readonly CsvValue[]) => string {
  const remembered = new Map<string, string>();
  const field = (value: CsvValue): string => {
    if (value === null) return '';
    if (typeof value === 'number') return String(value);
    if (value.length > LONGEST_REMEMBERED) return quoted(value);
    let text = remembered.get(value);
    if (text === undefined) remembered.set(value, (text = quoted(value)));
    return text;
  };
  return (values) => `${values.map(field).join(',')}\r\n`;
}

/** A single line; many are written quicker by one `csvWriter`. */
export const csvLine = (values: readonly CsvValue[]): string => csvWriter()(values);

/** Excel takes a CSV file for UTF-8 only when it begins with this. */
export const BYTE_ORDER_MARK = '\uFEFF';
