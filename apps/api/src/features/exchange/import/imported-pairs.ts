import type { BidEntity } from '#api/features/bids/bid.entity';
import type { ConflictOfInterestEntity } from '#api/features/committee/conflict-of-interest.entity';
import { type CsvRow, OncePerKey } from '#api/features/exchange/import/csv-row';
import type { CsvTable } from '#api/features/exchange/import/csv-table';

/** What a file calls the rows of another one, and their ids. */
export interface Reference {
  readonly field: string;
  readonly file: string;
  readonly byKey: ReadonlyMap<string, string>;
}

export interface KnownIds {
  readonly proposals: Reference;
  readonly members: Reference;
}

export interface Pair {
  readonly proposalId: string;
  readonly memberId: string;
}

/** The proposal and the reviewer a row is about, once per file. */
export function readPair(row: CsvRow, { proposals, members }: KnownIds, once: OncePerKey): Pair | null {
  const proposalId = row.reference(proposals.field, proposals.byKey, proposals.file);
  const memberId = row.reference(members.field, members.byKey, members.file);
  if (proposalId === null || memberId === null) return null;
  const words = `${proposals.field} ${row.optional(proposals.field)} with ${members.field} ${row.optional(members.field)}`;
  return once.isNew(row, members.field, `${proposalId} ${memberId}`, words) ? { proposalId, memberId } : null;
}

export function readPairs(conflicts: CsvTable, bids: CsvTable, known: KnownIds, conferenceId: string) {
  const conflictsOfInterest: Partial<ConflictOfInterestEntity>[] = [];
  const bidRows: Partial<BidEntity>[] = [];
  const onceConflicted = new OncePerKey();
  for (const row of conflicts.rows) {
    const pair = readPair(row, known, onceConflicted);
    const note = row.optionalText('reason', 500);
    if (pair && note !== null) conflictsOfInterest.push({ conferenceId, ...pair, source: 'imported', note });
  }
  const onceBid = new OncePerKey();
  for (const row of bids.rows) {
    const pair = readPair(row, known, onceBid);
    const value = row.integer('preference', -20, 20);
    if (pair && value !== null) bidRows.push({ conferenceId, ...pair, value });
  }
  return { conflictsOfInterest, bids: bidRows };
}
