import { type CellValue, Workbook, type Worksheet } from 'exceljs';
import type { ListLine } from '#domain/committee/invitation-list';
import { unpackedSize } from '#api/features/committee/unpacked-size';

/** A list of people comes to a tenth of this. */
const UNPACKED_MOST = 12_000_000;
const LINES_MOST = 2001;
const COLUMNS_MOST = 50;

/** The lines of a workbook's list, or what is wrong with it and how to mend that. */
export type ListWorkbook =
  { readonly sheet: string; readonly lines: readonly ListLine[] } | { readonly refusal: string };

/** What a cell shows, for the kinds of value that a list of people can hold. */
export function cellWords(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return cellWords(value.text as CellValue);
  if ('error' in value) return value.error;
  return cellWords((value as { result?: CellValue }).result ?? null);
}

function linesOf(sheet: Worksheet): ListLine[] {
  const lines: ListLine[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, line) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      cells[column - 1] = cellWords(cell.value);
    });
    const whole = Array.from(cells, (cell) => cell ?? '');
    if (whole.some((cell) => cell.trim() !== '')) lines.push({ line, cells: whole });
  });
  return lines;
}

/** Reads the first sheet that holds anything; a hidden one is passed over. Meant for a thread of its own. */
export async function readListWorkbook(bytes: Buffer): Promise<ListWorkbook> {
  if (unpackedSize(bytes, UNPACKED_MOST) === null)
    return {
      refusal:
        'This workbook is damaged, or holds far more than a list of people. Copy the list into a new workbook and save it as .xlsx.',
    };
  const book = new Workbook();
  try {
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
  } catch {
    return { refusal: 'This file cannot be read as a workbook. Save it as .xlsx or CSV again.' };
  }
  for (const sheet of book.worksheets) {
    if (sheet.state !== 'visible') continue;
    if (sheet.columnCount > COLUMNS_MOST)
      return {
        refusal: `The sheet “${sheet.name}” has more than ${COLUMNS_MOST} columns; keep those of the list.`,
      };
    const lines = linesOf(sheet);
    if (lines.length > LINES_MOST)
      return { refusal: `The sheet “${sheet.name}” has more than 2,000 people; send it in parts.` };
    if (lines.length > 0) return { sheet: sheet.name, lines };
  }
  return { refusal: 'There is nothing in this workbook.' };
}
