import type { Writable } from 'node:stream';
import { stream } from 'exceljs';
import { cellText } from '#domain/exchange/cell-text';
import type { Cell, Sheet, Workbook } from '#api/features/exchange/export/workbook';

/** Not allowed in the name of a sheet; nor is an apostrophe at its ends, nor more than 31 characters. */
const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .slice(0, 31)
    .trim() || 'Sheet';

const HEADER_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EAF0' } } as const;

/** Writes the workbook as .xlsx row by row: header frozen and bold, filter on, widths set, every text formula-safe. */
export async function writeWorkbook({ title, madeAt, sheets }: Workbook, to: Writable): Promise<void> {
  const book = new stream.xlsx.WorkbookWriter({
    stream: to,
    useStyles: true,
    useSharedStrings: false,
    // A tenth larger than the usual level makes it, in half of its time.
    zip: { zlib: { level: 3 } },
  });
  book.creator = 'Rostrum';
  book.title = cellText(title);
  book.created = madeAt;
  for (const sheet of sheets) writeSheet(book, sheet);
  await book.commit();
}

function writeSheet(book: stream.xlsx.WorkbookWriter, { name, columns, rows }: Sheet): void {
  const sheet = book.addWorksheet(sheetName(name), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ header, width, format }) => ({
    header: cellText(header),
    width,
    ...(format ? { style: { numFmt: format } } : {}),
  }));
  const header = sheet.getRow(1);
  header.font = { bold: true };
  header.fill = HEADER_FILL;
  header.commit();
  // One style object per column, for the writer looks up a style that it has seen at once and else spells it out.
  const styles = columns.map(({ format }) => (format ? { numFmt: format } : {}));
  for (const values of rows) {
    const row = sheet.addRow(values.map(asCell));
    row.eachCell((cell, column) => (cell.style = styles[column - 1]!));
    row.commit();
  }
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: rows.length + 1, column: columns.length },
  };
  sheet.commit();
}

const asCell = (value: Cell): Cell => (typeof value === 'string' ? cellText(value) : value);
