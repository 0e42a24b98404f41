import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, type Info, parse } from 'csv-parse/sync';
import { CsvRow } from '#api/features/exchange/import/csv-row';
import { csvText } from '#api/features/exchange/import/csv-text';
import type { FaultList } from '#api/features/exchange/import/fault-list';

/** More than any conference: 200 MB of text in one file. */
const MAX_BYTES = 200 * 2 ** 20;

export interface CsvTable {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

const QUOTES: Partial<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED:
    'A quote that is opened here or before is never closed. Close it, or write "" for a quote.',
  INVALID_OPENING_QUOTE:
    'A quote stands in the middle of a field. Put the whole field in quotes and write "" for a quote.',
  CSV_INVALID_CLOSING_QUOTE: 'Text follows a closing quote. Write "" for a quote inside a field.',
};

/**
 * Reads a CSV file: UTF-8, comma, semicolon or tab, one header line. Null where there is no such file; what cannot be
 * read goes to `faults`; the table holds the rows that could, none without the columns. Blank lines are passed over.
 */
export function readCsv(
  folder: string,
  file: string,
  required: readonly string[],
  faults: FaultList,
): CsvTable | null {
  const size = statSync(join(folder, file), { throwIfNoEntry: false })?.size;
  if (size === undefined) return null;
  const empty: CsvTable = { file, columns: [], rows: [] };
  const fail = (line: number, reason: string): CsvTable => {
    faults.addUnread(file, { line, reason });
    return empty;
  };
  if (size > MAX_BYTES)
    return fail(1, 'This is larger than 200 MB, which no conference needs. Split it or look what is in it.');
  const read = csvText(readFileSync(join(folder, file)));
  if ('reason' in read) return fail(read.line, read.reason);
  try {
    return tableOf(file, records(read.text), required, faults);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fail(Number(error['lines'] ?? 1), QUOTES[error.code] ?? error.message);
  }
}

interface FileRecord {
  readonly record: string[];
  readonly info: Info;
}

function records(text: string): FileRecord[] {
  const header = text.slice(0, text.search(/\r|\n|$/));
  const delimiter = [',', ';', '\t'].find((candidate) => header.includes(candidate)) ?? ',';
  return parse(text, { delimiter, info: true, relax_column_count: true }) as unknown as FileRecord[];
}

function tableOf(
  file: string,
  found: readonly FileRecord[],
  required: readonly string[],
  faults: FaultList,
): CsvTable {
  const columns = (found[0]?.record ?? []).map((name) => name.trim().toLowerCase());
  for (const field of required) {
    if (!columns.includes(field))
      faults.addUnread(file, {
        line: 1,
        field,
        reason: `The column "${field}" is missing. The first line must name the columns.`,
      });
  }
  const twice = columns.find((name, i) => columns.indexOf(name) !== i);
  if (twice !== undefined)
    faults.add({ file, line: 1, field: twice, reason: `Two columns are called "${twice}". Rename one.` });
  if (faults.isUnread(file)) return { file, columns, rows: [] };
  const rows: CsvRow[] = [];
  for (let i = 1; i < found.length; i += 1) {
    const { record } = found[i]!;
    // A row starts where the one before it ended: quoted fields may hold line breaks.
    const line = found[i - 1]!.info.lines + 1;
    if (record.length === 1 && record[0]!.trim() === '') continue;
    if (record.length === columns.length) rows.push(new CsvRow(file, line, columns, record, faults));
    else {
      faults.add({
        file,
        line,
        reason: `This row has ${record.length} fields and the header ${columns.length}. Put fields that hold a comma in quotes.`,
      });
    }
  }
  return { file, columns, rows };
}
