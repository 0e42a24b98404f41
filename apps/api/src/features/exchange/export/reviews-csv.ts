import { BYTE_ORDER_MARK, type CsvValue, csvWriter } from '#domain/exchange/csv-text';
import type { ExportFrame, ExportedReview } from '#api/features/exchange/export/exports.queries';
import { reviewColumns } from '#api/features/exchange/export/season-workbook';
import type { Cell } from '#api/features/exchange/export/workbook';

// Some 60 kB: one piece is compressed in a thread while the next is written.
const ROWS_A_PIECE = 500;

const asText = (cell: Cell): CsvValue =>
  cell instanceof Date ? cell.toISOString().slice(0, 16).replace('T', ' ') : cell;

/** A CSV file, for Excel as well, piece by piece. */
export function* csvPieces(
  header: readonly string[],
  count: number,
  rowAt: (i: number) => readonly Cell[],
): Generator<string> {
  const line = csvWriter();
  yield BYTE_ORDER_MARK + line(header);
  for (let from = 0; from < count; from += ROWS_A_PIECE) {
    let piece = '';
    for (let i = from; i < Math.min(count, from + ROWS_A_PIECE); i += 1) piece += line(rowAt(i).map(asText));
    yield piece;
  }
}

/** All reviews as one CSV file, in the columns of the workbook's sheet, piece by piece. */
export function reviewsCsv(frame: ExportFrame, reviews: readonly ExportedReview[]): Generator<string> {
  const columns = reviewColumns(frame);
  return csvPieces(
    columns.map(({ header }) => header),
    reviews.length,
    (i) => columns.map(({ value }) => value(reviews[i]!)),
  );
}
