import { CsvError, parse } from 'csv-parse/sync';
import { delimiterOf } from '#domain/committee/invitation-columns';
import type { ListLine } from '#domain/committee/invitation-list';
import { DomainError, type Fault } from '#domain/errors';

const MENDING: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED:
    'A quotation mark opens and never closes; close it, or write "" for one inside a cell.',
  CSV_INVALID_CLOSING_QUOTE:
    'Text follows a closing quotation mark; put the whole cell in quotation marks, or write "" for one inside it.',
  INVALID_OPENING_QUOTE:
    'A quotation mark stands inside a cell that does not begin with one; put the whole cell in quotation marks.',
};

function faultOf(error: CsvError): Fault {
  // csv-parse counts from the start of the list; a mark that never closes is told at the line where it opens.
  const line = Number((error as CsvError & { lines?: number }).lines ?? 1);
  return { line, field: 'text', reason: MENDING[error.code] ?? error.message };
}

/** The cells of a pasted list or CSV file. Throws `invalid` with the line where it cannot be read on. */
export function readCells(text: string): ListLine[] {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    return records.map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const fault = faultOf(error);
    throw new DomainError('invalid', `Line ${fault.line}: ${fault.reason}`, { faults: [fault] });
  }
}
