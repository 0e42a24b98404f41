/** A value of a cell. Dates are wall-clock times of the conference, written as if they were UTC: Excel knows no zones. */
export type Cell = string | number | Date | null;

export interface SheetColumn {
  readonly header: string;
  /** In characters, as Excel measures; 9 is its own default and would not be written. */
  readonly width: number;
  /** How a date or number is shown; none: as it is. */
  readonly format?: string;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Workbook {
  readonly title: string;
  readonly madeAt: Date;
  readonly sheets: readonly Sheet[];
}

export const DATE_AND_TIME = 'yyyy-mm-dd hh:mm';
export const DATE = 'yyyy-mm-dd';
export const TIME = 'hh:mm';
export const TWO_PLACES = '0.00';
