import { BYTE_ORDER_MARK, csvLine } from '#domain/exchange/csv-text';
import type { MemberCompletion } from '#api/features/committee/completion.types';
import type { Sheet } from '#api/features/exchange/export/workbook';

interface Column {
  readonly header: string;
  readonly width: number;
  readonly value: (member: MemberCompletion) => string | number;
}

const COLUMNS: readonly Column[] = [
  { header: 'Name', width: 28, value: ({ name }) => name },
  { header: 'E-mail', width: 34, value: ({ email }) => email },
  { header: 'Company', width: 24, value: ({ company }) => company },
  { header: 'State', width: 10, value: ({ state }) => state },
  { header: 'Assigned', width: 11, value: ({ assigned }) => assigned },
  { header: 'Done', width: 11, value: ({ done }) => done },
  { header: 'On time', width: 11, value: ({ onTime }) => onTime },
  { header: 'Conflicts of interest declared', width: 18, value: ({ declared }) => declared },
  { header: 'Given back', width: 11, value: ({ declined }) => declined },
  { header: 'Completed all', width: 14, value: ({ hasCompletedAll }) => (hasCompletedAll ? 'yes' : 'no') },
];

/** Who did what, as one sheet; every text in it is made safe where the workbook is written. */
export const completionSheet = (members: readonly MemberCompletion[]): Sheet => ({
  name: 'Completion',
  columns: COLUMNS.map(({ header, width }) => ({ header, width })),
  rows: members.map((member) => COLUMNS.map(({ value }) => value(member))),
});

/** The same as CSV, for Excel as well. */
export const completionCsv = (members: readonly MemberCompletion[]): string =>
  BYTE_ORDER_MARK +
  csvLine(COLUMNS.map(({ header }) => header)) +
  members.map((member) => csvLine(COLUMNS.map(({ value }) => value(member)))).join('');
