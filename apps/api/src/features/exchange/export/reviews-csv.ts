import { BYTE_ORDER_MARK, type CsvValue, csvLine } from '#domain/exchange/csv-text';
import type { ExportFrame, ExportedReview } from '#api/features/exchange/export/exports.queries';
import { reviewColumns } from '#api/features/exchange/export/season-workbook';
import type { Cell } from '#api/features/exchange/export/workbook';

const asText = (cell: Cell): CsvValue =>
  cell instanceof Date ? cell.toISOString().slice(0, 16).replace('T', ' ') : cell;

/** All reviews as one CSV file, in the columns of the workbook's sheet. */
export function reviewsCsv(frame: ExportFrame, reviews: readonly ExportedReview[]): string {
  const columns = reviewColumns(frame);
  const lines = reviews.map((review) => csvLine(columns.map(({ value }) => asText(value(review)))));
  return BYTE_ORDER_MARK + csvLine(columns.map(({ header }) => header)) + lines.join('');
}
