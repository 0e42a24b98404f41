import { BYTE_ORDER_MARK, type CsvValue, csvWriter } from '#domain/exchange/csv-text';
import type { ExportFrame, ExportedReview } from '#api/features/exchange/export/exports.queries';
import { reviewColumns } from '#api/features/exchange/export/season-workbook';
import type { Cell } from '#api/features/exchange/export/workbook';

// Some 60 kB: one piece is compressed in a thread while the next is written.
const REVIEWS_A_PIECE = 500;

const asText = (cell: Cell): CsvValue =>
  cell instanceof Date ? cell.toISOString().slice(0, 16).replace('T', ' ') : cell;

/** All reviews as one CSV file, in the columns of the workbook's sheet, piece by piece. */
export function* reviewsCsv(frame: ExportFrame, reviews: readonly ExportedReview[]): Generator<string> {
  const columns = reviewColumns(frame);
  const line = csvWriter();
  yield BYTE_ORDER_MARK + line(columns.map(({ header }) => header));
  for (let from = 0; from < reviews.length; from += REVIEWS_A_PIECE) {
    const piece = reviews.slice(from, from + REVIEWS_A_PIECE);
    yield piece.map((review) => line(columns.map(({ value }) => asText(value(review))))).join('');
  }
}
